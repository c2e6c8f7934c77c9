import * as z from 'zod';
import { ServiceDefinition } from '../schemas/definition.ts';
import { StateNode } from '../schemas/machine.ts';
import { Instant } from '../schemas/time.ts';
import type { ReleaseRef } from './records.ts';
import { type RowKey, rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { putIfVersion, putNew, transact } from './transact.ts';

/** A published definition with its composed machine: numbered, never changed. */
export const Release = z.object({
  service: z.string(),
  number: z.int().min(1),
  publishedAt: Instant,
  definition: ServiceDefinition,
  machine: StateNode,
});
export type Release = z.infer<typeof Release>;

/** The whole release as JSON text: nobody looks for parts of it, and as thousands of nested attributes it is slow to read and write. */
const ReleaseRow = z.object({
  release: z.union([
    z.string().transform((text): unknown => JSON.parse(text)),
    // As it was kept until 28 November 2026.
    z.record(z.string(), z.unknown()),
  ]),
});

/** One line of the catalogue: which release is current. `digest` tells whether a file has changed since. */
const Current = z.object({
  sk: z.string(),
  version: z.int().min(1),
  digest: z.string(),
  /** When its first release was published. */
  since: Instant.optional(),
});

const CATALOGUE = 'CATALOGUE';

const currentRows = async ({ documents, names }: Store): Promise<z.infer<typeof Current>[]> => {
  const { Items = [] } = await documents.query({
    TableName: names.cases,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': CATALOGUE },
  });
  return Items.map((item) => Current.parse(item));
};

/** Every service and the number of its current release. */
export async function currentReleases(
  store: Store,
): Promise<{ service: string; number: number; digest: string }[]> {
  const rows = await currentRows(store);
  return rows.map(({ sk, version, digest }) => ({ service: sk, number: version, digest }));
}

export async function readRelease(
  store: Store,
  { service, number }: ReleaseRef,
): Promise<Release | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.release(service, number),
  });
  return Item ? Release.parse(ReleaseRow.parse(Item).release) : undefined;
}

/** When the first service was published: nothing can have happened before. `undefined` while there is none. */
export async function firstPublishedAt(store: Store): Promise<Instant | undefined> {
  const rows = await currentRows(store);
  return rows.flatMap(({ since }) => (since === undefined ? [] : [since])).toSorted()[0];
}

/** Publishes the next release of a service; `false` when somebody published meanwhile. */
export async function publish(store: Store, release: Release, digest: string): Promise<boolean> {
  const table = store.names.cases;
  const row = { pk: CATALOGUE, sk: release.service };
  const since = release.number === 1 ? release.publishedAt : await sinceOf(store, row);
  const current = { ...row, version: release.number, digest, ...(since === undefined ? {} : { since }) };
  const written = await transact<'moved'>(store, [
    putNew(
      table,
      { ...rowKeys.release(release.service, release.number), release: JSON.stringify(release) },
      'moved',
    ),
    release.number === 1
      ? putNew(table, current, 'moved')
      : putIfVersion(table, current, release.number - 1, 'moved'),
  ]);
  return written.ok;
}

async function sinceOf({ documents, names }: Store, Key: RowKey): Promise<Instant | undefined> {
  const { Item } = await documents.get({ TableName: names.cases, Key, ConsistentRead: true });
  return Item ? Current.parse(Item).since : undefined;
}
