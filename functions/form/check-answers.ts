import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { checkAnswersPage } from '../../web/pages/applicant/check-answers.tsx';
import { page, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { answeredPages } from '../records/answered-pages.ts';
import { noDraft, openDraft } from '../records/own-draft.ts';
import { unfinishedPages } from '../records/unfinished.ts';
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
    const whole = form.whole(known);
    const asksOthers = whole.complete && form.coSignatures(whole.answers, known.today).length > 0;
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
          pages: answeredPages(form, known, (file, question) =>
            pathTo('openFile', { ...inLanguage, question, file }),
          ),
          incomplete: unfinishedPages(opened, request.language),
          nextPath: pathTo(asksOthers ? 'signatures' : 'declaration', inLanguage),
        },
        request.language,
      ),
    );
  };
