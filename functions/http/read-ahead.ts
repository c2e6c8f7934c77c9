import { type ReadRow, rowOfRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';

/**
 * Looks for the row of the case an address names while the session is looked for: neither needs the other to be found, and
 * what is in it opens for nobody but its person. The first to ask gets that row, everybody after looks again.
 */
export function readAhead(store: Store, id: string): ReadRow {
  const read = () => rowOfRecord(store, { kind: 'case', id });
  let ahead: ReturnType<ReadRow> | undefined = read();
  // Where nobody asks for it, nobody waits for what went wrong either.
  ahead.catch(() => {});
  return () => {
    const row = ahead ?? read();
    ahead = undefined;
    return row;
  };
}
