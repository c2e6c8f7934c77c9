import { createSecretKey, hash, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Row } from './attributes.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';

/**
 * Things held for a browser: a session, a sign-in under way. The secret is in the cookie only; the row is found by its
 * hash and sealed with a key derived from it, so the table alone opens nothing.
 */
const HeldRow = z.object({ pk: z.string(), sealed: z.string(), version: z.int(), ttl: z.int() });

const pkOf = (purpose: string, secret: string) => `${purpose}#${hash('sha256', secret, 'base64url')}`;
const keyOf = (secret: string) =>
  createSecretKey(new Uint8Array(hkdfSync('sha256', secret, '', 'smart-regulator held', 32)));

/** A new secret of 256 bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export interface Held {
  readonly value: unknown;
  readonly version: number;
}

/** Where what is held under a secret stands, for whoever reads it together with something else. */
export const heldKey = (purpose: string, secret: string): { readonly pk: string } => ({
  pk: pkOf(purpose, secret),
});

/** `reading` brings the row, where it is read together with something else. */
export async function readHeld(
  store: Store,
  purpose: string,
  secret: string,
  reading: Promise<Row | undefined> = rowOfHeld(store, purpose, secret),
): Promise<Held | undefined> {
  const pk = pkOf(purpose, secret);
  // Derived while the database looks.
  const key = keyOf(secret);
  const found = await reading;
  if (!found) return undefined;
  const row = HeldRow.parse(found);
  return { value: unseal(key, placeOf('sessions', pk), row.sealed), version: row.version };
}

const rowOfHeld = async (store: Store, purpose: string, secret: string): Promise<Row | undefined> =>
  (
    await store.documents.get({
      TableName: store.names.sessions,
      Key: heldKey(purpose, secret),
      ConsistentRead: true,
    })
  ).Item;

/** Keeps a value until `expires` (seconds since 1970, wall clock); the row may linger a little, so readers check again. */
export async function hold(
  store: Store,
  purpose: string,
  secret: string,
  value: unknown,
  { expires, version = 0 }: { expires: number; version?: number },
): Promise<void> {
  const pk = pkOf(purpose, secret);
  const sealed = seal(keyOf(secret), placeOf('sessions', pk), value);
  await store.documents.put({
    TableName: store.names.sessions,
    Item: { pk, sealed, version: version + 1, ttl: expires },
  });
}

/** Ends it at the server; `true` when it was there, so that a thing for one use is used once. */
export async function release(store: Store, purpose: string, secret: string): Promise<boolean> {
  const { Attributes } = await store.documents.delete({
    TableName: store.names.sessions,
    Key: { pk: pkOf(purpose, secret) },
    ReturnValues: 'ALL_OLD',
  });
  return Attributes !== undefined;
}
