import type { Actor } from '../../schemas/actor.ts';
import type { RoundState } from '../../schemas/ballot.ts';
import { personsBehind, samePerson } from '../../workflows/actors.ts';

export type RoundAct = 'fix' | 'draw';

const roles = { fix: ['caseworker', 'supervisor'], draw: ['supervisor', 'endorser'] } as const;

/** Why an officer of the team may not fix the list of a round, or not draw: who fixed it does not draw. */
export function whyNot(
  act: RoundAct,
  actor: Actor,
  state: Pick<RoundState, 'frozen'> | undefined,
): 'roleMissing' | 'secondPerson' | undefined {
  const people = personsBehind(actor);
  if (actor.kind !== 'staff' || !roles[act].some((role) => actor.roles.includes(role))) return 'roleMissing';
  const fixedBy = state?.frozen?.by;
  const isOwn = fixedBy !== undefined && people.some((person) => samePerson(person, fixedBy));
  return act === 'draw' && isOwn ? 'secondPerson' : undefined;
}
