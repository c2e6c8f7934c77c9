import type { CompiledForm, Known } from '../../rules/forms/compiled-form.ts';
import type { AnswerProblem } from '../../schemas/answer-problem.ts';
import type { FormPage } from '../../schemas/question.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import type { ProductRequest } from '../http/request.ts';
import type { OpenedDraft } from '../records/own-draft.ts';
import { unfinishedPages } from '../records/unfinished.ts';

const placeOf = (request: ProductRequest) => ({
  language: segmentOf(request.language),
  case: request.parameters['case'] ?? '',
});

/** Where a draft is gone on with: its list of tasks, or its first page. */
export function startOf(form: CompiledForm, request: ProductRequest, id: string, known: Known): string {
  const at = { language: segmentOf(request.language), case: id };
  if (form.definition.sections.length > 0) return pathTo('taskList', at);
  const [first] = form.shownPages(known);
  if (!first) throw new Error(`${form.definition.id} has no page to begin with`);
  return pathTo('formPage', { ...at, page: first.id });
}

/** Where the draft is looked at as a whole. */
export const overviewOf = (form: CompiledForm, request: ProductRequest): string =>
  pathTo(form.definition.sections.length > 0 ? 'taskList' : 'checkAnswers', placeOf(request));

/** The next page of the form or of its section; where the form was filled in to its end before, the next that is not in order. */
export function nextPage(
  { draft: { content, ...draft }, form, ...opened }: OpenedDraft,
  pageId: string,
  request: ProductRequest,
): FormPage | undefined {
  if (content.whole !== true) return form.nextPage(pageId, opened.known);
  const { [pageId]: _saved, ...typed } = content.typed ?? {};
  const left = unfinishedPages(
    { ...opened, form, draft: { ...draft, content: { ...content, typed } } },
    request.language,
  );
  return left.find(({ page, why }) => why !== 'confirmEmail' && page.id !== pageId)?.page;
}

/** Where one goes on from a page: the next one; after the last, where the draft is looked at as a whole. */
export function afterPage(opened: OpenedDraft, pageId: string, request: ProductRequest): string {
  const next = nextPage(opened, pageId, request);
  if (next) return pathTo('formPage', { ...placeOf(request), page: next.id });
  return opened.draft.content.whole === true
    ? pathTo('checkAnswers', placeOf(request))
    : overviewOf(opened.form, request);
}

/** The page before, in the same section; before the first the list of tasks or of applications. */
export function beforePage(
  form: CompiledForm,
  pageId: string,
  request: ProductRequest,
  known: Known,
): string {
  const pages = form.shownPages(known);
  const index = pages.findIndex(({ id }) => id === pageId);
  const [here, before] = [pages[index], pages[index - 1]];
  if (before && before.section === here?.section) {
    return pathTo('formPage', { ...placeOf(request), page: before.id });
  }
  return here?.section === undefined
    ? pathTo('applications', { language: segmentOf(request.language) })
    : pathTo('taskList', placeOf(request));
}

/** The page that says why one cannot apply, where nothing else is wrong and the rule has one. */
export function exitFrom(
  form: CompiledForm,
  problems: readonly AnswerProblem[],
  request: ProductRequest,
): string | undefined {
  if (!problems.every(({ problem }) => problem === 'notEligible')) return undefined;
  const rule = problems.find(
    ({ rule: index }) => index !== undefined && form.definition.eligibility[index]?.exit !== undefined,
  )?.rule;
  return rule === undefined ? undefined : pathTo('notEligible', { ...placeOf(request), rule: String(rule) });
}
