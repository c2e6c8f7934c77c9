import { setTimeout as wait } from 'node:timers/promises';
import type { Row } from './attributes.ts';
import type { DatabaseAnswer, DatabaseCall } from './documents.ts';

/** Rows to be read of one table; `consistent` ones as the latest write left them. */
export interface Batch {
  readonly table: string;
  readonly keys: readonly Row[];
  readonly consistent?: boolean;
}

/** Keys one call may name, of all tables together. */
const MOST_KEYS = 100;
/** How often a call may bring nothing before the database is taken to be out of order. */
const MOST_EMPTY = 5;
const FIRST_WAIT = 50;

interface Asked {
  readonly table: string;
  readonly key: Row;
}

/**
 * The rows of all keys that exist, by table and in no order: one call for up to a hundred, of whichever tables. The database may answer a
 * part and name what it left out (when it is busy, or the rows are too many for one answer): that is asked for again. Throws when it goes
 * on leaving everything out.
 */
export async function batchGet(
  call: (asked: DatabaseCall) => Promise<DatabaseAnswer>,
  batches: readonly Batch[],
): Promise<ReadonlyMap<string, Row[]>> {
  const consistent = new Set(batches.flatMap((batch) => (batch.consistent ? [batch.table] : [])));
  const rows = new Map<string, Row[]>(batches.map(({ table }) => [table, []]));
  let left: Asked[] = batches.flatMap(({ table, keys }) => keys.map((key) => ({ table, key })));
  for (let empty = 0; left.length > 0;) {
    const asked = left.slice(0, MOST_KEYS);
    const { Responses = {}, unanswered = {} } = await call({
      operation: 'BatchGetItem',
      input: { RequestItems: requestOf(asked, consistent) },
    });
    for (const [table, found] of Object.entries(Responses)) rows.get(table)?.push(...found);
    const again = Object.entries(unanswered).flatMap(([table, keys]) => keys.map((key) => ({ table, key })));
    left = [...left.slice(MOST_KEYS), ...again];
    empty = again.length === asked.length ? empty + 1 : 0;
    if (empty === MOST_EMPTY)
      throw new Error(`The database left out ${again.length} rows that were asked for`);
    if (again.length > 0) await wait(Math.random() * FIRST_WAIT * 2 ** empty);
  }
  return rows;
}

function requestOf(asked: readonly Asked[], consistent: ReadonlySet<string>) {
  const tables = [...new Set(asked.map(({ table }) => table))];
  return Object.fromEntries(
    tables.map((table) => {
      const Keys = asked.flatMap((one) => (one.table === table ? [one.key] : []));
      return [table, consistent.has(table) ? { Keys, ConsistentRead: true } : { Keys }] as const;
    }),
  );
}
