import { randomUUID } from 'node:crypto';
import { conditionFailed, type PutInput } from './documents.ts';
import type { RowKey } from './row-keys.ts';
import type { Store } from './store.ts';

type Condition = Pick<
  PutInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/**
 * Puts a row while a condition holds; `false` when it does not. When an answer is lost, the client asks again and meets its own
 * row: the row therefore keeps who wrote it (`write`), and one's own is written.
 */
export async function putOwn(
  store: Store,
  row: RowKey & Record<string, unknown>,
  condition: Condition,
  write: string = randomUUID(),
): Promise<boolean> {
  const { cases: TableName } = store.names;
  try {
    await store.documents.put({ TableName, Item: { ...row, write }, ...condition });
    return true;
  } catch (error) {
    if (!conditionFailed(error)) throw error;
  }
  const Key = { pk: row.pk, sk: row.sk };
  const { Item } = await store.documents.get({ TableName, Key, ConsistentRead: true });
  return Item?.['write'] === write;
}
