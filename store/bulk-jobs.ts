import * as z from 'zod';
import { millisecondsOf } from '../rules/time.ts';
import type { PersonRef } from '../schemas/actor.ts';
import { BulkJob, BulkOutcome } from '../schemas/bulk.ts';
import type { Instant } from '../schemas/time.ts';
import { effectBeside } from './outbox.ts';
import { type RowKey, rowKeys } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import { ownerOfStaff } from './staff-names.ts';
import type { Store } from './store.ts';
import { put, putIfVersion, putNew, transact, type Write } from './transact.ts';

const KEPT_SECONDS = 90 * 24 * 60 * 60;

const JobRow = z.object({ version: z.int().min(1), sealed: z.string() });
const PartRow = z.object({ sk: z.string(), sealed: z.string() });

export interface KeptJob {
  readonly job: BulkJob;
  readonly version: number;
}

const nameOf = ({ provider, sub }: PersonRef) => `${provider}#${sub}`;
const placeOfRow = ({ pk, sk }: RowKey) => placeOf('cases', pk, sk);

/** The row of a job, sealed under the officer's own key. */
async function jobRow(store: Store, officer: PersonRef, job: BulkJob, version: number, wall: Instant) {
  const key = rowKeys.bulkJob(nameOf(officer), job.id);
  return {
    ...key,
    version,
    sealed: seal(await store.keys.forOwner(ownerOfStaff(officer)), placeOfRow(key), job),
    ttl: Math.floor(millisecondsOf(wall) / 1000) + KEPT_SECONDS,
  };
}

/** Freezes a list of cases. The same list sent twice is one job. */
export async function freezeJob(
  store: Store,
  officer: PersonRef,
  job: BulkJob,
  wall: Instant,
): Promise<void> {
  const row = await jobRow(store, officer, job, 1, wall);
  await transact(store, [putNew(store.names.cases, row, 'repeated' as const)]);
}

/** An officer's job; anybody else's is the same as none. */
export async function readJob(store: Store, officer: PersonRef, id: string): Promise<KeptJob | undefined> {
  const key = rowKeys.bulkJob(nameOf(officer), id);
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: key,
    ConsistentRead: true,
  });
  const found = await store.keys.find(ownerOfStaff(officer));
  if (!Item || !found.ok) return undefined;
  const { version, sealed } = JobRow.parse(Item);
  return { job: BulkJob.parse(unseal(found.key, placeOfRow(key), sealed)), version };
}

const MOST_JOBS = 200;

/** An officer's jobs of the last ninety days, latest first. */
export async function readJobs(store: Store, officer: PersonRef): Promise<BulkJob[]> {
  const found = await store.keys.find(ownerOfStaff(officer));
  if (!found.ok) return [];
  const { pk } = rowKeys.bulkJob(nameOf(officer), '');
  const jobs: BulkJob[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await store.documents.query({
      TableName: store.names.cases,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :jobs)',
      ExpressionAttributeValues: { ':pk': pk, ':jobs': 'JOB#' },
      ...(start ? { ExclusiveStartKey: start } : {}),
    });
    for (const item of page.Items ?? []) {
      const { sk, sealed } = JobRow.extend({ sk: z.string() }).parse(item);
      jobs.push(BulkJob.parse(unseal(found.key, placeOfRow({ pk, sk }), sealed)));
    }
    start = page.LastEvaluatedKey;
  } while (start && jobs.length < MOST_JOBS);
  return jobs.toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

/** Keeps what is now known of a job, if it is still the one that was read; once begun it is begun for good. */
export async function keepJob(
  store: Store,
  officer: PersonRef,
  { job, version }: KeptJob,
  wall: Instant,
): Promise<boolean> {
  const row = await jobRow(store, officer, job, version + 1, wall);
  const begins: Write<'repeated'>[] =
    job.startedAt === undefined
      ? []
      : [effectBeside(store, { id: job.id, version: 1 }, { type: 'workBulk', officer }, wall)];
  const written = await transact<'moved' | 'repeated'>(store, [
    putIfVersion(store.names.cases, row, version, 'moved'),
    ...begins,
  ]);
  return written.ok;
}

/** What became of a part of a job's cases; written again it says the same. */
export async function keepOutcomes(
  store: Store,
  officer: PersonRef,
  { job, part, ttl }: { readonly job: string; readonly part: number; readonly ttl: Instant },
  outcomes: readonly BulkOutcome[],
): Promise<void> {
  const key = rowKeys.bulkPart(nameOf(officer), job, part);
  const sealed = seal(await store.keys.forOwner(ownerOfStaff(officer)), placeOfRow(key), outcomes);
  await transact(store, [
    put(store.names.cases, {
      ...key,
      sealed,
      ttl: Math.floor(millisecondsOf(ttl) / 1000) + KEPT_SECONDS,
    }),
  ]);
}

/** What is known so far of a job's cases, by the number of their part. */
export async function readOutcomes(
  store: Store,
  officer: PersonRef,
  job: string,
): Promise<ReadonlyMap<number, readonly BulkOutcome[]>> {
  const found = await store.keys.find(ownerOfStaff(officer));
  if (!found.ok) return new Map();
  const parts = new Map<number, readonly BulkOutcome[]>();
  const { pk } = rowKeys.bulkJob(nameOf(officer), job);
  let start: Record<string, unknown> | undefined;
  do {
    const page = await store.documents.query({
      TableName: store.names.cases,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :job)',
      ExpressionAttributeValues: { ':pk': pk, ':job': `DONE#${job}#` },
      ConsistentRead: true,
      ...(start ? { ExclusiveStartKey: start } : {}),
    });
    for (const item of page.Items ?? []) {
      const { sk, sealed } = PartRow.parse(item);
      const opened = unseal(found.key, placeOfRow({ pk, sk }), sealed);
      parts.set(Number(sk.split('#').at(-1)), z.array(BulkOutcome).parse(opened));
    }
    start = page.LastEvaluatedKey;
  } while (start);
  return parts;
}
