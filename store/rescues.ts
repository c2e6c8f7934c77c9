import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';

const RescueRow = z.object({ pk: z.string(), owner: z.string(), sealed: z.string(), ttl: z.int() });
const KEPT_SECONDS = 24 * 60 * 60;

/** A form posted after its session had ended: kept for the same person, shown again, never submitted for them. */
export async function keepRescue(
  store: Store,
  owner: string,
  body: Record<string, string | readonly string[]>,
  wallSeconds: number,
): Promise<string> {
  const id = randomBytes(16).toString('base64url');
  const pk = `RESCUE#${id}`;
  const sealed = seal(await store.keys.forOwner(owner), placeOf('sessions', pk), body);
  const row = { pk, owner, sealed, ttl: wallSeconds + KEPT_SECONDS };
  await store.documents.put({ TableName: store.names.sessions, Item: row });
  return id;
}

/** What was typed, for its owner only; anybody else finds nothing. */
export async function readRescue(
  store: Store,
  owner: string,
  id: string,
  wallSeconds: number,
): Promise<Record<string, string | readonly string[]> | undefined> {
  const pk = `RESCUE#${id}`;
  const { Item } = await store.documents.get({ TableName: store.names.sessions, Key: { pk } });
  const row = RescueRow.safeParse(Item);
  if (!row.success || row.data.owner !== owner || row.data.ttl < wallSeconds) return undefined;
  const key = await store.keys.find(owner);
  if (!key.ok) return undefined;
  return z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .parse(unseal(key.key, placeOf('sessions', pk), row.data.sealed));
}
