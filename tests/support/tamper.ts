import * as z from 'zod';
import type { Row } from '../../store/attributes.ts';
import type { RowKey } from '../../store/row-keys.ts';
import { allRows } from './all-rows.ts';
import type { World } from './world.ts';

/** What somebody can do who has the database to themselves: no rule of ours is in their way. */
export const tamperingWith = ({ store: { documents, names } }: World) => {
  const read = async (Key: RowKey): Promise<Row> => {
    const { Item } = await documents.get({ TableName: names.cases, Key, ConsistentRead: true });
    if (!Item) throw new Error(`There is no ${Key.pk} ${Key.sk}`);
    return Item;
  };
  const write = (row: Row) => documents.put({ TableName: names.cases, Item: row });
  const remove = ({ pk, sk }: RowKey) => documents.delete({ TableName: names.cases, Key: { pk, sk } });
  return {
    read,
    write,
    remove,
    change: async (key: RowKey, change: (row: Row) => Row) => write(change(await read(key))),
  };
};

/** Remembers every row; the answer puts all of them back as they are now, and takes away what came since. */
export async function asItIsNow(world: World): Promise<() => Promise<void>> {
  const { documents, names } = world.store;
  const before = await allRows(world);
  const known = new Set(before.map((row) => nameOf(keyIn(row))));
  const table = (row: Row) => (keyIn(row).sk === undefined ? names.keys : names.cases);
  return async () => {
    for (const row of await allRows(world))
      if (!known.has(nameOf(keyIn(row)))) await documents.delete({ TableName: table(row), Key: keyIn(row) });
    for (const row of before) await documents.put({ TableName: table(row), Item: row });
  };
}

const Key = z.object({ pk: z.string(), sk: z.string().optional() }).transform(({ pk, sk }) => ({
  pk,
  ...(sk === undefined ? {} : { sk }),
}));
const keyIn = (row: Row) => Key.parse(row);
const nameOf = ({ pk, sk }: z.infer<typeof Key>) => `${pk}|${sk ?? ''}`;
