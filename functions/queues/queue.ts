import { hasDesk } from '../../schemas/desk-roles.ts';
import { CaseFlag } from '../../schemas/desk-work.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { Language } from '../../schemas/text.ts';
import { segmentOf } from '../../web/languages.ts';
import type { QueueFilters } from '../../web/pages/desk/queue-filters.tsx';
import { queuePage } from '../../web/pages/desk/queue.tsx';
import { caseFlagTexts } from '../../web/texts/case-flags.ts';
import { deskTexts } from '../../web/texts/desk.ts';
import { deskStageTexts } from '../../web/texts/stages.ts';
import { words } from '../../web/texts/words.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { departmentTeams } from '../records/department-teams.ts';
import { officerNames } from '../records/officer-names.ts';
import { slotTeam } from '../records/slot-team.ts';
import { filterIn, type QueueFilter, readFiltered } from './queue-filter.ts';
import { officerIn, queueRow } from './queue-row.ts';

/** The queue of one of the officer's teams, soonest due first, or what of it was asked for. An auditor reads those of all teams. */
export const showQueue =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { actor } = sessionOf(request);
    if (actor.kind !== 'staff' || !hasDesk(actor)) return problem('forbidden');
    const { department } = actor;
    const named = await departmentTeams(deps, department, request.language);
    const nameOf = (id: string) => named.find((team) => team.id === id)?.name ?? id;
    const teams = actor.roles.includes('auditor') ? named.map(({ id }) => id) : actor.teams;
    const team = teams.find((name) => name === request.query['team']) ?? teams[0] ?? '';
    const { after } = request.query;
    const filter = filterIn(request.query);
    const slice = await readFiltered(deps.store, { department, team }, filter, { after, at: request.at });
    const holders = slice.rows.flatMap(({ listing }) =>
      listing.officer ? [officerIn(listing.officer)] : [],
    );
    const holderName = await officerNames(deps.store, holders);
    const desk = pathTo('desk', { language: segmentOf(request.language) });
    const addressOf = (search: Record<string, string>) => `${desk}?${new URLSearchParams(search).toString()}`;
    const here = { team, ...filter };
    return page(
      queuePage(
        {
          team: nameOf(team),
          queues: teams.map((id) => ({
            name: nameOf(id),
            path: addressOf({ team: id }),
            current: id === team,
          })),
          filters: await filtersFor(deps, department, team, filter, request.language),
          cases: await Promise.all(
            slice.rows.map((row) =>
              queueRow(deps, request, row, (officer) => holderName(officerIn(officer))),
            ),
          ),
          ...(after === undefined ? {} : { firstPath: addressOf(here) }),
          ...(slice.after === undefined ? {} : { nextPath: addressOf({ ...here, after: slice.after }) }),
          further: slice.further === true,
          ...((await hasRounds(deps, department, team))
            ? { roundsPath: pathTo('deskRounds', { language: segmentOf(request.language) }) }
            : {}),
          ...(slotTeam(request, team)
            ? {
                slotsPath: `${pathTo('slots', { language: segmentOf(request.language) })}?${new URLSearchParams({ team }).toString()}`,
              }
            : {}),
        },
        request.language,
      ),
    );
  };

/** The team gives places in rounds. */
const hasRounds = async ({ releases }: WebDeps, department: string, team: string): Promise<boolean> =>
  (await releases.all()).some(
    ({ definition }) =>
      definition.department.id === department &&
      definition.workflow.stages.some((stage) => stage.stage === 'ballot' && stage.team === team),
  );

/** What a queue can be narrowed to: the services and stages the team has to do with, flags, and what nobody has seen to. */
async function filtersFor(
  { releases }: WebDeps,
  department: string,
  team: string,
  filter: QueueFilter,
  language: Language,
): Promise<QueueFilters> {
  const own = (await releases.all()).flatMap(({ definition }) => {
    const stages = definition.workflow.stages.filter((stage) => 'team' in stage && stage.team === team);
    return definition.department.id === department && stages.length > 0 ? [{ definition, stages }] : [];
  });
  const kinds = [...new Set(own.flatMap(({ stages }) => stages.map(({ stage }) => stage)))];
  return {
    action: pathTo('desk', { language: segmentOf(language) }),
    team,
    fields: [
      {
        name: 'service',
        label: words(deskTexts.service, language),
        chosen: filter.service ?? '',
        items: own.map(({ definition }) => ({
          value: definition.id,
          label: words(definition.name, language),
        })),
      },
      {
        name: 'stage',
        label: words(deskTexts.stage, language),
        chosen: filter.stage ?? '',
        items: kinds.map((kind) => ({ value: kind, label: words(deskStageTexts[kind], language) })),
      },
      {
        name: 'flag',
        label: words(deskTexts.flags, language),
        chosen: filter.flag ?? '',
        items: CaseFlag.options.map((flag) => ({ value: flag, label: words(caseFlagTexts[flag], language) })),
      },
      {
        name: 'which',
        label: words(deskTexts.whichCases, language),
        chosen: filter.which ?? '',
        items: [
          { value: 'overdue', label: words(deskTexts.overdueOnly, language) },
          { value: 'free', label: words(deskTexts.freeOnly, language) },
          { value: 'unread', label: words(deskTexts.unreadOnly, language) },
        ],
      },
    ],
  };
}
