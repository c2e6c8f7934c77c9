import type { Row } from '../../store/attributes.ts';
import { type CaseRows, readCaseRows } from '../../store/case-rows.ts';
import { type ReadRow, rowOfRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { type Door, sessionKey } from './session.ts';

/** What is looked for before it is known who asks: neither needs the other to be found, and what is in it opens for nobody but its person. */
export interface Ahead {
  /** The row of the case. The first to ask gets the one that was read, everybody after looks again. */
  readonly readCase: ReadRow;
  /** The row of the session, where it is read with the case. */
  readonly session?: Promise<Row | undefined>;
  readonly rows?: Promise<CaseRows>;
}

/** Looks for the row of the case an address names while the session is looked for. */
export function readAhead(store: Store, id: string): Ahead {
  const read = () => rowOfRecord(store, { kind: 'case', id });
  return { readCase: onceAhead(read(), read) };
}

/** Looks for the session and for everything a page of the desk about a case needs in one call. */
export function readDeskAhead(store: Store, door: Door, secret: string, id: string): Ahead {
  const ref = { kind: 'case', id } as const;
  const rows = readCaseRows(store, ref, sessionKey(door, secret));
  const record = rows.then((found) => found.record);
  return {
    rows,
    session: rows.then(({ session }) => session),
    readCase: onceAhead(record, () => rowOfRecord(store, ref)),
  };
}

function onceAhead(first: ReturnType<ReadRow>, read: ReadRow): ReadRow {
  let ahead: ReturnType<ReadRow> | undefined = first;
  // Where nobody asks for it, nobody waits for what went wrong either.
  first.catch(() => {});
  return () => {
    const row = ahead ?? read();
    ahead = undefined;
    return row;
  };
}
