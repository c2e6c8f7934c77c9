import type { Role } from '../../schemas/actor.ts';
import type { BulkJob, BulkKind } from '../../schemas/bulk.ts';
import { caseRoles } from '../../schemas/desk-roles.ts';
import { officersOf } from '../../store/officers.ts';
import { nameIn } from '../../store/staff-names.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { departmentTeams } from '../records/department-teams.ts';

/** What an officer may ask of a list of cases, as far as their role and the stages go; the engine then decides case by case. */
export async function choicesFor(deps: WebDeps, request: ProductRequest, { team, cases }: BulkJob) {
  const { actor } = sessionOf(request);
  if (actor.kind !== 'staff') throw new Error('The desk is for staff');
  const has = (...roles: readonly Role[]) => actor.roles.some((role) => roles.includes(role));
  const some = (waitsFor: 'decision' | 'endorsement') => cases.some((one) => one.waitsFor === waitsFor);
  const offered: Readonly<Record<BulkKind, boolean>> = {
    claim: true,
    assign: true,
    flag: true,
    move: has('supervisor'),
    grant: has('caseworker', 'supervisor') && some('decision'),
    endorse: has('supervisor', 'endorser') && some('endorsement'),
  };
  const kinds = (['claim', 'assign', 'flag', 'move', 'grant', 'endorse'] as const).filter(
    (kind) => offered[kind],
  );
  const [members, teams] = await Promise.all([
    officersOf(deps.store, actor.department, team),
    offered.move ? departmentTeams(deps, actor.department, request.language) : [],
  ]);
  return {
    kinds,
    colleagues: members
      .filter(({ roles }) => roles.some((role) => caseRoles.some((one) => one === role)))
      .map(({ person, name }) => ({
        value: `${person.provider}#${person.sub}`,
        label: nameIn(name, request.language),
      })),
    teams: teams.filter(({ id }) => id !== team).map(({ id, name }) => ({ value: id, label: name })),
  };
}
