import type { Actor } from '../../schemas/actor.ts';
import { worksOnCases } from '../../schemas/desk-roles.ts';
import { readOwnWork } from '../../store/officer-lists.ts';
import { minePage } from '../../web/pages/desk/mine.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { readFiltered } from '../records/queue-filter.ts';
import { queueRow } from '../records/queue-row.ts';

const MOST = 100;

type Staff = Extract<Actor, { kind: 'staff' }>;

/** Cases put before the supervisors of a team, those that can be found without looking through all of its queue. */
async function escalatedTo(deps: WebDeps, request: ProductRequest, actor: Staff) {
  if (!actor.roles.includes('supervisor')) return [];
  const found = await Promise.all(
    actor.teams.map((team) =>
      readFiltered(
        deps.store,
        { department: actor.department, team },
        { flag: 'escalated' },
        { after: undefined, at: request.at },
      ),
    ),
  );
  const rows = [...new Map(found.flatMap((slice) => slice.rows).map((row) => [row.id, row])).values()];
  return Promise.all(rows.map((row) => queueRow(deps, request, row)));
}

/** The cases an officer has taken, soonest due first. */
export const showMine =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { actor } = sessionOf(request);
    if (actor.kind !== 'staff' || !worksOnCases(actor)) return problem('forbidden');
    const rows = await readOwnWork(deps.store, actor.department, actor.person, MOST);
    const cases = await Promise.all(rows.map((row) => queueRow(deps, request, row)));
    return page(minePage(cases, await escalatedTo(deps, request, actor), request.language));
  };
