import { createSecretKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import type { Row } from './attributes.ts';
import { conditionFailed, type Documents } from './documents.ts';

/** What wraps data keys: the department's key in KMS. */
export interface KeyWrapper {
  newDataKey(context: Record<string, string>): Promise<{ plain: Uint8Array; wrapped: Uint8Array }>;
  unwrap(
    wrapped: Uint8Array,
    context: Record<string, string>,
  ): Promise<{ ok: true; value: Uint8Array } | { ok: false; problem: 'denied' | 'mismatch' }>;
}

/** `absent` = never made, or destroyed for good: what it sealed can no longer be read by anybody. */
export type FoundKey =
  | { readonly ok: true; readonly key: KeyObject }
  | { readonly ok: false; readonly problem: 'absent' };

export interface DataKeys {
  /** The key of an owner (`case:…`, `person:…`, `licence:…`), made durable before it is first used. */
  forOwner(owner: string): Promise<KeyObject>;
  /** `ahead` is the key's row, where it was read together with something else. */
  find(owner: string, ahead?: Row): Promise<FoundKey>;
  /** Whether `find` needs no row. */
  remembers(owner: string): boolean;
  /** For good, backups included: the table of keys has none. */
  destroy(owner: string): Promise<void>;
}

const KeyRow = z.object({ pk: z.string(), wrapped: z.base64() });
const REMEMBERED = 2000;

/** Data keys by owner, wrapped in a table of their own without long backups; the latest used are remembered in clear. */
export function dataKeys(documents: Documents, table: string, wrapper: KeyWrapper): DataKeys {
  const remembered = new Map<string, KeyObject>();
  const remember = (owner: string, key: KeyObject): KeyObject => {
    remembered.delete(owner);
    remembered.set(owner, key);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return key;
  };

  const find = async (owner: string, ahead?: Row): Promise<FoundKey> => {
    const known = remembered.get(owner);
    if (known) return { ok: true, key: remember(owner, known) };
    const read = () => documents.get({ TableName: table, Key: { pk: owner }, ConsistentRead: true });
    const Item = ahead ?? (await read()).Item;
    if (!Item) return { ok: false, problem: 'absent' };
    const opened = await wrapper.unwrap(Buffer.from(KeyRow.parse(Item).wrapped, 'base64'), { owner });
    if (!opened.ok) throw new Error(`The key of ${owner} cannot be unwrapped: ${opened.problem}`);
    return { ok: true, key: remember(owner, createSecretKey(opened.value)) };
  };

  const make = async (owner: string): Promise<KeyObject> => {
    const { plain, wrapped } = await wrapper.newDataKey({ owner });
    const row = {
      TableName: table,
      Item: { pk: owner, wrapped: Buffer.from(wrapped).toString('base64') },
      ConditionExpression: 'attribute_not_exists(pk)',
    };
    try {
      await documents.put(row);
      return remember(owner, createSecretKey(plain));
    } catch (error) {
      if (!conditionFailed(error)) throw error;
      return forOwner(owner);
    }
  };

  const forOwner = async (owner: string): Promise<KeyObject> => {
    const found = await find(owner);
    return found.ok ? found.key : make(owner);
  };

  const destroy = async (owner: string): Promise<void> => {
    remembered.delete(owner);
    await documents.delete({ TableName: table, Key: { pk: owner } });
  };

  return { forOwner, find, remembers: (owner) => remembered.has(owner), destroy };
}
