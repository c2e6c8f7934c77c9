import * as z from 'zod';
import { rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { putIfVersion, putNew, type Write } from './transact.ts';

/** The payments opened for one fee of a case, latest last. Its version lets one thing happen to the fee at a time. */
const AttemptsRow = z.object({ version: z.int().min(1), payments: z.array(z.string()) });
export interface Attempts {
  readonly version: number;
  readonly payments: readonly string[];
}

export async function readAttempts(store: Store, caseId: string, item: string): Promise<Attempts> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.attempt(caseId, item),
    ConsistentRead: true,
  });
  return Item ? AttemptsRow.parse(Item) : { version: 0, payments: [] };
}

/** Adds a payment in the transaction that opens it; fails when another was opened, or money came in, meanwhile. */
export const addAttempt = (
  store: Store,
  caseId: string,
  item: string,
  before: Attempts,
  payment: string,
): Write<'attemptOpen'> =>
  attemptsWrite(store, caseId, item, { before, payments: [...before.payments, payment] }, 'attemptOpen');

/**
 * Part of the transaction that records money for a fee, and of the one that records there was none in time: of two at the same
 * moment one is first, and the other looks again.
 */
export const inTurn = (store: Store, caseId: string, item: string, before: Attempts): Write<'moved'> =>
  attemptsWrite(store, caseId, item, { before, payments: before.payments }, 'moved');

function attemptsWrite<P extends string>(
  store: Store,
  caseId: string,
  item: string,
  { before, payments }: { readonly before: Attempts; readonly payments: readonly string[] },
  otherwise: P,
): Write<P> {
  const row = { ...rowKeys.attempt(caseId, item), version: before.version + 1, payments };
  return before.version === 0
    ? putNew(store.names.cases, row, otherwise)
    : putIfVersion(store.names.cases, row, before.version, otherwise);
}
