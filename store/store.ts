import type { Caller } from '../cloud/config.ts';
import { type DataKeys, dataKeys, type KeyWrapper } from './data-keys.ts';
import { type Documents, openDocuments } from './documents.ts';
import type { TableName } from './table-shape.ts';

/** Everything a verb of this room needs: the database, the physical names of the tables, and the data keys. */
export interface Store {
  readonly documents: Documents;
  readonly names: Readonly<Record<TableName, string>>;
  readonly keys: DataKeys;
}

export interface StoreSettings {
  /** Asked at each call: credentials are renewed while a function lives. */
  readonly database: () => Caller;
  readonly names: Readonly<Record<TableName, string>>;
  readonly wrapper: KeyWrapper;
}

export function openStore({ database, names, wrapper }: StoreSettings): Store {
  const documents = openDocuments(database);
  return { documents, names, keys: dataKeys(documents, names.keys, wrapper) };
}
