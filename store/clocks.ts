import { clockDue, isRunning } from '../rules/clocks.ts';
import type { Calendar } from '../schemas/calendar.ts';
import type { Clock } from '../schemas/clock.ts';
import type { Instant } from '../schemas/time.ts';
import type { Loaded } from './records.ts';
import { nameOf, type RecordRef, type RowKey, rowKeys, shardOf } from './row-keys.ts';
import type { Store } from './store.ts';
import { transact, unchanged, put } from './transact.ts';

/** What finds a clock when it is due; the clock itself stands in its record's row. On the work index only while it can ring. */
export function clockRow(ref: RecordRef, clock: Clock, calendar: Calendar): RowKey & Record<string, unknown> {
  const due = clockDue(clock, calendar);
  const isWaiting = isRunning(clock) && !due.paused;
  return {
    ...rowKeys.clock(ref, clock.name),
    ref,
    clock: { name: clock.name },
    ...(isWaiting ? { workShard: shardOf('CLOCK', nameOf(ref)), workSort: due.due } : {}),
  };
}

/** Puts a clock's row in order with what is true now; passed over when the record moved meanwhile, which did the same. */
export async function writeClock(
  store: Store,
  record: Loaded,
  clock: Clock,
  calendar: Calendar,
): Promise<void> {
  const table = store.names.cases;
  await transact<'moved'>(store, [
    unchanged(table, rowKeys.record(record.ref), record.version, 'moved'),
    put(table, clockRow(record.ref, clock, calendar)),
  ]);
}

/** A clock whose ringing nobody waits for rings no more. */
export const silenceClock = (
  store: Store,
  record: Loaded,
  clock: Clock,
  at: Instant,
  calendar: Calendar,
): Promise<void> => writeClock(store, record, { ...clock, rangAt: at }, calendar);
