import { randomBytes } from 'node:crypto';
import { lastHongKongDateBefore } from '../../rules/time.ts';
import { readQueue } from '../../store/lists.ts';
import { type NoticeModel, noticePage } from '../../web/pages/public/notice.tsx';
import { noticesPage, type NoticesModel } from '../../web/pages/public/notices.tsx';
import { answerWords } from '../../web/questions/answer-words.ts';
import { everybodysList } from '../../workflows/referral-lists.ts';
import { page, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { objectionsUntil } from '../records/notice-period.ts';
import { openCase, type OpenedCase, openHistory, submittedAnswers } from '../records/opened-case.ts';

const MOST_SHOWN = 200;

export const showNotices =
  (deps: WebDeps) =>
  (request: ProductRequest): Promise<Reply> =>
    listed(deps, request, {});

/** In place of a case that is not open to objections, or is no more: those that are. */
export const noticeOver = (deps: WebDeps, request: ProductRequest): Promise<Reply> =>
  listed(deps, request, {
    over: true,
    unsent: ['name', 'contact', 'reason'].map((name) => field(request.form, name) ?? ''),
  });

async function listed(
  deps: WebDeps,
  request: ProductRequest,
  extra: Pick<NoticesModel, 'over' | 'unsent'>,
): Promise<Reply> {
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
  return page(noticesPage({ notices, ...extra }, request.language));
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
    if (!opened) return noticeOver(deps, request);
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
  const until = stage && objectionsUntil(deps.calendar, record.clocks, stage.id);
  if (stage?.stage !== 'publicNotice' || until === undefined) return noticeOver(deps, request);
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
