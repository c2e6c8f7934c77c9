import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { reusePage } from '../../web/pages/applicant/reuse.tsx';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { noDraft, openDraft, writeDraft } from './drafts.ts';
import { earlierAnswers } from './earlier-answers.ts';
import { startOf } from './where-next.ts';

/** Offers what the person gave before. Nothing is taken over that they did not ask for. */
export const showReuse =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { draft, form, known, release } = opened;
    const goOn = startOf(form, request, draft.id, known);
    const found = await earlierAnswers(deps, request, opened);
    if (!found) return redirect(goOn);
    const questions = form.pages.flatMap((one) => one.questions);
    const rows = Object.entries(found.answers).flatMap(([id, answer]) => {
      const [from, question] = [found.from[id], questions.find((asked) => asked.id === id)];
      return question && from ? [{ question, answer, ...from }] : [];
    });
    return page(
      reusePage(
        {
          case: draft.id,
          service: release.definition.name,
          rows,
          emptyPath: goOn,
          stamp: stamp(request, draft.version),
        },
        request.language,
      ),
    );
  };

/** Takes the answers over, each marked with where it came from; a second press only goes on. */
export const takeOver =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { draft, form, known } = opened;
    const found = await earlierAnswers(deps, request, opened);
    const start = (answers = known.answers) => startOf(form, request, draft.id, { ...known, answers });
    if (!found) return redirect(start());
    const content = { ...draft.content, answers: found.answers, prefilled: found.from };
    const written = await writeDraft(deps, request, opened, content);
    const again = pathTo('reuse', { language: segmentOf(request.language), case: draft.id });
    return written ? redirect(start(found.answers)) : problem('stale', { kind: 'tryAgain', path: again });
  };
