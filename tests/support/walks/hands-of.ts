import type { Actor, Role } from '../../../schemas/actor.ts';
import type { ServiceDefinition } from '../../../schemas/definition.ts';
import { teamsOf } from '../../../workflows/desk-work.ts';
import { officer } from '../people.ts';

/** Where cases are moved to: a team no service names. */
export const OTHER_DESK = 'other-desk';

/** An officer of a service's department, in all its teams and where cases are moved to. */
export const officerOf = (definition: ServiceDefinition, sub: string, roles: Role[]): Actor =>
  officer(sub, roles, {
    department: definition.department.id,
    teams: [...teamsOf(definition), OTHER_DESK],
  });

/** Who does what in a walk: always another person where a second one is asked for. */
export const handsOf = (definition: ServiceDefinition) => ({
  caseworker: officerOf(definition, 'ip', ['caseworker']),
  decider: officerOf(definition, 'decider', ['caseworker']),
  second: officerOf(definition, 'second', ['supervisor']),
  endorser: officerOf(definition, 'endorser', ['endorser']),
  inspector: officerOf(definition, 'seer', ['inspector']),
  clerk: officerOf(definition, 'clerk', ['clerk']),
  appeals: officerOf(definition, 'appeals', ['supervisor']),
  presiding: officerOf(definition, 'chair', ['supervisor']),
});
export type HandsOf = ReturnType<typeof handsOf>;
