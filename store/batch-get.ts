import { setTimeout as wait } from 'node:timers/promises';
import type { Row } from './attributes.ts';
import type { DatabaseAnswer, DatabaseCall } from './documents.ts';

/** Keys one call may name. */
const MOST_KEYS = 100;
/** How often a call may bring nothing before the database is taken to be out of order. */
const MOST_EMPTY = 5;
const FIRST_WAIT = 50;

/**
 * The rows of all keys that exist, in no order. The database may answer a part and name what it left out (when it is busy, or the rows
 * are too many for one answer): that is asked for again. Throws when it goes on leaving everything out.
 */
export async function batchGet(
  call: (asked: DatabaseCall) => Promise<DatabaseAnswer>,
  table: string,
  keys: readonly Row[],
): Promise<Row[]> {
  const rows: Row[] = [];
  let left = [...keys];
  for (let empty = 0; left.length > 0;) {
    const asked = left.slice(0, MOST_KEYS);
    const { Responses, unanswered } = await call({
      operation: 'BatchGetItem',
      input: { RequestItems: { [table]: { Keys: asked } } },
    });
    const again = unanswered?.[table] ?? [];
    rows.push(...(Responses?.[table] ?? []));
    left = [...left.slice(MOST_KEYS), ...again];
    empty = again.length === asked.length ? empty + 1 : 0;
    if (empty === MOST_EMPTY)
      throw new Error(`The database left out ${again.length} rows that were asked for`);
    if (again.length > 0) await wait(Math.random() * FIRST_WAIT * 2 ** empty);
  }
  return rows;
}
