import type { KeyObject } from 'node:crypto';
import * as z from 'zod';
import type { PersonRef } from '../schemas/actor.ts';
import type { Language } from '../schemas/text.ts';
import type { Row } from './attributes.ts';
import { placeOf, unseal } from './sealing.ts';
import type { Store } from './store.ts';

const NameRow = z.object({ pk: z.string(), sealed: z.string() });

/** What an officer is called, as their sign-in says. */
export const StaffName = z.strictObject({ en: z.string(), zh: z.string().optional() });
export type StaffName = z.infer<typeof StaffName>;

/** Rows of before Chinese names were kept hold the English one alone. */
export const KeptName = z.union([z.string().transform((en): StaffName => ({ en })), StaffName]);

/** The Chinese name on Chinese pages, as it is written, where there is one. */
export const nameIn = ({ en, zh }: StaffName, language: Language): string =>
  (language === 'en' ? undefined : zh) ?? en;

export const nameOfPerson = ({ provider, sub }: PersonRef): string => `${provider}#${sub}`;
export const officerKey = (person: PersonRef) => `STAFF#${nameOfPerson(person)}`;
export const ownerOfStaff = (person: PersonRef) => `person:${nameOfPerson(person)}`;

/** Names by `provider#sub`; who never signed in since names are kept has none. At most 100 people. */
export async function staffNames(
  store: Store,
  people: readonly PersonRef[],
): Promise<ReadonlyMap<string, StaffName>> {
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
): Promise<ReadonlyMap<string, StaffName>> {
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

function nameOn(key: KeyObject, row: Row): StaffName {
  const { pk, sealed } = NameRow.parse(row);
  return KeptName.parse(unseal(key, placeOf('sessions', pk), sealed));
}
