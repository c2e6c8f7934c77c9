import { clockDue, isRunning } from '../rules/clocks.ts';
import type { Calendar } from '../schemas/calendar.ts';
import type { Clock } from '../schemas/clock.ts';
import type { Instant } from '../schemas/time.ts';
import { conditionFailed } from './documents.ts';
import type { Loaded } from './records.ts';
import { nameOf, type RecordRef, rowKeys, shardOf } from './row-keys.ts';
import type { Store } from './store.ts';
import { transact, type Write } from './transact.ts';

/** A clock that will ring, and when. */
export interface Ringing {
  readonly clock: Clock;
  readonly due: Instant;
}

/** The clocks that ring if nothing happens, soonest first; one that stands still is none of them. */
export const ringing = (clocks: readonly Clock[], calendar: Calendar): Ringing[] =>
  clocks
    .filter(isRunning)
    .flatMap((clock) => {
      const due = clockDue(clock, calendar);
      return due.paused ? [] : [{ clock, due: due.due }];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));

/** Where the work index finds a record: when the soonest of its clocks is due. Nowhere, while none can ring. */
export function clocksOnIndex(
  ref: RecordRef,
  clocks: readonly Clock[],
  calendar: Calendar,
): { readonly workShard?: string; readonly workSort?: Instant } {
  const [next] = ringing(clocks, calendar);
  return next ? { workShard: shardOf('CLOCK', nameOf(ref)), workSort: next.due } : {};
}

/**
 * Puts a record's clocks and its place on the index in order without a step, with what must be written then: no event is added, so its
 * version stays. Passed over (`false`) when a step moved the record or somebody settled it meanwhile: whoever rings next looks again.
 */
export async function settleClocks(
  store: Store,
  { ref, version, clocks: before }: Loaded,
  clocks: readonly Clock[],
  calendar: Calendar,
  also: readonly Write<string>[] = [],
): Promise<boolean> {
  const { cases: TableName } = store.names;
  const { Item } = await store.documents.get({ TableName, Key: rowKeys.record(ref), ConsistentRead: true });
  const { workShard: _shard, workSort: _sort, ...row } = Item ?? {};
  const put = {
    TableName,
    Item: { ...row, ...rowKeys.record(ref), clocks, ...clocksOnIndex(ref, clocks, calendar) },
    ConditionExpression: '#version = :version AND #clocks = :clocks',
    ExpressionAttributeNames: { '#version': 'version', '#clocks': 'clocks' },
    ExpressionAttributeValues: { ':version': version, ':clocks': before },
  };
  if (also.length > 0) {
    const written = await transact(store, [{ item: { Put: put }, otherwise: 'moved' }, ...also]);
    return written.ok;
  }
  try {
    await store.documents.put(put);
    return true;
  } catch (error) {
    if (!conditionFailed(error)) throw error;
    return false;
  }
}
