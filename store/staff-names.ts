import type { KeyObject } from 'node:crypto';
import * as z from 'zod';
import type { PersonRef } from '../schemas/actor.ts';
import type { Row } from './attributes.ts';
import { placeOf, unseal } from './sealing.ts';
import type { Store } from './store.ts';

const NameRow = z.object({ pk: z.string(), sealed: z.string() });

export const nameOfPerson = ({ provider, sub }: PersonRef): string => `${provider}#${sub}`;
export const officerKey = (person: PersonRef) => `STAFF#${nameOfPerson(person)}`;
export const ownerOfStaff = (person: PersonRef) => `person:${nameOfPerson(person)}`;

/** Names by `provider#sub`; who never signed in since names are kept has none. At most 100 people. */
export async function staffNames(
  store: Store,
  people: readonly PersonRef[],
): Promise<ReadonlyMap<string, string>> {
  const some = [...new Map(people.map((person) => [nameOfPerson(person), person])).values()].slice(0, 100);
  if (some.length === 0) return new Map();
  const rows = await store.documents.batchGet(
    store.names.sessions,
    some.map((person) => ({ pk: officerKey(person) })),
  );
  return namesIn(store, some, rows);
}

/** The same from rows that were read with others; `keyRows` are the data keys that were read with them. */
export async function namesIn(
  store: Store,
  people: readonly PersonRef[],
  rows: readonly Row[],
  keyRows: readonly Row[] = [],
): Promise<ReadonlyMap<string, string>> {
  const named = await Promise.all(
    people.map(async (person) => {
      const row = rows.find(({ pk }) => pk === officerKey(person));
      const owner = ownerOfStaff(person);
      const found =
        row &&
        (await store.keys.find(
          owner,
          keyRows.find(({ pk }) => pk === owner),
        ));
      return row && found?.ok ? [[nameOfPerson(person), nameOn(found.key, row)] as const] : [];
    }),
  );
  return new Map(named.flat());
}

function nameOn(key: KeyObject, row: Row): string {
  const { pk, sealed } = NameRow.parse(row);
  return z.string().parse(unseal(key, placeOf('sessions', pk), sealed));
}
