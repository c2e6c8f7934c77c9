import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Row } from '../../store/work.ts';
import type { World } from './world.ts';

/** Every row of every table, as somebody who stole them would see it. */
export async function allRows({ store }: Pick<World, 'store'>): Promise<Row[]> {
  const scan = async (table: string, start?: Row): Promise<Row[]> => {
    const { Items = [], LastEvaluatedKey } = await store.documents.send(
      new ScanCommand({ TableName: table, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    return LastEvaluatedKey ? [...Items, ...(await scan(table, LastEvaluatedKey))] : Items;
  };
  return (await Promise.all(Object.values(store.names).map((table) => scan(table)))).flat();
}
