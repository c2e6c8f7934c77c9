import { randomBytes } from 'node:crypto';
import { lastHongKongDateBefore } from '../../rules/time.ts';
import type { Answers } from '../../schemas/answers.ts';
import type { Language } from '../../schemas/text.ts';
import { readQueue } from '../../store/lists.ts';
import { type NoticeModel, noticePage } from '../../web/pages/public/notice.tsx';
import { noticesPage, type NoticesModel } from '../../web/pages/public/notices.tsx';
import { answerWords } from '../../web/questions/answer-words.ts';
import { everybodysList } from '../../workflows/referral-lists.ts';
import { page, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { objectionsUntil } from '../records/notice-period.ts';
import {
  openCase,
  type OpenedCase,
  openHistory,
  openSubmission,
  submittedAnswers,
} from '../records/opened-case.ts';

/** Each is opened for what it is about: a page holds no more than a reader looks at. */
const MOST_SHOWN = 25;
/** Characters of where a page begins. */
const LONGEST_PLACE = 200;

/** Of what a service makes public, what a list says of a case. */
const MOST_OF_SUBJECT = 2;

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
  const after = request.query['after']?.slice(0, LONGEST_PLACE);
  const rows = await readQueue(deps.store, department, team, {
    ...(after ? { after } : {}),
    limit: MOST_SHOWN + 1,
  });
  const shown = rows.slice(0, MOST_SHOWN);
  const notices = await Promise.all(
    shown.map(async ({ id, release, listing }) => ({
      case: id,
      reference: listing.reference,
      service: (await deps.releases.get(release)).definition.name,
      subject: await subjectOf(deps, id, request.language),
      until: listing.due && lastHongKongDateBefore(listing.due),
    })),
  );
  const next = rows.length > MOST_SHOWN ? shown.at(-1)?.queueSort : undefined;
  return page(noticesPage({ notices, next, ...extra }, request.language));
}

/** What a case is about, of what its service makes public, each on a line; nothing of one that is no more open to objections. */
async function subjectOf(deps: WebDeps, id: string, language: Language): Promise<string[]> {
  const opened = await openCase(deps, id);
  const stage = opened && noticeStage(opened);
  if (!stage) return [];
  const [submission] = await openSubmission(deps, opened);
  if (!submission) return [];
  return madePublic(opened, stage, submittedAnswers([submission]).answers, language)
    .slice(0, MOST_OF_SUBJECT)
    .map(({ value }) => value.split('\n').join(language === 'en' ? ', ' : '，'));
}

/** The stage in which anybody may object, while the case is in it. */
function noticeStage({ release, listing }: OpenedCase) {
  const stage = release.definition.workflow.stages.find(({ id }) => id === listing.stage);
  return stage?.stage === 'publicNotice' ? stage : undefined;
}

/** The answers a service makes public, as people read them. */
function madePublic(
  { release }: OpenedCase,
  { shows }: NonNullable<ReturnType<typeof noticeStage>>,
  answers: Answers,
  language: Language,
): NoticeModel['shown'] {
  const questions = release.definition.pages.flatMap((one) => one.questions);
  return shows.flatMap((id) => {
    const question = questions.find((one) => one.id === id);
    const answer = answers[id];
    return question && answer !== undefined
      ? [{ label: question.label, value: answerWords(question, answer, language) }]
      : [];
  });
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
  const { record, release, application } = opened;
  const stage = noticeStage(opened);
  const until = stage && objectionsUntil(deps.calendar, record.clocks, stage.id);
  if (!stage || until === undefined) return noticeOver(deps, request);
  const { answers } = submittedAnswers(await openHistory(deps, opened));
  const model: NoticeModel = {
    case: record.ref.id,
    stage: stage.id,
    reference: application.reference,
    service: release.definition.name,
    department: release.definition.department.name,
    text: stage.text,
    shown: madePublic(opened, stage, answers, request.language),
    until: lastHongKongDateBefore(until),
    requestKey: randomBytes(18).toString('base64url'),
    errors: [],
    ...extra,
  };
  return page(noticePage(model, request.language));
}
