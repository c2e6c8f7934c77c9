import { asksForFile } from '../../rules/files/upload-limits.ts';
import type { Known } from '../../rules/forms/compiled-form.ts';
import { applicantPages } from '../../schemas/applicants.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { reusePage } from '../../web/pages/applicant/reuse.tsx';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { noDraft, openDraft, type OpenedDraft, writeDraft } from '../records/own-draft.ts';
import { earlierAnswers } from './earlier-answers.ts';
import { afterPage, startOf } from './where-next.ts';

/** The first page, or what comes after the one that asked for whom it is. */
const goOnFrom = (opened: OpenedDraft, request: ProductRequest, known: Known): string =>
  opened.form.pages.some(({ id }) => id === applicantPages.kind)
    ? afterPage({ ...opened, known }, applicantPages.kind, request)
    : startOf(opened.form, request, opened.draft.id, known);

/** Where earlier answers are offered, once it is known that the application is for oneself; `undefined` where there are none. */
export async function offersReuse(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedDraft,
  savedPage: string,
): Promise<string | undefined> {
  if (savedPage !== applicantPages.kind || !(await earlierAnswers(deps, request, opened))) return undefined;
  return pathTo('reuse', { language: segmentOf(request.language), case: opened.draft.id });
}

/** Offers what the person gave before. Nothing is taken over that they did not ask for. */
export const showReuse =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { draft, form, known, release } = opened;
    const goOn = goOnFrom(opened, request, known);
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
          asksForFiles: questions.some(asksForFile),
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
    const { draft, known } = opened;
    const found = await earlierAnswers(deps, request, opened);
    const start = (answers = known.answers) => goOnFrom(opened, request, { ...known, answers });
    if (!found) return redirect(start());
    const answers = { ...draft.content.answers, ...found.answers };
    const content = { ...draft.content, answers, prefilled: found.from };
    const written = await writeDraft(deps, request, opened, content);
    const again = pathTo('reuse', { language: segmentOf(request.language), case: draft.id });
    return written ? redirect(start(answers)) : problem('stale', { kind: 'tryAgain', path: again });
  };
