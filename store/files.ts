import type { KeyObject } from 'node:crypto';
import * as z from 'zod';
import { FileFacts } from '../schemas/file.ts';
import { conditionFailed } from './documents.ts';
import { rowKeys } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';

/** A file of an application with the version of its row; 0 is a row that does not exist yet. */
export interface HeldFile {
  readonly version: number;
  readonly facts: FileFacts;
}

/** A row without content is of a file that was removed, and ends by itself. */
const FileRow = z.object({
  pk: z.string(),
  sk: z.string(),
  version: z.int().min(1),
  sealed: z.string().optional(),
});

/** No version anybody has read, so that nobody writes over it. */
const REMOVED = 1_000_000_000;

const ownerOf = (caseId: string) => `case:${caseId}`;
const placeOfFile = ({ pk, sk }: { pk: string; sk: string }) => placeOf('cases', pk, sk);

/** A file from its row; none where it was removed. */
export function openFileRow(key: KeyObject, item: unknown): HeldFile | undefined {
  const { sealed, version, ...at } = FileRow.parse(item);
  return sealed === undefined
    ? undefined
    : { version, facts: FileFacts.parse(unseal(key, placeOfFile(at), sealed)) };
}

/** Every file of an application, by id, in no order; none when its key is gone. */
export async function readFiles(store: Store, caseId: string): Promise<ReadonlyMap<string, HeldFile>> {
  const { Items = [] } = await store.documents.query({
    TableName: store.names.cases,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': rowKeys.file(caseId, '').pk },
    ConsistentRead: true,
  });
  const key = Items.length === 0 ? undefined : await store.keys.find(ownerOf(caseId));
  if (!key?.ok) return new Map();
  const held = Items.flatMap((item) => openFileRow(key.key, item) ?? []);
  return new Map(held.map((file) => [file.facts.id, file]));
}

/** Ids of an application's files that are not removed; nothing is opened for this, so it works without the key too. */
export async function fileIds(store: Store, caseId: string): Promise<string[]> {
  const { Items = [] } = await store.documents.query({
    TableName: store.names.cases,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': rowKeys.file(caseId, '').pk },
    ConsistentRead: true,
  });
  return Items.map((item) => FileRow.parse(item)).flatMap(({ sk, sealed }) =>
    sealed === undefined ? [] : [sk],
  );
}

export async function readFile(store: Store, caseId: string, id: string): Promise<HeldFile | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.file(caseId, id),
    ConsistentRead: true,
  });
  if (!Item) return undefined;
  const key = await store.keys.find(ownerOf(caseId));
  return key.ok ? openFileRow(key.key, Item) : undefined;
}

/**
 * Writes a file's next version; `false` when somebody else wrote since it was read. `ttl` (seconds since 1970) ends a row by which nothing
 * ever arrived.
 */
export async function saveFile(
  store: Store,
  caseId: string,
  facts: FileFacts,
  { seen, ttl }: { seen: number; ttl?: number },
): Promise<boolean> {
  const at = rowKeys.file(caseId, facts.id);
  const sealed = seal(await store.keys.forOwner(ownerOf(caseId)), placeOfFile(at), facts);
  try {
    await store.documents.put({
      TableName: store.names.cases,
      Item: { ...at, version: seen + 1, sealed, ...(ttl === undefined ? {} : { ttl }) },
      ...(seen === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#version = :seen',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':seen': seen },
          }),
    });
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
}

/** Empties a file's row, which then ends by itself (`ttl`, seconds since 1970); its content is the document store's matter. */
export async function removeFile(store: Store, caseId: string, id: string, ttl: number): Promise<void> {
  const Item = { ...rowKeys.file(caseId, id), version: REMOVED, ttl };
  await store.documents.put({ TableName: store.names.cases, Item });
}
