import * as z from 'zod';
import { MailFailed } from '../schemas/mail-return.ts';
import { mailboxHash } from './mails-sent.ts';
import { rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';

const ReturnRow = z.object({ failed: MailFailed.optional() });
type Failed = z.infer<typeof MailFailed>;

const keyOf = async (store: Store, address: string) => rowKeys.mailReturn(await mailboxHash(store, address));

/** That mail to an address came back, whichever case it was of; rows do not say which address they are about. */
export async function readMailReturn(store: Store, address: string): Promise<Failed | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: await keyOf(store, address),
    ConsistentRead: true,
  });
  return ReturnRow.safeParse(Item).data?.failed;
}

/** Notes it, or, when its reader says that it is right after all, forgets it. */
export async function noteMailReturn(
  store: Store,
  address: string,
  failed: Failed | undefined,
): Promise<void> {
  const Item = { ...(await keyOf(store, address)), ...(failed ? { failed } : {}) };
  await store.documents.put({ TableName: store.names.cases, Item });
}
