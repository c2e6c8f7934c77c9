import type { Actor, Role } from './actor.ts';

/** Roles that work on cases. An auditor reads them, a cashier takes money, designers and publishers make services. */
export const caseRoles = [
  'clerk',
  'caseworker',
  'inspector',
  'endorser',
  'supervisor',
] as const satisfies readonly Role[];

const hasRole = (actor: Actor, roles: readonly Role[]): boolean =>
  actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role));

/** Whether somebody's work is on cases. */
export const worksOnCases = (actor: Actor): boolean => hasRole(actor, caseRoles);

/** Whether somebody's work has to do with cases at all: they find and read them. */
export const hasDesk = (actor: Actor): boolean => hasRole(actor, [...caseRoles, 'auditor']);
