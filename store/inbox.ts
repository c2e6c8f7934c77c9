import * as z from 'zod';
import { millisecondsOf } from '../rules/time.ts';
import { Notice } from '../schemas/effect.ts';
import { Instant } from '../schemas/time.ts';
import { ReleaseRef } from './records.ts';
import { rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';

/** Something a person was told of an application; nothing personal but that it is theirs. */
export const Told = z.strictObject({
  case: z.string(),
  release: ReleaseRef,
  reference: z.string(),
  notice: Notice,
  at: Instant,
});
export type Told = z.infer<typeof Told>;

const ToldRow = z.object({ told: Told });
const SeenRow = z.object({ seen: Instant });

const TOLD = 'TOLD#';
const SEEN = 'SEEN';
const MOST_READ = 300;
/** Two years, in seconds; what a case was told stands in its history for as long as the case. */
const KEPT_SECONDS = 730 * 24 * 60 * 60;

/** Puts something into a person's inbox; told twice, it stands there once. */
export const tell = (
  store: Store,
  holder: string,
  effect: string,
  told: Told,
  wall: Instant,
): Promise<void> =>
  store.documents
    .put({
      TableName: store.names.cases,
      Item: {
        ...rowKeys.inbox(holder, `${TOLD}${effect}`),
        told,
        ttl: Math.floor(millisecondsOf(wall) / 1000) + KEPT_SECONDS,
      },
    })
    .then(() => undefined);

/** What a person was told, latest first, and up to when they have looked at it. */
export async function readInbox(
  store: Store,
  holder: string,
): Promise<{ told: readonly Told[]; seen: Instant | undefined }> {
  const { Items = [] } = await store.documents.query({
    TableName: store.names.cases,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': rowKeys.inbox(holder, '').pk },
    Limit: MOST_READ,
  });
  const told = Items.flatMap((item) => ToldRow.safeParse(item).data?.told ?? []);
  const seen = Items.map((item) => SeenRow.safeParse(item).data?.seen).find((at) => at !== undefined);
  return { told: told.toSorted((one, other) => (one.at < other.at ? 1 : -1)), seen };
}

/** Everything told so far was looked at. */
export const noteSeen = (store: Store, holder: string, seen: Instant): Promise<void> =>
  store.documents
    .put({ TableName: store.names.cases, Item: { ...rowKeys.inbox(holder, SEEN), seen } })
    .then(() => undefined);
