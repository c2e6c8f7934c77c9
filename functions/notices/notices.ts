import { randomBytes } from 'node:crypto';
import { clockDue } from '../../rules/clocks.ts';
import { lastHongKongDateBefore } from '../../rules/time.ts';
import type { Clock } from '../../schemas/clock.ts';
import type { Instant } from '../../schemas/time.ts';
import { readQueue } from '../../store/lists.ts';
import { type NoticeModel, noticePage } from '../../web/pages/public/notice.tsx';
import { noticesPage } from '../../web/pages/public/notices.tsx';
import { answerWords } from '../../web/questions/answer-words.ts';
import { everybodysList } from '../../workflows/referral-lists.ts';
import { noticeClock } from '../../workflows/stages/public-notice.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { openCase, type OpenedCase, openHistory, submittedAnswers } from '../records/opened-case.ts';

const MOST_SHOWN = 200;

export const showNotices =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { department, team } = everybodysList;
    const rows = await readQueue(deps.store, department, team, { limit: MOST_SHOWN });
    const notices = await Promise.all(
      rows.map(async ({ id, release, listing }) => ({
        case: id,
        reference: listing.reference,
        service: (await deps.releases.get(release)).definition.name,
        until: listing.due && lastHongKongDateBefore(listing.due),
      })),
    );
    return page(noticesPage({ notices }, request.language));
  };

/** When the time to object ends, as the case's clock says. */
export function objectionsUntil(deps: WebDeps, clocks: readonly Clock[], stage: string): Instant | undefined {
  const clock = clocks.find(({ name, stoppedAt }) => name === noticeClock(stage) && !stoppedAt);
  const due = clock && clockDue(clock, deps.calendar);
  return due && !due.paused ? due.due : undefined;
}

/** A case anybody may object to now; any other is the same as none. */
export async function openNotice(deps: WebDeps, request: ProductRequest): Promise<OpenedCase | undefined> {
  const opened = await openCase(deps, request.parameters['case'] ?? '');
  return opened?.listing.kind === 'publicNotice' ? opened : undefined;
}

export const showNotice =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openNotice(deps, request);
    if (!opened) return problem('notFound');
    return shownNotice(deps, request, opened, { done: request.query['done'] === 'sent' });
  };

/** Nothing of the case but what the service makes public. */
export async function shownNotice(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedCase,
  extra: Partial<NoticeModel>,
): Promise<Reply> {
  const { record, release, application, listing } = opened;
  const stage = release.definition.workflow.stages.find(({ id }) => id === listing.stage);
  const until = stage && objectionsUntil(deps, record.clocks, stage.id);
  if (stage?.stage !== 'publicNotice' || until === undefined) return problem('notFound');
  const { answers } = submittedAnswers(await openHistory(deps, opened));
  const questions = release.definition.pages.flatMap((one) => one.questions);
  const model: NoticeModel = {
    case: record.ref.id,
    stage: stage.id,
    reference: application.reference,
    service: release.definition.name,
    department: release.definition.department.name,
    text: stage.text,
    shown: stage.shows.flatMap((id) => {
      const question = questions.find((one) => one.id === id);
      const answer = answers[id];
      return question && answer !== undefined
        ? [{ label: question.label, value: answerWords(question, answer, request.language) }]
        : [];
    }),
    until: lastHongKongDateBefore(until),
    requestKey: randomBytes(18).toString('base64url'),
    errors: [],
    ...extra,
  };
  return page(noticePage(model, request.language));
}
