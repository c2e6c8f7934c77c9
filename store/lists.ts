import * as z from 'zod';
import { CaseListing } from '../schemas/listing.ts';
import { Posting } from '../schemas/payment.ts';
import { Instant } from '../schemas/time.ts';
import { ReleaseRef } from './records.ts';
import { DRAFT, ENDED_DRAFT, RecordKind } from './row-keys.ts';
import type { Store } from './store.ts';
import { queryIndex, readShards, readWork } from './work.ts';

export const QueueRow = z.object({
  release: ReleaseRef,
  id: z.string(),
  version: z.int(),
  listing: CaseListing,
  queueSort: z.string(),
});
export type QueueRow = z.infer<typeof QueueRow>;

/** A page of a team's queue, soonest due first; `after` is the last row's `queueSort`, `until` the last due instant. */
export const readQueue = async (
  store: Store,
  department: string,
  team: string,
  span: { after?: string; until?: string; limit: number },
): Promise<QueueRow[]> =>
  (await readShards(store, 'queue', `QUEUE#${department}#${team}`, span)).map((row) => QueueRow.parse(row));

const Held = z.object({ id: z.string(), release: ReleaseRef });
const HoldingRow = z.discriminatedUnion('kind', [
  Held.extend({ kind: z.literal(DRAFT), changedAt: Instant }),
  Held.extend({ kind: RecordKind, listing: CaseListing.optional() }),
]);
export type HoldingRow = z.infer<typeof HoldingRow>;

/** Drafts and records of a person, latest first. */
export const readHoldings = async (store: Store, holder: string, limit: number): Promise<HoldingRow[]> =>
  (await queryIndex(store, 'holder', holder, { limit }, false)).map((row) => HoldingRow.parse(row));

const postingsOn = async (store: Store, list: 'SUSPENSE' | 'REFUNDS', limit: number): Promise<Posting[]> =>
  (await readWork(store, list, { limit })).map((row) => z.object({ posting: Posting }).parse(row).posting);

/** Money waiting for somebody to find where it belongs, oldest first. */
export const readSuspense = (store: Store, limit: number): Promise<Posting[]> =>
  postingsOn(store, 'SUSPENSE', limit);

/** Money to be paid back, oldest first. */
export const readRefundsOwed = (store: Store, limit: number): Promise<Posting[]> =>
  postingsOn(store, 'REFUNDS', limit);

const DueRow = z
  .object({ kind: z.enum([...RecordKind.options, DRAFT, ENDED_DRAFT]), id: z.string(), workSort: Instant })
  .transform(({ kind, id, workSort: due }) =>
    kind === DRAFT || kind === ENDED_DRAFT ? { draft: id, due } : { ref: { kind, id }, due },
  );
/** A record and when, as the index knows it, the soonest of its clocks is due; or a draft that is to be warned of or to end. */
export type DueRecord = z.infer<typeof DueRow>;

/** Records with a clock due by an instant of the legal clock, and drafts, in due order. */
export const dueRecords = async (store: Store, now: Instant, limit: number): Promise<DueRecord[]> =>
  (await readWork(store, 'CLOCK', { until: now, limit })).map((row) => DueRow.parse(row));
