import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type DataKeys, dataKeys, type KeyWrapper } from './data-keys.ts';
import type { TableName } from './table-shape.ts';

/** Everything a verb of this room needs: the database, the physical names of the tables, and the data keys. */
export interface Store {
  readonly documents: DynamoDBDocumentClient;
  readonly names: Readonly<Record<TableName, string>>;
  readonly keys: DataKeys;
}

export interface StoreSettings {
  readonly database: DynamoDBClientConfig;
  readonly names: Readonly<Record<TableName, string>>;
  readonly wrapper: KeyWrapper;
}

export function openStore({ database, names, wrapper }: StoreSettings): Store {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(database), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { documents, names, keys: dataKeys(documents, names.keys, wrapper) };
}
