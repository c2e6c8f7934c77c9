import * as z from 'zod';
import { DeclaredDay, type MoveJob } from '../schemas/declared-day.ts';
import type { HongKongDate, Instant } from '../schemas/time.ts';
import { jobWrite, moveEffect } from './move-jobs.ts';
import { rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { putIfVersion, putNew, transact, type Write } from './transact.ts';

const Row = z.object({ version: z.int().min(1), day: DeclaredDay });

/** A declared day and the version of its row. */
export interface KeptDay {
  readonly day: DeclaredDay;
  readonly version: number;
}

/** Every day that was ever declared, oldest first: a few a year, all in one partition, so one call of the database. */
export async function readDeclaredDays(store: Store): Promise<KeptDay[]> {
  const days: KeptDay[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.documents.query({
      TableName: store.names.cases,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': rowKeys.declaredDay('').pk },
      ConsistentRead: true,
      ...(start ? { ExclusiveStartKey: start } : {}),
    });
    days.push(...Items.map((item) => Row.parse(item)));
    start = LastEvaluatedKey;
  } while (start);
  return days;
}

const dayWrite = (store: Store, day: DeclaredDay, read: number): Write<'moved'> => {
  const row = { ...rowKeys.declaredDay(day.date), version: read + 1, day };
  return read === 0
    ? putNew(store.names.cases, row, 'moved')
    : putIfVersion(store.names.cases, row, read, 'moved');
};

/** Keeps what is now known of a day, if it is still as it was read (`version` 0: not there); `false` when somebody was first. */
export const keepDay = async (store: Store, { day, version }: KeptDay): Promise<boolean> =>
  (await transact(store, [dayWrite(store, day, version)])).ok;

/** From now on the day counts; the job that moves deadlines is written with it, to begin at an instant of the wall clock. */
export async function keepConfirmed(
  store: Store,
  { day, version }: KeptDay,
  { job, begins }: { readonly job: MoveJob; readonly begins: Instant },
): Promise<boolean> {
  const writes: Write<'moved' | 'repeated'>[] = [
    dayWrite(store, day, version),
    jobWrite(store, job, 0),
    moveEffect(store, job, begins),
  ];
  return (await transact(store, writes)).ok;
}

export const dayOf = (days: readonly KeptDay[], date: HongKongDate): KeptDay | undefined =>
  days.find(({ day }) => day.date === date);
