import type { WantedSignature } from '../../rules/forms/co-signatures.ts';
import { namesPerson } from '../../rules/names.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import type { PersonRef } from '../../schemas/actor.ts';
import type { Answers } from '../../schemas/answers.ts';
import type { SignatureRequest } from '../../schemas/co-signature.ts';
import { loadDraft } from '../../store/drafts.ts';
import type { CoSignEnd } from '../../web/pages/applicant/co-sign-end.tsx';
import { samePerson } from '../../workflows/actors.ts';
import type { ProductRequest } from '../http/request.ts';
import { holderOf, type OpenSession } from '../http/session.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { filesOfDraft, type OpenedDraft } from '../records/own-draft.ts';
import { hashToSign, standingsOf } from '../records/signatures.ts';
import { unfinishedPages } from '../records/unfinished.ts';
import { hashOfToken } from './ask-signature.ts';

/** Somebody else's draft, opened by the link in a mail for the one whose signature was asked for. */
export interface ToSign extends OpenedDraft {
  readonly request: SignatureRequest;
  readonly wanted: WantedSignature;
  readonly answers: Answers;
  /** Of what is shown, and would be signed. */
  readonly hash: string;
}

export type Opened =
  | { readonly open: true; readonly toSign: ToSign }
  | { readonly open: false; readonly end: CoSignEnd };

const ended = (end: CoSignEnd): Opened => ({ open: false, end });

/** The names the sign-in gives a person. */
export const namesOf = ({ name, particulars: { englishName, chineseName } }: OpenSession) =>
  englishName === undefined && chineseName === undefined ? [name] : [englishName, chineseName];

/** What the link leads the signed-in person to. Nothing of the draft is told before it is clear that the person is the one who was asked. */
export async function openToSign(deps: WebDeps, request: ProductRequest): Promise<Opened> {
  const session = sessionOf(request);
  const { case: id = '', token = '' } = request.parameters;
  const draft = await loadDraft(deps.store, id);
  const digest = hashOfToken(token);
  const asked = draft?.content.signatures?.find((one) => one.token === digest);
  if (!draft || !asked) return ended({ kind: 'unknown' });
  if (draft.holder === holderOf(session)) return ended({ kind: 'own' });
  const outcome = asked.signed ?? asked.declined;
  if (outcome) {
    const mine = isOf(outcome.by, session);
    return ended(mine ? { kind: asked.signed ? 'signed' : 'declined', at: outcome.at } : { kind: 'used' });
  }
  if (asked.until <= request.wall) return ended({ kind: 'expired' });
  if (!namesPerson(asked.name, namesOf(session))) return ended({ kind: 'otherPerson', name: asked.name });

  const [release, form] = await Promise.all([
    deps.releases.get(draft.release),
    deps.releases.formOf(draft.release),
  ]);
  const known = {
    answers: draft.content.answers,
    particulars: draft.content.vouched ?? {},
    today: hongKongDateOf(request.at),
    files: await filesOfDraft(deps, form, draft.id),
  };
  const opened = { draft, release, form, known };
  const whole = form.whole(known);
  if (!whole.complete || unfinishedPages(opened, request.language).length > 0)
    return ended({ kind: 'changing' });
  const standings = standingsOf(opened, whole.answers, request.wall);
  const standing = standings.find(({ wanted: { entry } }) => entry === asked.entry);
  if (!standing?.request) return ended({ kind: 'unknown' });
  if (
    standings.some(
      ({ state, request: other }) => state === 'signed' && other?.signed && isOf(other.signed.by, session),
    )
  )
    return ended({ kind: 'signedAlready' });
  const { answers } = whole;
  return {
    open: true,
    toSign: {
      ...opened,
      request: asked,
      wanted: standing.wanted,
      answers,
      hash: hashToSign(opened, answers),
    },
  };
}

const isOf = (person: PersonRef, { actor }: OpenSession): boolean =>
  actor.kind === 'applicant' && samePerson(person, actor.person);
