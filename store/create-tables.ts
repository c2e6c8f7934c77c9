import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { TableShape } from './table-shape.ts';

const keysOf = (partition: string, sort?: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  ...(sort === undefined ? [] : [{ AttributeName: sort, KeyType: 'RANGE' as const }]),
];

/** What DynamoDB's CreateTable is told for a shape; used where no CloudFormation makes the tables. */
export function createTableInput(name: string, shape: TableShape): CreateTableCommandInput {
  const indexes = Object.entries(shape.indexes);
  const attributes = new Set([
    shape.partition,
    ...(shape.sort ? [shape.sort] : []),
    ...indexes.flatMap(([, { partition, sort }]) => [partition, sort]),
  ]);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map((attribute) => ({
      AttributeName: attribute,
      AttributeType: 'S' as const,
    })),
    KeySchema: keysOf(shape.partition, shape.sort),
    ...(indexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: indexes.map(([index, { partition, sort, projects }]) => ({
            IndexName: index,
            KeySchema: keysOf(partition, sort),
            Projection:
              projects === 'keys'
                ? { ProjectionType: 'KEYS_ONLY' as const }
                : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...projects] },
          })),
        }),
  };
}

/** Each table with the name it has here, ready to be created. */
export const tablesToCreate = (
  names: Readonly<Record<string, string>>,
  shapes: Readonly<Record<string, TableShape>>,
) =>
  Object.entries(shapes).map(([logical, shape]) => ({
    input: createTableInput(names[logical] ?? logical, shape),
    ...(shape.timeToLive ? { timeToLive: shape.timeToLive } : {}),
  }));
