import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { millisecondsOf, plusMilliseconds } from '../rules/time.ts';
import { Instant } from '../schemas/time.ts';
import { type RowKey, rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { putIfVersion, putNew, type Write } from './transact.ts';

/** Mails older than this are forgotten. */
export const REMEMBERED_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Whose data key it is under which addresses are told apart; without it no row says which address it is about. */
const OWNER = 'mail:limits';

const SentRow = z.object({ version: z.int().min(1), sent: z.array(Instant) });

/** When codes and requests to sign were sent to an address of late, whichever draft asked for them; oldest first, on the wall clock. */
export interface SentTo {
  readonly row: RowKey;
  readonly version: number;
  readonly sent: readonly Instant[];
}

/** One mailbox, however it is written: capitals do not tell two apart, nor does what follows a plus sign. */
const mailboxOf = (address: string): string => address.toLowerCase().replace(/\+[^@]*(?=@[^@]*$)/u, '');

export const sameMailbox = (one: string, other: string): boolean => mailboxOf(one) === mailboxOf(other);

/** Stands for a mailbox in keys of rows. */
export const mailboxHash = async (store: Store, address: string): Promise<string> =>
  createHmac('sha256', await store.keys.forOwner(OWNER))
    .update(mailboxOf(address))
    .digest('base64url');

export async function mailsSentTo(store: Store, address: string, wall: Instant): Promise<SentTo> {
  const row = rowKeys.codesSent(await mailboxHash(store, address));
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: row,
    ConsistentRead: true,
  });
  if (!Item) return { row, version: 0, sent: [] };
  const { version, sent } = SentRow.parse(Item);
  const since = plusMilliseconds(wall, -REMEMBERED_MILLISECONDS);
  return { row, version, sent: sent.filter((instant) => instant > since) };
}

/** Remembers one more, in the transaction that has it mailed; fails when another draft was first. */
export function mailSentWrite(store: Store, { row, version, sent }: SentTo, wall: Instant): Write<'changed'> {
  const next = {
    ...row,
    version: version + 1,
    sent: [...sent, wall],
    ttl: Math.ceil((millisecondsOf(wall) + REMEMBERED_MILLISECONDS) / 1000),
  };
  return version === 0
    ? putNew(store.names.cases, next, 'changed')
    : putIfVersion(store.names.cases, next, version, 'changed');
}
