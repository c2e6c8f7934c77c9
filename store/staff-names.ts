import * as z from 'zod';
import type { PersonRef } from '../schemas/actor.ts';
import { placeOf, unseal } from './sealing.ts';
import type { Store } from './store.ts';

const NameRow = z.object({ pk: z.string(), sealed: z.string() });

export const officerKey = ({ provider, sub }: PersonRef) => `STAFF#${provider}#${sub}`;
export const ownerOfStaff = ({ provider, sub }: PersonRef) => `person:${provider}#${sub}`;

/** Names by `provider#sub`; who never signed in since names are kept has none. At most 100 people. */
export async function staffNames(
  store: Store,
  people: readonly PersonRef[],
): Promise<ReadonlyMap<string, string>> {
  const byKey = new Map(people.slice(0, 100).map((person) => [officerKey(person), person]));
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
      const key = person && (await store.keys.find(ownerOfStaff(person)));
      if (!person || !key?.ok) return undefined;
      return [
        `${person.provider}#${person.sub}`,
        z.string().parse(unseal(key.key, placeOf('sessions', pk), sealed)),
      ] as const;
    }),
  );
  return new Map(named.filter((entry) => entry !== undefined));
}
