import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';

/** Who offers times: inspectors and supervisors, each for a team of theirs; for anybody else there is no such page. */
export function slotTeam(request: ProductRequest, asked: string | undefined) {
  const { actor } = sessionOf(request);
  if (actor.kind !== 'staff') return undefined;
  const may = actor.roles.some((role) => role === 'inspector' || role === 'supervisor');
  const team = actor.teams.find((name) => name === asked);
  return may && team !== undefined ? { department: actor.department, team } : undefined;
}
