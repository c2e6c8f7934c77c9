import { createHash } from 'node:crypto';
import * as z from 'zod';
import { canonicalJson } from '../rules/canonical-json.ts';
import { Actor } from '../schemas/actor.ts';
import { Instant } from '../schemas/time.ts';
import { CHAIN_START } from './chain.ts';
import { nameOf, type RecordRef, rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { put, putIfVersion, putNew, transact, type Write } from './transact.ts';

/** One reading of personal data: who, when, which page. */
export const Access = z.strictObject({
  at: Instant,
  by: Actor,
  read: z.string(),
  /** Why, where a reason had to be given; sealed under the key of what was read. */
  why: z.string().optional(),
});
export type Access = z.infer<typeof Access>;

const Head = z.object({ version: z.int(), head: z.string() });

/**
 * Adds to the case's access chain, which is separate from its events so that reading never makes a colleague's action
 * stale. Retries when two people read at once: a reading that is not recorded must not be shown. `also` is written with the n-th entry.
 */
export async function recordAccess(
  store: Store,
  ref: RecordRef,
  access: Access,
  also: (n: number) => readonly Write<never>[] = () => [],
): Promise<void> {
  const table = store.names.cases;
  const { Item } = await store.documents.get({
    TableName: table,
    Key: rowKeys.accessHead(ref),
    ConsistentRead: true,
  });
  const { version, head } = Item ? Head.parse(Item) : { version: 0, head: CHAIN_START };
  const entry = { n: version + 1, ...access, prevHash: head };
  const hash = createHash('sha256')
    .update(canonicalJson({ record: nameOf(ref), ...entry }))
    .digest('hex');
  const headRow = { ...rowKeys.accessHead(ref), version: version + 1, head: hash };
  const written = await transact<'moved'>(store, [
    version === 0 ? putNew(table, headRow, 'moved') : putIfVersion(table, headRow, version, 'moved'),
    put(table, { ...rowKeys.access(ref, version + 1), ...entry, hash }),
    ...also(version + 1),
  ]);
  if (!written.ok) await recordAccess(store, ref, access, also);
}
