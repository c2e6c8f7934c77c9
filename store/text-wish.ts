import * as z from 'zod';
import { Instant } from '../schemas/time.ts';
import { rowKeys } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';

/** A person's own wish to be told by text message as well: where to, and since when. */
const TextWish = z.strictObject({ mobile: z.string(), since: Instant });
export type TextWish = z.infer<typeof TextWish>;

const WishRow = z.object({ sealed: z.string().optional() });
const keyOf = (holder: string) => rowKeys.inbox(holder, 'BY-TEXT');
const ownerOf = (holder: string) => `person:${holder}`;
const sealedAt = ({ pk, sk }: { pk: string; sk: string }) => placeOf('cases', pk, sk);

export async function readTextWish(store: Store, holder: string): Promise<TextWish | undefined> {
  const at = keyOf(holder);
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: at,
    ConsistentRead: true,
  });
  const row = WishRow.safeParse(Item);
  if (!row.success || row.data.sealed === undefined) return undefined;
  const key = await store.keys.find(ownerOf(holder));
  return key.ok ? TextWish.parse(unseal(key.key, sealedAt(at), row.data.sealed)) : undefined;
}

/** Without a wish nothing is texted, and no number is kept. */
export async function saveTextWish(store: Store, holder: string, wish: TextWish | undefined): Promise<void> {
  const at = keyOf(holder);
  const sealed = wish && seal(await store.keys.forOwner(ownerOf(holder)), sealedAt(at), wish);
  const Item = { ...at, ...(sealed === undefined ? {} : { sealed }) };
  await store.documents.put({ TableName: store.names.cases, Item });
}
