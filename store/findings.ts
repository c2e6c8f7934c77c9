import * as z from 'zod';
import { PersonRef } from '../schemas/actor.ts';
import { Instant } from '../schemas/time.ts';
import { type RowKey, rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';

/** Whom or what a keyed hash leads to, with what a list of results shows of it; nothing personal. */
export const Found = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('case'),
    case: z.string(),
    reference: z.string(),
    service: z.string(),
    /** Teams that have to do with it. */
    teams: z.array(z.string()),
    submittedAt: Instant,
  }),
  z.strictObject({ kind: z.literal('officer'), officer: PersonRef }),
]);
export type Found = z.infer<typeof Found>;

const FindRow = z.object({ found: Found });
const OwnerRow = z.object({ hashes: z.array(z.string()) });

const ownerName = (found: Found): string =>
  found.kind === 'case' ? `case:${found.case}` : `staff:${found.officer.provider}#${found.officer.sub}`;

const MOST_FOUND = 100;

/**
 * Lets a case or an officer be found by these hashes and by no others. The list of them is written first, so that what is written can
 * always be taken away again; done twice, it is done once.
 */
export async function writeFindings(store: Store, found: Found, hashes: readonly string[]): Promise<void> {
  const { cases } = store.names;
  const owner = ownerName(found);
  const before = await hashesOf(store, owner);
  const wanted = [...new Set(hashes)];
  const all = [...new Set([...before, ...wanted])];
  await store.documents.put({ TableName: cases, Item: { ...rowKeys.findings(owner), hashes: all } });
  await Promise.all(
    wanted.map((hash) =>
      store.documents.put({ TableName: cases, Item: { ...rowKeys.finding(hash, owner), found } }),
    ),
  );
  const stale = before.filter((hash) => !wanted.includes(hash));
  if (stale.length === 0) return;
  await Promise.all(stale.map((hash) => expire(store, rowKeys.finding(hash, owner))));
  await store.documents.put({ TableName: cases, Item: { ...rowKeys.findings(owner), hashes: wanted } });
}

/** Nothing leads to the case or officer any more: part of erasing it. */
export async function eraseFindings(
  store: Store,
  owner: { readonly case: string } | { readonly officer: PersonRef },
): Promise<void> {
  const name =
    'case' in owner ? `case:${owner.case}` : `staff:${owner.officer.provider}#${owner.officer.sub}`;
  const hashes = await hashesOf(store, name);
  await Promise.all(hashes.map((hash) => expire(store, rowKeys.finding(hash, name))));
  await expire(store, rowKeys.findings(name));
}

/** What has this hash: one call of the database. Read consistently, so that of two cases compared at once one finds the other. */
export async function readFindings(store: Store, hash: string): Promise<Found[]> {
  const { Items = [] } = await store.documents.query({
    TableName: store.names.cases,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': rowKeys.finding(hash, '').pk },
    ConsistentRead: true,
    Limit: MOST_FOUND,
  });
  return Items.flatMap((item) => FindRow.safeParse(item).data?.found ?? []);
}

async function hashesOf(store: Store, owner: string): Promise<readonly string[]> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.findings(owner),
    ConsistentRead: true,
  });
  return OwnerRow.safeParse(Item).data?.hashes ?? [];
}

/** No function may delete a row of cases: it is emptied, and the database lets it go. */
const expire = (store: Store, key: RowKey) =>
  store.documents.put({ TableName: store.names.cases, Item: { ...key, ttl: 1 } });
