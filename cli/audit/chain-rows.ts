import * as z from 'zod';
import { hongKongDateOf } from '../../rules/time.ts';
import { EventRow } from '../../schemas/event.ts';
import { AccessEntry, AccessHead, hashOfAccess } from '../../store/access.ts';
import { type ChainFault, type ChainPoint, eventFault, faultOf, stateHash } from '../../store/chain.ts';
import { RecordRow } from '../../store/records.ts';
import { type ChainList, chainPlace, type RecordRef, type RowKey, rowKeys } from '../../store/row-keys.ts';
import type { Store } from '../../store/store.ts';

/** An entry of either kind of chain. */
export interface Entry {
  readonly n: number;
  readonly hash: string;
  /** What it says of the record's row; only events do. */
  readonly state?: string | undefined;
  /** Whether it is on the list of its day under its own hash. */
  readonly listed: boolean;
  fault(before: ChainPoint): ChainFault | undefined;
}

/** What a chain ends in, by the record's row or the head of the access chain. */
export interface End extends ChainPoint {
  readonly state?: string;
  readonly reference?: string | undefined;
}

const LAST = 999_999_999;
const Listed = z.object({ chainShard: z.string(), chainSort: z.string(), hash: z.string() });
const keyOf = (list: ChainList, ref: RecordRef, n: number): RowKey =>
  list === 'events' ? rowKeys.event(ref, n) : rowKeys.access(ref, n);

/** Rows of a chain after a number, a page at a time, each with the number its key gives it; no entry where a row is none. */
export async function* chainRows(
  { documents, names }: Store,
  list: ChainList,
  ref: RecordRef,
  after: number,
): AsyncGenerator<{ readonly place: number; readonly entry: Entry | undefined }> {
  let start: Record<string, unknown> | undefined;
  do {
    const { pk, sk: from } = keyOf(list, ref, after + 1);
    const page = await documents.query({
      TableName: names.cases,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': keyOf(list, ref, LAST).sk },
      ConsistentRead: true,
      ...(start ? { ExclusiveStartKey: start } : {}),
    });
    for (const row of page.Items ?? [])
      yield { place: Number(row['sk']), entry: list === 'events' ? eventIn(ref, row) : readingIn(ref, row) };
    start = page.LastEvaluatedKey;
  } while (start);
}

/** Whether a record has any event at all. */
export async function hasEntries({ documents, names }: Store, ref: RecordRef): Promise<boolean> {
  const { Items = [] } = await documents.query({
    TableName: names.cases,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': rowKeys.event(ref, 1).pk },
    ConsistentRead: true,
    Limit: 1,
  });
  return Items.length > 0;
}

function eventIn(ref: RecordRef, row: Record<string, unknown>): Entry | undefined {
  const read = z.object({ event: EventRow }).safeParse(row);
  if (!read.success) return undefined;
  const { event } = read.data;
  return {
    ...event,
    listed: isListed('events', ref, event, row),
    fault: (before) => eventFault(ref, event, before),
  };
}

function readingIn(ref: RecordRef, row: Record<string, unknown>): Entry | undefined {
  const read = AccessEntry.safeParse(row);
  if (!read.success) return undefined;
  const { hash, ...content } = read.data;
  return {
    n: content.n,
    hash,
    listed: isListed('readings', ref, read.data, row),
    fault: (before) => faultOf(read.data, hashOfAccess(ref, content), before),
  };
}

function isListed(
  list: ChainList,
  ref: RecordRef,
  entry: { readonly n: number; readonly at: EventRow['at']; readonly hash: string },
  row: Record<string, unknown>,
): boolean {
  const place = chainPlace(list, ref, hongKongDateOf(entry.at), entry);
  const found = Listed.safeParse(row).data;
  return (
    found?.chainShard === place.chainShard && found.chainSort === place.chainSort && found.hash === entry.hash
  );
}

/** Where a chain ends, by its record's row or its head; `undefined` when there is no such row, or it is none. */
export async function chainEnd(
  { documents, names }: Store,
  list: ChainList,
  ref: RecordRef,
): Promise<End | undefined> {
  const Key = list === 'events' ? rowKeys.record(ref) : rowKeys.accessHead(ref);
  const { Item } = await documents.get({ TableName: names.cases, Key, ConsistentRead: true });
  if (list === 'readings') {
    const head = AccessHead.safeParse(Item).data;
    return head && { n: head.version, head: head.head };
  }
  const row = RecordRow.safeParse(Item).data;
  return row && { n: row.version, head: row.head, state: stateHash(row), reference: row.listing?.reference };
}
