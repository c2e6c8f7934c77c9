import { foldFullWidth } from '../../rules/clean-text.ts';
import type { TypedAddress } from '../../rules/forms/email-addresses.ts';
import { formatHongKongMoment, formatHongKongTime } from '../../rules/time.ts';
import type { DraftContent } from '../../schemas/draft.ts';
import { pathTo } from '../../schemas/routes.ts';
import { codeEffect } from '../../store/email-codes.ts';
import { mailSentWrite, mailsSentTo } from '../../store/mails-sent.ts';
import type { Write } from '../../store/transact.ts';
import { segmentOf } from '../../web/languages.ts';
import { confirmEmailPage, type ConfirmEmailModel } from '../../web/pages/applicant/confirm-email.tsx';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type ProductRequest } from '../http/request.ts';
import { stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { noDraft, openDraft, type OpenedDraft, writeDraft } from '../records/own-draft.ts';
import { unconfirmed } from '../records/unfinished.ts';
import { liveCode, type NewCode, newCode, tryCode } from './email-codes.ts';
import { afterPage } from './where-next.ts';

const ATTEMPTS = 4;

const here = (request: ProductRequest) =>
  pathTo('confirmEmail', {
    language: segmentOf(request.language),
    case: request.parameters['case'] ?? '',
  });

/** What goes with a page about to be saved: a code for an address on it that is new, and the page that asks for the code. */
export async function codeFor(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedDraft,
  content: DraftContent,
): Promise<{ content: DraftContent; also?: Write<string>[]; path?: string }> {
  const open = unconfirmed(opened, opened.known, content).find(
    ({ page: { id } }) => id === request.parameters['page'],
  );
  if (!open) return { content };
  if (liveCode(content, open.address, request.wall)) return { content, path: here(request) };
  const coded = await withCode(deps, request, opened, { content, address: open.address });
  return { ...('content' in coded ? coded : { content }), path: here(request) };
}

type TooOften = Omit<Extract<NewCode, { ok: false }>, 'ok'>;

/** The content with a new code, the effect that mails it and the count of it, or why there may be none yet. */
async function withCode(
  { store }: WebDeps,
  request: ProductRequest,
  { draft }: OpenedDraft,
  { content, address }: { content: DraftContent; address: string },
): Promise<{ content: DraftContent; also: Write<string>[] } | TooOften> {
  const sentTo = await mailsSentTo(store, address, request.wall);
  const made = newCode(content, address, request.wall, sentTo.sent);
  if (!made.ok) return { often: made.often, from: made.from };
  const { code, until } = made;
  const mail = { to: address, code, language: request.language, until };
  const version = { id: draft.id, version: draft.version + 1 };
  const effect = await codeEffect(store, version, mail, request.wall);
  return { content: made.content, also: [effect, mailSentWrite(store, sentTo, request.wall)] };
}

/** Asks for the code of the first address that is not confirmed; where all are, goes on. */
export const showConfirmEmail =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { draft, known } = opened;
    const [open] = unconfirmed(opened, known, draft.content);
    if (!open) return redirect(pathTo('checkAnswers', placeOf(request)));
    const sent = request.query['sent'] === 'yes';
    const next = afterPage(opened, open.page.id, request);
    return page(confirmEmailPage(modelOf(request, opened, open, { sent, next }), request.language));
  };

const placeOf = (request: ProductRequest) => ({
  language: segmentOf(request.language),
  case: request.parameters['case'] ?? '',
});

function modelOf(
  request: ProductRequest,
  { draft, release }: OpenedDraft,
  { address, page: { id } }: TypedAddress,
  more: Partial<ConfirmEmailModel> & Pick<ConfirmEmailModel, 'next'>,
): ConfirmEmailModel {
  const live = liveCode(draft.content, address, request.wall);
  return {
    case: draft.id,
    service: release.definition.name,
    address,
    page: id,
    ...(live ? { until: formatHongKongTime(live.until) } : {}),
    stamp: stamp(request),
    ...more,
  };
}

/** Judges a typed code. The try is written down before it is answered, so that nobody gets more of them by asking at once. */
export const confirmEmail =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const typed = foldFullWidth(field(request.form, 'code') ?? '').replace(/\s/gu, '');
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const opened = await openDraft(deps, request);
      if (!opened) return noDraft(request);
      const { draft, known } = opened;
      const [open] = unconfirmed(opened, known, draft.content);
      if (!open) return redirect(pathTo('checkAnswers', placeOf(request)));
      const next = afterPage(opened, open.page.id, request);
      const again = (problemName: ConfirmEmailModel['problem'], now = opened) =>
        page(
          confirmEmailPage(
            modelOf(request, now, open, { typed, problem: problemName, next }),
            request.language,
          ),
        );
      if (changesLanguage(request)) return again(undefined);
      if (!/^\d{6}$/u.test(typed)) return again('malformed');
      const live = liveCode(draft.content, open.address, request.wall);
      if (!live) return again('spent');
      const tried = tryCode(draft.content, live, typed);
      const saved = await writeDraft(deps, request, opened, tried.content);
      if (saved && tried.isRight) return redirect(next);
      if (saved) return again(liveCode(tried.content, open.address, request.wall) ? 'wrong' : 'spent', saved);
    }
    return problem('unavailable', { kind: 'tryAgain', path: request.path });
  };

/** Sends a new code, which makes the one before worthless; not more often than a stranger's mailbox can bear. */
export const sendCode =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const opened = await openDraft(deps, request);
      if (!opened) return noDraft(request);
      const { draft, known } = opened;
      const [open] = unconfirmed(opened, known, draft.content);
      if (!open) return redirect(pathTo('checkAnswers', placeOf(request)));
      const coded = await withCode(deps, request, opened, {
        content: draft.content,
        address: open.address,
      });
      if ('from' in coded) {
        const next = afterPage(opened, open.page.id, request);
        const from = formatHongKongMoment(coded.from, request.language);
        const model = modelOf(request, opened, open, { tooOften: { often: coded.often, from }, next });
        return page(confirmEmailPage(model, request.language));
      }
      if (await writeDraft(deps, request, opened, coded.content, coded.also))
        return redirect(`${here(request)}?sent=yes`);
    }
    return problem('unavailable', { kind: 'tryAgain', path: request.path });
  };
