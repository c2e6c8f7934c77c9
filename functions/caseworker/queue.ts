import { lastHongKongDateBefore } from '../../rules/time.ts';
import { pathTo } from '../../schemas/routes.ts';
import { readQueue } from '../../store/lists.ts';
import { segmentOf } from '../../web/languages.ts';
import { queuePage, type QueueModel } from '../../web/pages/desk/queue.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { standingOf } from '../records/standing.ts';
import { flagsOf } from './flags.ts';
import { slotTeam } from './slots.ts';
import { teamNames } from './team-names.ts';

const PAGE_ROWS = 25;

/** The queue of one of the officer's teams, soonest due first. */
export const showQueue =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { actor } = sessionOf(request);
    if (actor.kind !== 'staff') return problem('forbidden');
    const team = actor.teams.find((name) => name === request.query['team']) ?? actor.teams[0] ?? '';
    const { after } = request.query;
    const rows = await readQueue(deps.store, actor.department, team, {
      limit: PAGE_ROWS + 1,
      ...(after === undefined ? {} : { after }),
    });
    const shown = rows.slice(0, PAGE_ROWS);
    const nameOf = await teamNames(deps, actor.department, request.language);
    const desk = pathTo('desk', { language: segmentOf(request.language) });
    const addressOf = (search: Record<string, string>) => `${desk}?${new URLSearchParams(search).toString()}`;
    const last = rows.length > PAGE_ROWS ? shown.at(-1) : undefined;
    return page(
      queuePage(
        {
          team: nameOf(team),
          queues: actor.teams.map((id) => ({
            name: nameOf(id),
            path: addressOf({ team: id }),
            current: id === team,
          })),
          ...(slotTeam(request, team)
            ? {
                slotsPath: `${pathTo('slots', { language: segmentOf(request.language) })}?${new URLSearchParams({ team }).toString()}`,
              }
            : {}),
          cases: await Promise.all(shown.map((row) => rowModel(deps, request, row))),
          ...(after === undefined ? {} : { firstPath: addressOf({ team }) }),
          ...(last ? { nextPath: addressOf({ team, after: last.queueSort }) } : {}),
        },
        request.language,
      ),
    );
  };

async function rowModel(
  deps: WebDeps,
  request: ProductRequest,
  { id, release, listing }: Awaited<ReturnType<typeof readQueue>>[number],
): Promise<QueueModel['cases'][number]> {
  const { definition } = await deps.releases.get(release);
  const stage = definition.workflow.stages.find((candidate) => candidate.id === listing.stage);
  const { referral } = listing;
  const at = { language: segmentOf(request.language), case: id };
  return {
    case: id,
    path:
      referral === undefined || listing.stage === undefined
        ? pathTo('deskCase', at)
        : pathTo('referral', { ...at, stage: listing.stage, body: referral }),
    reference: listing.reference,
    service: definition.name,
    stage: stage ? { kind: stage.stage, name: stage.name } : { ended: standingOf(listing) },
    appliedFor: listing.appliedFor,
    receivedAt: listing.submittedAt,
    ...(listing.due ? { due: lastHongKongDateBefore(listing.due) } : {}),
    flags: flagsOf(listing, request.at),
  };
}
