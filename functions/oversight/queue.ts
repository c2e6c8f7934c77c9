import { hasDesk, worksOnCases } from '../../schemas/desk-roles.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { QueueRow } from '../../store/lists.ts';
import { readViews } from '../../store/queue-views.ts';
import { segmentOf } from '../../web/languages.ts';
import { type QueueModel, queuePage } from '../../web/pages/desk/queue.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { departmentTeams } from '../records/department-teams.ts';
import { officerNames } from '../records/officer-names.ts';
import { filterIn, readFiltered } from '../records/queue-filter.ts';
import { officerIn, queueRow } from '../records/queue-row.ts';
import { slotTeam } from '../records/slot-team.ts';
import { filtersFor } from './filter-fields.ts';

/** Which part of which queue is asked for: of an address, or of the hidden fields of its form. */
type Asked = Readonly<Record<string, string>>;

const askedNames = ['team', 'service', 'stage', 'flag', 'which', 'after'] as const;

/** The same, as a form of the queue sends it back. */
export const askedIn = ({ form }: ProductRequest): Asked =>
  Object.fromEntries(
    askedNames.flatMap((name) => {
      const value = field(form, name);
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );

/** The queue of one of the officer's teams, soonest due first, or what of it was asked for. An auditor reads those of all teams. */
export const showQueue =
  (deps: WebDeps) =>
  (request: ProductRequest): Promise<Reply> =>
    queueShown(deps, request, request.query, {});

/** The queues an officer may see, and the one that is asked for. */
export async function queueOf(deps: WebDeps, request: ProductRequest, asked: Asked) {
  const { actor } = sessionOf(request);
  if (actor.kind !== 'staff' || !hasDesk(actor)) return undefined;
  const named = await departmentTeams(deps, actor.department, request.language);
  const teams = actor.roles.includes('auditor') ? named.map(({ id }) => id) : actor.teams;
  const team = teams.find((name) => name === asked['team']) ?? teams[0] ?? '';
  return { actor, named, teams, team, department: actor.department };
}

/** What may be added to the page after something was tried. */
type Extra = Partial<Pick<QueueModel, 'errors' | 'typed'>>;

export async function queueShown(
  deps: WebDeps,
  request: ProductRequest,
  asked: Asked,
  extra: Extra,
): Promise<Reply> {
  const queue = await queueOf(deps, request, asked);
  if (!queue) return problem('forbidden');
  const { actor, named, teams, team, department } = queue;
  const nameOf = (id: string) => named.find((one) => one.id === id)?.name ?? id;
  const after = asked['after'];
  const filter = filterIn(asked);
  const [slice, views] = await Promise.all([
    readFiltered(deps.store, { department, team }, filter, { after, at: request.at }),
    readViews(deps.store, actor.person),
  ]);
  const holders = slice.rows.flatMap(({ listing }) => (listing.officer ? [officerIn(listing.officer)] : []));
  const holderName = await officerNames(deps.store, holders, request.language);
  const language = segmentOf(request.language);
  const desk = pathTo('desk', { language });
  const addressOf = (search: Asked) => `${desk}?${new URLSearchParams(search).toString()}`;
  const here = { team, ...filter };
  const rows = await Promise.all(
    slice.rows.map((row) => queueRow(deps, request, row, (officer) => holderName(officerIn(officer)))),
  );
  const model: QueueModel = {
    team: nameOf(team),
    queues: teams.map((id) => ({ name: nameOf(id), path: addressOf({ team: id }), current: id === team })),
    filters: await filtersFor(deps, department, team, filter, request.language),
    cases: rows.map((row, index) => ({ ...row, ...choosable(slice.rows[index]) })),
    chooses: worksOnCases(actor),
    asked: Object.entries({ ...here, ...(after === undefined ? {} : { after }) }),
    views: views.map(({ id, name, ...view }) => ({
      id,
      name,
      path: addressOf({ team: view.team, ...view.filter }),
    })),
    ...(after === undefined ? {} : { firstPath: addressOf(here) }),
    ...(slice.after === undefined ? {} : { nextPath: addressOf({ ...here, after: slice.after }) }),
    further: slice.further === true,
    ...((await hasRounds(deps, department, team)) ? { roundsPath: pathTo('deskRounds', { language }) } : {}),
    ...(slotTeam(request, team)
      ? { slotsPath: `${pathTo('slots', { language })}?${new URLSearchParams({ team }).toString()}` }
      : {}),
    servicesPath: pathTo('deskServices', { language }),
    moved: request.query['done'] === 'yes',
    stamp: stamp(request),
    errors: [],
    ...extra,
  };
  return page(queuePage(model, request.language));
}

/** The team gives places in rounds. */
const hasRounds = async ({ releases }: WebDeps, department: string, team: string): Promise<boolean> =>
  (await releases.all()).some(
    ({ definition }) =>
      definition.department.id === department &&
      definition.workflow.stages.some((stage) => stage.stage === 'ballot' && stage.team === team),
  );

/** A case that is only lent to a team for its views is worked on alone. */
const choosable = (row: QueueRow | undefined) =>
  row === undefined || row.listing.referral !== undefined ? {} : { version: row.version };
