import { PersonRef } from '../../schemas/actor.ts';

/** Everybody a value names, however deep, each once. */
export function personsIn(value: unknown): PersonRef[] {
  const found = new Map<string, PersonRef>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const person = PersonRef.safeParse(part);
    if (person.success) found.set(`${person.data.provider}#${person.data.sub}`, person.data);
    else for (const inner of Object.values(part)) look(inner);
  };
  look(value);
  return [...found.values()];
}
