import type { PersonRef } from '../schemas/actor.ts';
import type { EventRow } from '../schemas/event.ts';
import { rowsAt } from './case-rows.ts';
import { type HeldFile, openFileRow } from './files.ts';
import { eventIn, type Loaded, openRecord } from './records.ts';
import { type RecordRef, rowKeys } from './row-keys.ts';
import { namesIn, officerKey, ownerOfStaff, type StaffName } from './staff-names.ts';
import type { Store } from './store.ts';

/** What a page of a case needs besides the case, all of it by its key. */
export interface Wanted {
  readonly events: readonly number[];
  readonly payments: readonly string[];
  readonly files: readonly string[];
  readonly staff: readonly PersonRef[];
}

export interface BesideCase {
  /** In order. */
  readonly events: readonly EventRow[];
  readonly payments: readonly Loaded[];
  readonly files: ReadonlyMap<string, HeldFile>;
  /** By `provider#sub`. */
  readonly names: ReadonlyMap<string, StaffName>;
}

/** Everything wanted, in one call as long as it is not more than a hundred rows. */
export async function readBeside(
  store: Store,
  { ref, owner }: Pick<Loaded, 'ref' | 'owner'>,
  { events, payments, files, staff }: Wanted,
): Promise<BesideCase> {
  const { names } = store;
  const refs = payments.map((id): RecordRef => ({ kind: 'payment', id }));
  const owners = staff.map(ownerOfStaff).filter((one) => !store.keys.remembers(one));
  const found = await store.documents.batchGetAll([
    {
      table: names.cases,
      keys: [
        ...events.map((n) => rowKeys.event(ref, n)),
        ...refs.map(rowKeys.record),
        ...files.map((id) => rowKeys.file(ref.id, id)),
      ].map((key) => ({ ...key })),
      consistent: true,
    },
    { table: names.sessions, keys: staff.map((person) => ({ pk: officerKey(person) })) },
    { table: names.keys, keys: owners.map((pk) => ({ pk })) },
  ]);
  const at = rowsAt(found.get(names.cases) ?? []);
  const key = await store.keys.find(owner);
  const held = files.flatMap((id) => {
    const row = at(rowKeys.file(ref.id, id));
    return (row && key.ok && openFileRow(key.key, row)) || [];
  });
  const loaded = await Promise.all(
    refs.map((payment) => openRecord(store, payment, at(rowKeys.record(payment)))),
  );
  return {
    events: events.flatMap((n) => {
      const row = at(rowKeys.event(ref, n));
      return row ? [eventIn(row)] : [];
    }),
    payments: loaded.filter((one) => one !== undefined),
    files: new Map(held.map((file) => [file.facts.id, file])),
    names: await namesIn(store, staff, found.get(names.sessions) ?? [], found.get(names.keys)),
  };
}
