import * as z from 'zod';
import { rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { putIfVersion, putNew, stillAbsent, unchanged, type Write } from './transact.ts';

/** The payments opened for one fee of a case, latest last. Its version lets only one be opened at a time, and grows with money that comes in. */
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

/** Marks that money came in, in the transaction that records it: whoever decides at that moment that nothing did fails. */
export const noteCredit = (store: Store, caseId: string, item: string, before: Attempts): Write<'moved'> =>
  attemptsWrite(store, caseId, item, { before, payments: before.payments }, 'moved');

/** Only while no payment was opened for the fee and no money came in since it was looked at. */
export function nothingPaidSince(
  store: Store,
  caseId: string,
  item: string,
  { version }: Attempts,
): Write<'moved'> {
  const key = rowKeys.attempt(caseId, item);
  const table = store.names.cases;
  return version === 0 ? stillAbsent(table, key, 'moved') : unchanged(table, key, version, 'moved');
}

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
