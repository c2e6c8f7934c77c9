import { randomBytes } from 'node:crypto';
import { hongKongDateOf } from '../../rules/time.ts';
import { pathTo } from '../../schemas/routes.ts';
import { saveDraft } from '../../store/drafts.ts';
import type { Release } from '../../store/releases.ts';
import { newSecret } from '../../store/sessions.ts';
import { segmentOf } from '../../web/languages.ts';
import { wallSeconds } from '../http/open-session.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { holderOf, isAnonymous, type Session, startSession, WITHOUT_SIGN_IN } from '../http/session.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { daysOf } from '../records/draft-times.ts';

/** An application of a signed-in person begins. */
export const startApplication =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const release = await deps.releases.current(request.parameters['service'] ?? '');
    if (!release) return problem('notFound');
    const session = sessionOf(request);
    if (isAnonymous(session) && release.definition.access !== 'anyone') return toSignIn(request, release);
    return redirect(await beginDraft(deps, request, release, session));
  };

/** Where the service asks for no sign-in: whoever has no session gets one of their own, known by its cookie alone. */
export const startWithoutSignIn =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const release = await deps.releases.current(request.parameters['service'] ?? '');
    if (!release) return problem('notFound');
    if (release.definition.access !== 'anyone') return toSignIn(request, release);
    if (request.session) return redirect(await beginDraft(deps, request, release, request.session));
    const now = wallSeconds(request);
    const session: Session = {
      door: 'applicant',
      actor: { kind: 'applicant', person: { provider: WITHOUT_SIGN_IN, sub: newSecret() } },
      name: '',
      particulars: {},
      startedAt: now,
      seenAt: now,
    };
    const cookie = await startSession(deps.store, session);
    return redirect(await beginDraft(deps, request, release, session), [cookie]);
  };

const toSignIn = (request: ProductRequest, { service }: Release): Reply => {
  const language = segmentOf(request.language);
  const search = new URLSearchParams({ return: pathTo('service', { language, service }) });
  return redirect(`${pathTo('signIn', { language, door: 'applicant' })}?${search.toString()}`);
};

/** The case id exists from the draft on: 128 random bits, said nowhere but in addresses. What becomes of personal data is read first. */
async function beginDraft(
  deps: WebDeps,
  request: ProductRequest,
  release: Release,
  session: Session,
): Promise<string> {
  const ref = { service: release.service, number: release.number };
  const form = await deps.releases.formOf(ref);
  const id = randomBytes(16).toString('hex');
  const known = { answers: {}, particulars: session.particulars, today: hongKongDateOf(request.at) };
  const { definition } = release;
  const [first] = definition.sections.length > 0 ? [] : form.shownPages(known);
  const holder = holderOf(session);
  const { email } = session.particulars;
  await saveDraft(
    deps.store,
    {
      id,
      release: ref,
      holder,
      startedAt: request.at,
      changedAt: request.at,
      content: {
        answers: {},
        language: request.language,
        ...(first ? { at: first.id } : {}),
        ...(email === undefined ? {} : { mailTo: email }),
      },
    },
    0,
    { days: daysOf(definition, holder) },
  );
  return pathTo('privacy', { language: segmentOf(request.language), case: id });
}
