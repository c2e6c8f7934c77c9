import * as z from 'zod';
import type { PersonRef } from '../schemas/actor.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';

const NameRow = z.object({ pk: z.string(), sealed: z.string() });

const nameKey = ({ provider, sub }: PersonRef) => `STAFF#${provider}#${sub}`;
const ownerOf = ({ provider, sub }: PersonRef) => `person:${provider}#${sub}`;

/** Remembers what an officer is called, so that colleagues see a name where an event keeps an identifier. */
export async function rememberStaffName(store: Store, person: PersonRef, name: string): Promise<void> {
  const pk = nameKey(person);
  const sealed = seal(await store.keys.forOwner(ownerOf(person)), placeOf('sessions', pk), name);
  await store.documents.put({ TableName: store.names.sessions, Item: { pk, sealed } });
}

/** Names by `provider#sub`; who never signed in since names are kept has none. At most 100 people. */
export async function staffNames(
  store: Store,
  people: readonly PersonRef[],
): Promise<ReadonlyMap<string, string>> {
  const byKey = new Map(people.slice(0, 100).map((person) => [nameKey(person), person]));
  if (byKey.size === 0) return new Map();
  const table = store.names.sessions;
  const found = await store.documents.batchGet(
    table,
    [...byKey.keys()].map((pk) => ({ pk })),
  );
  const rows = found.map((item) => NameRow.parse(item));
  const named = await Promise.all(
    rows.map(async ({ pk, sealed }) => {
      const person = byKey.get(pk);
      const key = person && (await store.keys.find(ownerOf(person)));
      if (!person || !key?.ok) return undefined;
      return [
        `${person.provider}#${person.sub}`,
        z.string().parse(unseal(key.key, placeOf('sessions', pk), sealed)),
      ] as const;
    }),
  );
  return new Map(named.filter((entry) => entry !== undefined));
}
