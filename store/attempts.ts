import * as z from 'zod';
import { rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { putIfVersion, putNew, type Write } from './transact.ts';

/** The payments opened for one fee of a case, latest last. Its version lets only one be opened at a time. */
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

/** Adds a payment in the transaction that opens it; fails when another was opened meanwhile. */
export function addAttempt(
  store: Store,
  caseId: string,
  item: string,
  before: Attempts,
  payment: string,
): Write<'attemptOpen'> {
  const row = {
    ...rowKeys.attempt(caseId, item),
    version: before.version + 1,
    payments: [...before.payments, payment],
  };
  return before.version === 0
    ? putNew(store.names.cases, row, 'attemptOpen')
    : putIfVersion(store.names.cases, row, before.version, 'attemptOpen');
}
