import type { KeyObject } from 'node:crypto';
import * as z from 'zod';
import { Clock } from '../schemas/clock.ts';
import { EventRow } from '../schemas/event.ts';
import { CaseListing } from '../schemas/listing.ts';
import { StoredSnapshot } from '../workflows/advance.ts';
import type { Row } from './attributes.ts';
import { CHAIN_START } from './chain.ts';
import { DRAFT, ENDED_DRAFT, RecordKind, RecordRef, rowKeys } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';

/** The release a record runs by, for ever. */
export const ReleaseRef = z.strictObject({ service: z.string(), number: z.int().min(1) });
export type ReleaseRef = z.infer<typeof ReleaseRef>;

/** A record as kept: `version` is the number of its events, `head` the hash of the last. */
export const RecordRow = z.object({
  kind: RecordKind,
  id: z.string(),
  version: z.int().min(1),
  head: z.string(),
  owner: z.string(),
  release: ReleaseRef,
  sealed: z.string(),
  clocks: z.array(Clock),
  listing: CaseListing.optional(),
});
export type RecordRow = z.infer<typeof RecordRow>;

/** A record that was read, or one that does not exist yet (`version` 0, no snapshot). */
export interface Loaded {
  readonly ref: RecordRef;
  readonly version: number;
  readonly head: string;
  readonly owner: string;
  readonly release: ReleaseRef;
  readonly snapshot: StoredSnapshot | undefined;
  readonly clocks: readonly Clock[];
  readonly listing: CaseListing | undefined;
  /** The version of the draft that is to become this record. */
  readonly draft?: number | undefined;
}

const placeOfRecord = (ref: RecordRef) => {
  const { pk, sk } = rowKeys.record(ref);
  return placeOf('cases', pk, sk);
};

export const sealSnapshot = (key: KeyObject, ref: RecordRef, snapshot: StoredSnapshot): string =>
  seal(key, placeOfRecord(ref), snapshot);

export const unborn = (ref: RecordRef, owner: string, release: ReleaseRef, draft?: number): Loaded => ({
  ref,
  version: 0,
  head: CHAIN_START,
  owner,
  release,
  snapshot: undefined,
  clocks: [],
  listing: undefined,
  draft,
});

/** Reads one row; twice asked, it may look twice. */
export type ReadRow = () => Promise<Row | undefined>;

/** A record's row, or what else stands at its key: its draft, or what is left of one. */
export const rowOfRecord = async (store: Store, ref: RecordRef): Promise<Row | undefined> =>
  (
    await store.documents.get({
      TableName: store.names.cases,
      Key: rowKeys.record(ref),
      ConsistentRead: true,
    })
  ).Item;

/**
 * The record with its clocks, read consistently as one row: a query over several could see a step half done. `undefined`
 * when there is none, only its draft, or nobody can open it any more.
 */
export async function loadRecord(
  store: Store,
  ref: RecordRef,
  read: ReadRow = () => rowOfRecord(store, ref),
): Promise<Loaded | undefined> {
  const found = await read();
  if (!found || found['kind'] === DRAFT || found['kind'] === ENDED_DRAFT) return undefined;
  const row = RecordRow.parse(found);
  const key = await store.keys.find(row.owner);
  if (!key.ok) return undefined;
  return {
    ref,
    version: row.version,
    head: row.head,
    owner: row.owner,
    release: row.release,
    snapshot: StoredSnapshot.parse(unseal(key.key, placeOfRecord(ref), row.sealed)),
    clocks: row.clocks,
    listing: row.listing,
  };
}

/** The first event of a record: what began it. */
export async function loadFirstEvent(store: Store, ref: RecordRef): Promise<EventRow | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.event(ref, 1),
    ConsistentRead: true,
  });
  return Item ? z.object({ event: EventRow }).parse(Item).event : undefined;
}

/** Events of a record in order, from `after` (exclusive); all of them by default. */
export async function loadEvents(store: Store, ref: RecordRef, after = 0): Promise<EventRow[]> {
  const events: EventRow[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { pk, sk } = rowKeys.event(ref, after + 1);
    const page = await store.documents.query({
      TableName: store.names.cases,
      KeyConditionExpression: 'pk = :pk AND sk >= :sk',
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
      ConsistentRead: true,
      ...(start ? { ExclusiveStartKey: start } : {}),
    });
    events.push(...(page.Items ?? []).map((item) => z.object({ event: EventRow }).parse(item).event));
    start = page.LastEvaluatedKey;
  } while (start);
  return events;
}

/** What a reference was given to. Read consistently: money may come in a second after its reference was shown. */
export async function recordOfReference(store: Store, reference: string): Promise<RecordRef | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.reference(reference),
    ConsistentRead: true,
  });
  return Item ? z.object({ record: RecordRef }).parse(Item).record : undefined;
}

/** What lists show of a record, in clear: read without opening anything. */
export async function loadListing(
  store: Store,
  ref: RecordRef,
): Promise<{ readonly release: ReleaseRef; readonly listing: CaseListing } | undefined> {
  const { Item } = await store.documents.get({ TableName: store.names.cases, Key: rowKeys.record(ref) });
  return z.object({ release: ReleaseRef, listing: CaseListing }).safeParse(Item).data;
}
