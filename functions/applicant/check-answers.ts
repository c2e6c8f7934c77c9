import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { checkAnswersPage } from '../../web/pages/applicant/check-answers.tsx';
import { formErrors } from '../../web/questions/problems.ts';
import { page, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { answeredPages } from '../records/answered-pages.ts';
import { noDraft, openDraft, type OpenedDraft } from './drafts.ts';
import { overviewOf } from './where-next.ts';

/** Everything that was answered, and what still stands in the way of sending it. */
export const checkAnswers =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { draft, release, form, known } = opened;
    const pages = form.shownPages(known);
    const last = pages.at(-1);
    const inLanguage = { language: segmentOf(request.language), case: draft.id };
    return page(
      checkAnswersPage(
        {
          case: draft.id,
          service: release.definition.name,
          backPath:
            last && last.section === undefined
              ? pathTo('formPage', { ...inLanguage, page: last.id })
              : overviewOf(form, request),
          pages: answeredPages(form, known),
          incomplete: incompletePages(opened, request),
        },
        request.language,
      ),
    );
  };

function incompletePages({ form, known }: OpenedDraft, request: ProductRequest) {
  const whole = form.whole(known);
  if (whole.complete) return [];
  return form.shownPages(known).flatMap(({ id, title, questions }) => {
    const found = whole.problems.filter(({ question }) => questions.some((asked) => asked.id === question));
    const [message] = formErrors(found, questions, request.language);
    if (found.length === 0 && id !== whole.firstPage) return [];
    return [{ id, title, ...(message ? { message: message.message } : {}) }];
  });
}
