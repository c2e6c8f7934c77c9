import type { BulkJob } from '../../schemas/bulk.ts';
import { type Officer, officersOf } from '../../store/officers.ts';
import type { Store } from '../../store/store.ts';
import { samePerson } from '../../workflows/actors.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';

/** The officers of the teams somebody supervises, without themselves; nobody's for whoever supervises none. */
export async function colleaguesOf(store: Store, request: ProductRequest): Promise<readonly Officer[]> {
  const { actor } = sessionOf(request);
  if (actor.kind !== 'staff' || !actor.roles.includes('supervisor')) return [];
  const members = (
    await Promise.all(actor.teams.map((team) => officersOf(store, actor.department, team)))
  ).flat();
  const others = members.filter(({ person }) => !samePerson(person, actor.person));
  return [...new Map(others.map((one) => [`${one.person.provider}#${one.person.sub}`, one])).values()];
}

/** A job a supervisor may look at: begun, on cases of a team of theirs. */
export function isOverseen({ by, team, startedAt }: BulkJob, request: ProductRequest): boolean {
  const { actor } = sessionOf(request);
  return (
    startedAt !== undefined &&
    actor.kind === 'staff' &&
    by.kind === 'staff' &&
    by.department === actor.department &&
    actor.teams.includes(team)
  );
}
