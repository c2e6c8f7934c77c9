import type { Row } from './attributes.ts';
import { type RecordRef, rowKeys, type RowKey } from './row-keys.ts';
import type { Store } from './store.ts';

/** Rows whose keys the address of a case and the cookie of whoever asks for it give. */
export interface CaseRows {
  readonly session: Row | undefined;
  readonly record: Row | undefined;
  /** Its data key, wrapped. */
  readonly key: Row | undefined;
  readonly accessHead: Row | undefined;
  /** What was sent. */
  readonly firstEvent: Row | undefined;
}

/** Who owns the data key of a case. */
export const ownerOfCase = (caseId: string): string => `case:${caseId}`;

/** All of them in one call, each as it was last written. */
export async function readCaseRows(
  { documents, names }: Store,
  ref: RecordRef,
  session: { readonly pk: string },
): Promise<CaseRows> {
  const keys = [rowKeys.record(ref), rowKeys.accessHead(ref), rowKeys.event(ref, 1)] as const;
  const owner = { pk: ownerOfCase(ref.id) };
  const found = await documents.batchGetAll([
    { table: names.sessions, keys: [session], consistent: true },
    { table: names.keys, keys: [owner], consistent: true },
    { table: names.cases, keys: keys.map((key) => ({ ...key })), consistent: true },
  ]);
  const inCases = rowsAt(found.get(names.cases) ?? []);
  const [record, accessHead, firstEvent] = keys.map(inCases);
  return {
    session: found.get(names.sessions)?.[0],
    key: found.get(names.keys)?.[0],
    record,
    accessHead,
    firstEvent,
  };
}

/** Finds among rows that were read in no order. */
export const rowsAt =
  (rows: readonly Row[]) =>
  ({ pk, sk }: RowKey): Row | undefined =>
    rows.find((row) => row['pk'] === pk && row['sk'] === sk);
