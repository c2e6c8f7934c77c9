import type { PageProgress } from '../../rules/forms/compiled-form.ts';
import type { DraftContent } from '../../schemas/draft.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { notEligiblePage } from '../../web/pages/applicant/not-eligible.tsx';
import { type TaskState, taskListPage } from '../../web/pages/applicant/task-list.tsx';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { noDraft, openDraft } from '../records/own-draft.ts';
import { unfinishedPages } from '../records/unfinished.ts';

/** A long form's sections and how far each is. */
export const showTaskList =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { draft, release, form, known } = opened;
    const at = { language: segmentOf(request.language), case: draft.id };
    const { sections, name } = release.definition;
    if (sections.length === 0) return redirect(pathTo('checkAnswers', at));
    const progress = form.progress(known);
    const unfinished = new Set(unfinishedPages(opened, request.language).map(({ page: { id } }) => id));
    const isOpen = (one: PageProgress) => unfinished.has(one.page.id);
    const tasks = sections.flatMap(({ id, title }) => {
      const own = progress.filter(({ page: { section } }) => section === id);
      const open = own.find(isOpen) ?? own[0];
      return open
        ? [
            {
              id,
              title,
              state: own.some(isOpen) ? begunOrNew(own, draft.content) : ('done' as const),
              page: open.page.id,
            },
          ]
        : [];
    });
    return page(taskListPage({ case: draft.id, service: name, tasks }, request.language));
  };

/** Begun is what somebody has answered or typed: what the form knows or works out by itself does not count. */
function begunOrNew(pages: readonly PageProgress[], { answers, typed = {} }: DraftContent): TaskState {
  const isBegun = pages.some(
    ({ page, questions }) =>
      page.id in typed ||
      questions.some(({ id, type }) => type !== 'calculated' && Object.hasOwn(answers, id)),
  );
  return isBegun ? 'begun' : 'new';
}

/** Why one cannot apply, in the words of the definition. */
export const showNotEligible =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { definition } = opened.release;
    const rule = definition.eligibility[Number(request.parameters['rule'])];
    const asked = definition.pages.find(({ questions }) => questions.some(({ id }) => id === rule?.question));
    if (!rule?.exit || !asked) return problem('notFound');
    return page(
      notEligiblePage(
        { case: opened.draft.id, service: definition.name, exit: rule.exit, page: asked.id },
        request.language,
      ),
    );
  };
