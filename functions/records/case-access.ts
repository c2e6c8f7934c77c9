import type { Actor } from '../../schemas/actor.ts';
import { hasDesk, worksOnCases } from '../../schemas/desk-roles.ts';
import { personsBehind } from '../../workflows/actors.ts';
import { isBarred, teamFor, teamsOf } from '../../workflows/desk-work.ts';
import type { OpenedCase } from './opened-case.ts';

/**
 * What an officer may do with a case: `work` on it, `read` it, or nothing because they are `barred` by a conflict of interest, because it is
 * `otherTeams`' (a reason opens it for a while), because their `role` has nothing to do with cases, or because it is `absent` for them:
 * another department's is the same as none.
 */
export type CaseAccess = 'work' | 'read' | 'barred' | 'otherTeams' | 'role' | 'absent';

/** The teams that have to do with a case, those it was moved to in the place of those it was moved from. */
export const teamsOfCase = ({ release, context }: Pick<OpenedCase, 'release' | 'context'>): string[] => [
  ...new Set(teamsOf(release.definition).map((team) => teamFor(context, team))),
];

/** The team whose turn it is, with the name the release gives it; none while nobody's is. */
export function teamNow(
  opened: Pick<OpenedCase, 'listing' | 'context'>,
): { readonly named: string; readonly team: string } | undefined {
  const tag = opened.listing.tags.find((one) => one.startsWith('queue:'));
  const named = tag?.slice('queue:'.length);
  return named === undefined ? undefined : { named, team: teamFor(opened.context, named) };
}

export function accessTo(opened: Pick<OpenedCase, 'release' | 'context'>, actor: Actor): CaseAccess {
  if (actor.kind !== 'staff' || actor.department !== opened.release.definition.department.id) return 'absent';
  if (!hasDesk(actor)) return 'role';
  if (isBarred(opened.context, personsBehind(actor))) return 'barred';
  const teams = teamsOfCase(opened);
  const isTheirs = teams.length === 0 || teams.some((team) => actor.teams.includes(team));
  if (isTheirs && worksOnCases(actor)) return 'work';
  return actor.roles.includes('auditor') ? 'read' : 'otherTeams';
}
