import { cancellationCodes, type TransactItem } from './documents.ts';
import type { RowKey } from './row-keys.ts';
import type { Store } from './store.ts';

/** A write of a transaction, and what it means when its condition fails. */
export interface Write<Problem extends string> {
  readonly item: TransactItem;
  readonly otherwise?: Problem;
}

/** `busy` = another transaction touched the same rows just now; trying again from a fresh read is right. */
export type Written<Problem extends string> =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: Problem | 'busy' };

/** Only while the row has the version somebody read, and, where rows of several kinds share a key, is of that kind. */
export const onlyIf = (version: number, kind?: string) =>
  kind === undefined
    ? {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      }
    : {
        ConditionExpression: '#version = :version AND #kind = :kind',
        ExpressionAttributeNames: { '#version': 'version', '#kind': 'kind' },
        ExpressionAttributeValues: { ':version': version, ':kind': kind },
      };

export const putNew = <P extends string>(
  table: string,
  row: RowKey & Record<string, unknown>,
  otherwise: P,
): Write<P> => ({
  item: { Put: { TableName: table, Item: row, ConditionExpression: 'attribute_not_exists(pk)' } },
  otherwise,
});

export const put = (table: string, row: RowKey & Record<string, unknown>): Write<never> => ({
  item: { Put: { TableName: table, Item: row } },
});

export const putIfVersion = <P extends string>(
  table: string,
  row: RowKey & Record<string, unknown>,
  version: number,
  otherwise: P,
  kind?: string,
): Write<P> => ({
  item: { Put: { TableName: table, Item: row, ...onlyIf(version, kind) } },
  otherwise,
});

/** All or nothing. Of several failed conditions the first in the order of `writes` is the answer. */
export async function transact<P extends string>(
  store: Store,
  writes: readonly Write<P>[],
): Promise<Written<P>> {
  try {
    await store.documents.transactWrite(writes.map(({ item }) => item));
    return { ok: true };
  } catch (error) {
    const codes = cancellationCodes(error);
    if (!codes) throw error;
    const failed = codes.indexOf('ConditionalCheckFailed');
    const problem = failed === -1 ? undefined : writes[failed]?.otherwise;
    if (problem !== undefined) return { ok: false, problem };
    if (codes.includes('TransactionConflict')) return { ok: false, problem: 'busy' };
    throw error;
  }
}
