import { assertedFor } from '../../rules/forms/identity.ts';
import type { AnswerProblem } from '../../schemas/answer-problem.ts';
import { pathTo } from '../../schemas/routes.ts';
import { saveDraft } from '../../store/drafts.ts';
import { languageOf, segmentOf } from '../../web/languages.ts';
import { formPage, type FormPageModel } from '../../web/pages/applicant/form-page.tsx';
import type { LookedUp } from '../../web/questions/control.tsx';
import { formErrors } from '../../web/questions/problems.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { field, type FormBody, type ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { requestName, seenVersion, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import type { ApplicantDeps } from './deps.ts';
import { noDraft, openDraft, type OpenedDraft } from './drafts.ts';
import { pageEdited } from './page-buttons.ts';
import { toPrivacy } from './privacy.ts';
import { afterPage, beforePage, exitFrom } from './where-next.ts';

/** One topic of the form, with what is kept of it, or what was typed before a session ended. */
export const showFormPage =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { form, known } = opened;
    if (opened.draft.content.noticed === undefined) return toPrivacy(request);
    const pageId = request.parameters['page'] ?? '';
    if (!form.shownPages(known).some(({ id }) => id === pageId)) return problem('notFound');
    const rescued = await rescuedForm(deps.store, request);
    const fields = rescued?.fields ?? form.typed(pageId, known);
    const model = pageModel(request, opened, { fields, problems: [] });
    return page(formPage(rescued ? { ...model, rescued: true } : model, request.language));
  };

/** Saves good answers and goes on; shows the page again, as typed, when something is to be mended. */
export const savePage =
  (deps: ApplicantDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { draft, form, known } = opened;
    const pageId = request.parameters['page'] ?? '';
    const edited = await pageEdited(deps, request);
    const reading = form.readPage(pageId, edited?.form ?? request.form, known);
    if (!reading) return problem('notFound');

    const answers = { ...known.answers, ...reading.answers };
    const language = languageOf(field(request.form, 'switchLanguage') ?? '');
    const content = { ...draft.content, answers, language: language ?? request.language };
    const seen = seenVersion(request) ?? -1;
    const next = { ...draft, changedAt: request.at, content };
    const saved = await saveDraft(deps.store, next, seen, requestName(request));
    if (!saved) return problem('stale', { kind: 'tryAgain', path: request.path });

    const here = { case: draft.id, page: pageId };
    if (language !== undefined)
      return redirect(pathTo('formPage', { language: segmentOf(language), ...here }));
    const exit = edited ? undefined : exitFrom(form, reading.problems, request);
    if (exit !== undefined) return redirect(exit);
    if (edited || reading.problems.length > 0) {
      const typed = { ...opened, draft: { ...draft, version: seen + 1 } };
      return page(
        formPage(
          pageModel(request, typed, {
            fields: reading.typed,
            problems: edited ? [] : reading.problems,
            lookedUp: edited?.lookedUp,
          }),
          request.language,
        ),
      );
    }
    return redirect(afterPage(form, pageId, request, { ...known, answers }));
  };

/** What a page is shown with. */
interface Shown {
  readonly fields: FormBody;
  readonly problems: readonly AnswerProblem[];
  readonly lookedUp?: LookedUp | undefined;
}

function pageModel(
  request: ProductRequest,
  { draft, release, form, known }: OpenedDraft,
  { fields, problems, lookedUp }: Shown,
): FormPageModel {
  const pageId = request.parameters['page'] ?? '';
  const pages = form.shownPages(known);
  const index = pages.findIndex(({ id }) => id === pageId);
  const current = pages[index];
  if (!current) throw new Error(`${pageId} is not a page of this form`);
  const questions = form.shownQuestions(pageId, known);
  return {
    case: draft.id,
    page: pageId,
    service: release.definition.name,
    title: current.title,
    position: { n: index + 1, of: pages.length },
    backPath: beforePage(form, pageId, request, known),
    questions: questions.map((question) => ({
      question,
      verified: assertedFor(question, known.particulars),
    })),
    fields,
    errors: formErrors(problems, questions, request.language),
    hidden: form.hiddenInRows(pageId, fields, known),
    lookedUp,
    stamp: stamp(request, draft.version),
  };
}
