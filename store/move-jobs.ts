import * as z from 'zod';
import { millisecondsOf } from '../rules/time.ts';
import { MoveJob, MoveOutcome } from '../schemas/declared-day.ts';
import type { HongKongDate, Instant } from '../schemas/time.ts';
import { effectBeside } from './outbox.ts';
import { rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { put, putIfVersion, putNew, transact, type Write } from './transact.ts';

/** What became of a case is told there for a good year; its history tells it for ever. */
const KEPT_SECONDS = 400 * 24 * 60 * 60;

const JobRow = z.object({ version: z.int().min(1), job: MoveJob });
const OutcomeRow = z.object({ told: MoveOutcome });

export interface KeptMoveJob {
  readonly job: MoveJob;
  readonly version: number;
}

/** The row of a job; `read` is the version it was read with, 0 where there is none yet. */
export const jobWrite = (store: Store, job: MoveJob, read: number): Write<'moved'> => {
  const row = { ...rowKeys.moveJob(job.date), version: read + 1, job };
  return read === 0
    ? putNew(store.names.cases, row, 'moved')
    : putIfVersion(store.names.cases, row, read, 'moved');
};

/** The effect that works on a job; each part has one of its own, so that a long job is not taken for one that keeps failing. */
export const moveEffect = (store: Store, { date, parts }: MoveJob, at: Instant): Write<'repeated'> =>
  effectBeside(store, { id: `day-${date}`, version: parts + 1 }, { type: 'moveDeadlines', date }, at);

export async function readMoveJob(store: Store, date: HongKongDate): Promise<KeptMoveJob | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.moveJob(date),
    ConsistentRead: true,
  });
  return Item ? JobRow.parse(Item) : undefined;
}

/** How far the job is now, with what became of the cases just gone through, or neither; `undefined` when another worker was first. */
export async function keepProgress(
  store: Store,
  { job, version }: KeptMoveJob,
  outcomes: readonly MoveOutcome[],
  also: readonly Write<'repeated'>[] = [],
): Promise<KeptMoveJob | undefined> {
  const writes: Write<'moved' | 'repeated'>[] = [
    jobWrite(store, job, version),
    ...outcomes.flatMap((told) => outcomeWrites(store, job, told)),
    ...also,
  ];
  return (await transact(store, writes)).ok ? { job, version: version + 1 } : undefined;
}

/** Under its own key, and once more on the list of those somebody has to look at, where it stays. */
function outcomeWrites(store: Store, { date, startedAt }: MoveJob, told: MoveOutcome): Write<never>[] {
  const row = { told, ttl: Math.floor(millisecondsOf(startedAt) / 1000) + KEPT_SECONDS };
  const isToLookAt = told.rung.length > 0 || told.problem !== undefined || told.tries > 1;
  return [
    put(store.names.cases, { ...rowKeys.moveOutcome(date, told.case), ...row }),
    ...(isToLookAt ? [put(store.names.cases, { ...rowKeys.moveToLookAt(date, told.case), ...row })] : []),
  ];
}

export async function readMoveOutcome(
  store: Store,
  date: HongKongDate,
  caseId: string,
): Promise<MoveOutcome | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.moveOutcome(date, caseId),
    ConsistentRead: true,
  });
  return Item ? OutcomeRow.parse(Item).told : undefined;
}

/** Cases in which a clock rang too early, and those that could not be moved, in the order of their ids; so many after one of them. */
export async function readToLookAt(
  store: Store,
  date: HongKongDate,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<MoveOutcome[]> {
  const { Items = [] } = await store.documents.query({
    TableName: store.names.cases,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :after AND :last',
    ExpressionAttributeValues: {
      ':pk': rowKeys.moveToLookAt(date, '').pk,
      ':after': rowKeys.moveToLookAt(date, after ?? '').sk,
      ':last': rowKeys.moveToLookAt(date, '~').sk,
    },
    ConsistentRead: true,
    Limit: limit + 1,
  });
  return Items.map((item) => OutcomeRow.parse(item).told)
    .filter((told) => told.case !== after)
    .slice(0, limit);
}
