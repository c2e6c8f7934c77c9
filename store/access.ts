import { hash } from 'node:crypto';
import * as z from 'zod';
import { canonicalJson } from '../rules/canonical-json.ts';
import { hongKongDateOf } from '../rules/time.ts';
import { Actor } from '../schemas/actor.ts';
import { Instant } from '../schemas/time.ts';
import type { Row } from './attributes.ts';
import { CHAIN_START } from './chain.ts';
import { chainPlace, nameOf, type RecordRef, rowKeys } from './row-keys.ts';
import { placeOf, seal } from './sealing.ts';
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

/** An entry of the access chain: its `hash` covers the record and every other field. */
export const AccessEntry = z.object({
  ...Access.shape,
  n: z.int().min(1),
  prevHash: z.string(),
  hash: z.string(),
});
export type AccessEntry = z.infer<typeof AccessEntry>;

export const hashOfAccess = (ref: RecordRef, entry: Omit<AccessEntry, 'hash'>): string =>
  hash('sha256', canonicalJson({ record: nameOf(ref), ...entry }));

/** What an access chain ends in. */
export const AccessHead = z.object({ version: z.int(), head: z.string() });

/** What belongs to a reading besides its entry. */
interface Beside {
  readonly also?: (n: number) => readonly Write<never>[];
  readonly head?: { readonly row: Row | undefined } | undefined;
}

/**
 * Adds to the case's access chain, which is separate from its events so that reading never makes a colleague's action
 * stale. Retries when two people read at once: a reading that is not recorded must not be shown. `also` is written with the n-th entry;
 * `head` is the chain's last row, where it was read together with something else.
 */
export async function recordAccess(
  store: Store,
  ref: RecordRef,
  access: Access,
  { also = () => [], head: ahead }: Beside = {},
): Promise<void> {
  const table = store.names.cases;
  const found = ahead ? ahead.row : await headOf(store, ref);
  const { version, head } = found ? AccessHead.parse(found) : { version: 0, head: CHAIN_START };
  const entry = { n: version + 1, ...access, prevHash: head };
  const hash = hashOfAccess(ref, entry);
  const headRow = { ...rowKeys.accessHead(ref), version: version + 1, head: hash };
  const place = chainPlace('readings', ref, hongKongDateOf(entry.at), entry);
  const written = await transact<'moved'>(store, [
    version === 0 ? putNew(table, headRow, 'moved') : putIfVersion(table, headRow, version, 'moved'),
    put(table, { ...rowKeys.access(ref, version + 1), ...entry, hash, ...place }),
    ...also(version + 1),
  ]);
  if (!written.ok) await recordAccess(store, ref, access, { also });
}

/** A reason, as it stands on the chain: under the key of what was read. `undefined` once that is destroyed. */
export async function sealReason(
  store: Store,
  { ref, owner }: { readonly ref: RecordRef; readonly owner: string },
  why: string,
): Promise<string | undefined> {
  const key = await store.keys.find(owner);
  return key.ok ? seal(key.key, placeOf('cases', rowKeys.accessHead(ref).pk, 'why'), why) : undefined;
}

const headOf = async (store: Store, ref: RecordRef): Promise<Row | undefined> =>
  (
    await store.documents.get({
      TableName: store.names.cases,
      Key: rowKeys.accessHead(ref),
      ConsistentRead: true,
    })
  ).Item;
