import { randomBytes } from 'node:crypto';
import { findSession } from '../../functions/http/session.ts';
import { feesOf } from '../../rules/fees.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import type { Answers } from '../../schemas/answers.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import { saveDraft } from '../../store/drafts.ts';
import type { Person } from '../people.ts';
import type { World } from '../world.ts';

export const release = { service: 'international-driving-permit', number: 1 };
export const newId = (): string => randomBytes(16).toString('hex');

/** The form's own example with the person's particulars: what a good applicant answers. */
export async function completeAnswers(world: World, { particulars }: Person): Promise<Answers> {
  const form = await world.releases.formOf(release);
  const today = hongKongDateOf(world.wallNow());
  const whole = form.whole({ answers: form.example(today), particulars, today });
  if (!whole.complete) throw new Error('The example of the form is not complete');
  return whole.answers;
}

/** A complete draft, ready to be submitted; its data key is made and remembered. */
export async function aDraft(world: World, person: Person, answers: Answers, id = newId()): Promise<string> {
  const now = world.wallNow();
  const content = { answers, language: 'en' as const };
  const draft = { id, release, holder: person.holder, startedAt: now, changedAt: now, content };
  if (!(await saveDraft(world.store, draft, 0))) throw new Error('The draft exists already');
  return id;
}

export async function csrfOf({ store }: World, { cookie }: Person): Promise<string> {
  const found = await findSession(store, 'applicant', cookie.split('=')[1], Math.floor(Date.now() / 1000));
  if (found.state !== 'open') throw new Error('The session is not open');
  return found.session.csrf;
}

/** What the submit route makes of a draft. */
export async function aSubmission(
  world: World,
  { actor, particulars }: Person,
  answers: Answers,
  reference: string,
): Promise<CaseCommand> {
  if (actor.kind !== 'applicant') throw new Error('Only applicants submit applications');
  const form = await world.releases.formOf(release);
  const at = world.wallNow();
  return {
    type: 'application.submit',
    at,
    by: actor,
    input: { answers, particulars, language: 'en', declared: true },
    facts: {
      reference,
      applicant: actor.person,
      fees: feesOf(form, answers, hongKongDateOf(at)),
      mailTo: 'applicant@example.com',
    },
  };
}
