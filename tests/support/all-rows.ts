import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { type Row, unpackedRow } from '../../store/attributes.ts';
import type { World } from './world.ts';

/** The vendor's own client: what the product never does, and a second opinion on what it wrote. */
const theirs = () =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: inject('databaseEndpoint'),
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  );

/** Every row of every table, as somebody who stole them would see it. */
export async function allRows({ store }: Pick<World, 'store'>): Promise<Row[]> {
  const scan = async (table: string, start?: Row): Promise<Row[]> => {
    const { Items = [], LastEvaluatedKey } = await theirs().send(
      new ScanCommand({ TableName: table, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    const rows = Items.map(unpackedRow);
    return LastEvaluatedKey ? [...rows, ...(await scan(table, LastEvaluatedKey))] : rows;
  };
  return (await Promise.all(Object.values(store.names).map((table) => scan(table)))).flat();
}
