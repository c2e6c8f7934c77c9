import { createHash } from 'node:crypto';
import { freeFrom, HOUR, perAddress } from '../../rules/mail-limits.ts';
import { formatHongKongMoment, plusMilliseconds } from '../../rules/time.ts';
import type { SignatureRequest } from '../../schemas/co-signature.ts';
import type { DraftContent } from '../../schemas/draft.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { Instant } from '../../schemas/time.ts';
import { mailSentWrite, mailsSentTo } from '../../store/mails-sent.ts';
import { newSecret } from '../../store/sessions.ts';
import { signatureMailEffect } from '../../store/signature-mails.ts';
import type { Write } from '../../store/transact.ts';
import { signaturesPage } from '../../web/pages/applicant/signatures.tsx';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { noDraft, openDraft, type OpenedDraft, writeDraft } from '../records/own-draft.ts';
import type { SignatureStanding } from '../records/signatures.ts';
import { modelOf, placeOf, signaturesOf } from './show-signatures.ts';

const ATTEMPTS = 4;
const GOOD_DAYS = 14;
/** Mails for one signature: enough for mail that is slow. */
const perEntry = [{ within: HOUR, most: 3 }];

/** What a draft keeps of a token. A token has 256 random bits: its hash tells nothing of it. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Mails a link to who is to sign. One that was sent before, and a signature under other answers, count no more. */
export const askSignature =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { entry = '' } = request.parameters;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const opened = await openDraft(deps, request);
      if (!opened) return noDraft(request);
      const standings = signaturesOf(opened, request);
      if (!standings) return redirect(pathTo('checkAnswers', placeOf(request)));
      const standing = standings.find(({ wanted }) => wanted.entry === entry);
      // A page that is older than the answers: the list says what is needed now.
      if (!standing || standing.state === 'signed') return redirect(pathTo('signatures', placeOf(request)));
      const lately = mailsOf(opened, entry).filter((sent) => plusMilliseconds(sent, HOUR) > request.wall);
      const sentTo = await mailsSentTo(deps.store, standing.wanted.email, request.wall);
      const tooOften = oftenOf(lately, sentTo.sent, request.wall);
      if (tooOften) {
        const told = { ...tooOften, entry, from: formatHongKongMoment(tooOften.from, request.language) };
        const model = modelOf(request, opened, standings, { tooOften: told });
        return page(signaturesPage(model, request.language));
      }
      const also = mailSentWrite(deps.store, sentTo, request.wall);
      if (await ask(deps, request, opened, standing, { mails: [...lately, request.wall], also }))
        return redirect(`${pathTo('signatures', placeOf(request))}?asked=${entry}`);
    }
    return problem('unavailable', { kind: 'tryAgain', path: pathTo('signatures', placeOf(request)) });
  };

const mailsOf = ({ draft }: OpenedDraft, entry: string): readonly Instant[] =>
  draft.content.signatures?.find((one) => one.entry === entry)?.mails ?? [];

/** What was asked too often: this person, or an address whichever applications wrote to it; `undefined` when another mail may go out. */
function oftenOf(lately: readonly Instant[], sentTo: readonly Instant[], wall: Instant) {
  const entryFrom = freeFrom(lately, wall, perEntry);
  if (entryFrom !== undefined) return { often: 'entry' as const, from: entryFrom };
  const addressFrom = freeFrom(sentTo, wall, perAddress);
  return addressFrom === undefined ? undefined : { often: 'address' as const, from: addressFrom };
}

/** `undefined` when somebody wrote between reading and writing. */
async function ask(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedDraft,
  { wanted: { entry, who, name, email } }: SignatureStanding,
  { mails, also }: { readonly mails: Instant[]; readonly also: Write<string> },
): Promise<OpenedDraft | undefined> {
  const { draft, release } = opened;
  const token = newSecret();
  const until = plusMilliseconds(request.wall, GOOD_DAYS * 24 * HOUR);
  const asked = { entry, name, email, token: hashOfToken(token), until, askedAt: request.at, mails };
  const content = {
    ...withRequest(draft.content, draft.version, asked),
    vouched: sessionOf(request).particulars,
  };
  const { language } = draft.content;
  const mail = {
    kind: 'asked' as const,
    to: email,
    service: release.definition.name,
    who,
    name,
    language,
    token,
    until,
  };
  const version = { id: draft.id, version: draft.version + 1 };
  const effect = await signatureMailEffect(deps.store, version, mail, request.wall);
  return writeDraft(deps, request, opened, content, [effect, also]);
}

/** The content with one request in the place of the earlier one. No answer changes: pages that are open stay current. */
export const withRequest = (
  content: DraftContent,
  version: number,
  asked: SignatureRequest,
): DraftContent => ({
  ...content,
  sameSince: content.sameSince ?? version,
  signatures: [...(content.signatures ?? []).filter(({ entry }) => entry !== asked.entry), asked],
});
