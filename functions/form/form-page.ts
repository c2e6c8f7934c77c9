import { pathTo } from '../../schemas/routes.ts';
import { languageOf, segmentOf } from '../../web/languages.ts';
import { formPage } from '../../web/pages/applicant/form-page.tsx';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { noDraft, openDraft, type OpenedDraft, writeDraft } from '../records/own-draft.ts';
import { letGo } from '../records/unnamed-files.ts';
import { toldApart } from './called-questions.ts';
import { codeFor } from './confirm-email.ts';
import type { FormDeps } from './deps.ts';
import { isAsKept, isCurrent, knownAfter, withAnswers, withTyped } from './draft-content.ts';
import { fileActionIn } from './file-actions.ts';
import { followWish, uploadOf } from './file-wishes.ts';
import { type Edited, pageEdited } from './page-buttons.ts';
import { pageModel } from './page-model.ts';
import { toPrivacy } from './privacy.ts';
import { offersReuse } from './reuse.ts';
import { againAt, askedAgain } from './shown-again.ts';
import { afterPage, exitFrom, nextPage } from './where-next.ts';

/** One topic of the form: what was typed before a session ended, else what was typed and not saved, else what is kept. */
export const showFormPage =
  (deps: FormDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { form, known, draft } = opened;
    if (draft.content.noticed === undefined) return toPrivacy(request);
    const pageId = request.parameters['page'] ?? '';
    const rescued = (await rescuedForm(deps.store, request))?.fields;
    const edited = rescued && (await pageEdited(deps, { ...request, form: rescued }));
    const unsaved = draft.content.typed?.[pageId];
    const fields = edited?.form ?? rescued ?? unsaved ?? form.typed(pageId, known);
    const reading = form.readPage(pageId, fields, known);
    if (!reading) return problem('notFound');
    const again = rescued ? undefined : askedAgain(request);
    const shown = {
      ...reading,
      problems: again?.why === 'problems' ? reading.problems : [],
      lookedUp: edited?.lookedUp,
      focusOn: edited?.focusOn ?? again?.focusOn,
    };
    const state = rescued ? 'rescued' : unsaved && !again ? 'unsaved' : undefined;
    return page(formPage(pageModel(request, opened, shown, state), request.language));
  };

const ATTEMPTS = 4;

/** Saves good answers and goes on; keeps what was typed and shows it again when something is to be mended. */
export const savePage =
  (deps: FormDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const edited = await pageEdited(deps, request);
    // The page's own typing may be kept at the same moment: then it is read and saved again.
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const opened = await openDraft(deps, request);
      if (!opened) return noDraft(request);
      const reply = await saveOpened(deps, request, opened, edited);
      if (reply) return reply;
    }
    return problem('unavailable', { kind: 'tryAgain', path: request.path });
  };

/** `undefined` when somebody wrote between reading and writing. */
async function saveOpened(
  deps: FormDeps,
  request: ProductRequest,
  opened: OpenedDraft,
  edited: Edited | undefined,
): Promise<Reply | undefined> {
  const { draft, form, known } = opened;
  const pageId = request.parameters['page'] ?? '';
  const reading = form.readPage(pageId, edited?.form ?? request.form, known);
  if (!reading) return problem('notFound');
  const nothingWrong: ReturnType<typeof toldApart> = { problems: [], newly: [] };
  const again = (told: typeof nothingWrong, state?: 'elsewhere', now = opened) => {
    const shown = { ...reading, ...told, lookedUp: edited?.lookedUp, focusOn: edited?.focusOn };
    return formPage(pageModel(request, now, shown, state), request.language);
  };
  const isSame = isAsKept(form, pageId, reading, known) && !draft.content.typed?.[pageId];
  // Pressed twice, or the same saved elsewhere: nothing is lost by going on.
  if (!isCurrent(request, draft) && isSame && !edited && !fileActionIn(request.form, reading.questions))
    return redirect(afterPage(opened, pageId, request));
  if (!isCurrent(request, draft)) return page({ ...again(nothingWrong, 'elsewhere'), status: 409 });

  const wish = fileActionIn(request.form, reading.questions);
  const follow = (now: OpenedDraft) => wish && followWish(deps, request, { ...now, page: pageId }, wish);
  const switched = languageOf(field(request.form, 'switchLanguage') ?? '');
  const language = switched ?? request.language;
  if (edited || switched || reading.problems.length > 0) {
    const content = withTyped(opened, pageId, reading, { language, awaits: edited?.awaited !== undefined });
    // Too much to keep is still shown again, and said to be too long.
    const now = content ? await writeDraft(deps, request, opened, content) : opened;
    if (!now) return undefined;
    await letGo(deps, opened, now);
    if (content && edited?.awaited) return redirect(uploadOf(request, edited.awaited));
    const away = follow(now);
    if (away) return away;
    if (switched)
      return redirect(pathTo('formPage', { language: segmentOf(switched), case: draft.id, page: pageId }));
    const exit = edited ? undefined : exitFrom(form, reading.problems, request);
    if (exit !== undefined) return redirect(exit);
    const told = edited ? nothingWrong : toldApart(request.form, reading, reading.problems);
    const isKept = content !== undefined && (!edited || now.draft.content.typed?.[pageId] !== undefined);
    // Addresses found, and what has only now become necessary, are known to this answer alone.
    return isKept && !edited?.lookedUp && told.newly.length === 0
      ? redirect(againAt(request, edited ? 'edited' : 'problems', edited?.focusOn))
      : page(again(told, undefined, now));
  }
  const after = knownAfter(form, pageId, reading, known, Object.keys(draft.content.prefilled ?? {}));
  const at = nextPage({ ...opened, known: after }, pageId, request)?.id;
  const content = withAnswers(opened, after, { page: pageId, language, at });
  if (!content) return problem('tooLarge');
  const confirmation = await codeFor(deps, request, { ...opened, known: after }, content);
  const saved = await writeDraft(deps, request, opened, confirmation.content, confirmation.also);
  if (!saved) return undefined;
  await letGo(deps, opened, saved);
  const away = follow(saved);
  if (away) return away;
  const onward = confirmation.path ?? (await offersReuse(deps, request, saved, pageId));
  return redirect(onward ?? afterPage({ ...opened, known: after }, pageId, request));
}
