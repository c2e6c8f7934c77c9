import type { Actor, PersonRef } from '../schemas/actor.ts';

export const samePerson = (a: PersonRef, b: PersonRef): boolean =>
  a.provider === b.provider && a.sub === b.sub;

/** Everybody an action counts for: the person and whoever they acted for; nobody for a system. */
export function personsBehind(by: Actor): PersonRef[] {
  if (by.kind === 'system') return [];
  return by.onBehalfOf ? [by.person, by.onBehalfOf] : [by.person];
}

export const anyShared = (some: readonly PersonRef[], others: readonly PersonRef[]): boolean =>
  some.some((person) => others.some((other) => samePerson(person, other)));
