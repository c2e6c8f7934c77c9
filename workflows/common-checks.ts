import type { AuthorityCheck, InputCheck } from './engine.ts';

/** Checks that need nothing of a record, so every machine has them. */
export const commonChecks = {
  isSystem: {
    refusal: 'systemOnly',
    onStanding: (_context: unknown, { by }, { part }) => by.kind === 'system' && by.part === part,
  } satisfies AuthorityCheck<unknown>,
  inTeam: {
    refusal: 'notYourTeam',
    onStanding: (_context: unknown, { by }, { department = '', team = '' }) =>
      by.kind === 'staff' && by.department === department && (team === '' || by.teams.includes(team)),
  } satisfies AuthorityCheck<unknown>,
  hasRole: {
    refusal: 'roleMissing',
    onStanding: (_context: unknown, { by }, { anyOf = '' }) =>
      by.kind === 'staff' && by.roles.some((role) => anyOf.split(' ').includes(role)),
  } satisfies AuthorityCheck<unknown>,
  clockIs: {
    refusal: 'otherClock',
    onCommand: (_context: unknown, command, { clock }) =>
      command.type === 'clock.ring' && command.input.clock === clock,
  } satisfies InputCheck<unknown>,
} as const;
