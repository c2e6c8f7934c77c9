import type { PersonRef } from '../../schemas/actor.ts';
import type { Language } from '../../schemas/text.ts';
import { nameIn, staffNames } from '../../store/staff-names.ts';
import type { Store } from '../../store/store.ts';

const idOf = ({ provider, sub }: PersonRef): string => `${provider}#${sub}`;

/** What officers are called in a language, by one call of the database; by their identifier who never signed in since names are kept. */
export async function officerNames(
  store: Store,
  people: readonly PersonRef[],
  language: Language,
): Promise<(person: PersonRef) => string> {
  const unique = [...new Map(people.map((person) => [idOf(person), person])).values()];
  const names = await staffNames(store, unique);
  return (person) => {
    const name = names.get(idOf(person));
    return name === undefined ? person.sub : nameIn(name, language);
  };
}
