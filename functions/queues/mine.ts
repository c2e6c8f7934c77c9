import { worksOnCases } from '../../schemas/desk-roles.ts';
import { readOwnWork } from '../../store/officer-lists.ts';
import { minePage } from '../../web/pages/desk/mine.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { queueRow } from './queue-row.ts';

const MOST = 100;

/** The cases an officer has taken, soonest due first. */
export const showMine =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { actor } = sessionOf(request);
    if (actor.kind !== 'staff' || !worksOnCases(actor)) return problem('forbidden');
    const rows = await readOwnWork(deps.store, actor.department, actor.person, MOST);
    const cases = await Promise.all(rows.map((row) => queueRow(deps, request, row)));
    return page(minePage(cases, request.language));
  };
