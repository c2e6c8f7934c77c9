import { PERFORMANCE_DAYS, performanceOf } from '../../rules/performance.ts';
import { AGES, openWork, outcomesOf, percentOf } from '../../rules/reports.ts';
import { addDays, hongKongDateOf } from '../../rules/time.ts';
import type { StageKind } from '../../schemas/stage.ts';
import { readQueue } from '../../store/lists.ts';
import { readOutcomes } from '../../store/outcomes.ts';
import { readDecisions } from '../../store/performance.ts';
import type { Release } from '../../store/releases.ts';
import type { Store } from '../../store/store.ts';
import type { Report } from '../../web/pages/desk/reports.tsx';
import { reportTexts } from '../../web/texts/reports.ts';
import { deskStageTexts } from '../../web/texts/stages.ts';
import { words } from '../../web/texts/words.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { departmentTeams } from '../records/department-teams.ts';
import { officerNames } from '../records/officer-names.ts';
import { officerIn } from '../records/queue-row.ts';

/** Cases of a team that are looked at; those due first. */
export const MOST_COUNTED = 20_000;
const LOT = 1000;

/** Every report of a department, in the words of the page. Reads lists and counters only. */
export async function countReports(deps: WebDeps, request: ProductRequest, department: string) {
  const until = hongKongDateOf(request.at);
  const from = addDays(until, 1 - PERFORMANCE_DAYS);
  const [all, days, outcomes, work] = await Promise.all([
    deps.releases.all(),
    readDecisions(deps.store, from, until),
    readOutcomes(deps.store, department, from, until),
    workOf(deps, request, department),
  ]);
  const services = all.filter(({ definition }) => definition.department.id === department);
  const say = (key: keyof typeof reportTexts) => words<string>(reportTexts[key], request.language);
  const nameOf = ({ definition }: Release) => words(definition.name, request.language);
  const time: Report = {
    name: 'time',
    charted: 3,
    heads: [say('service'), say('decided'), say('inTime'), say('share'), say('median'), say('pledge')],
    rows: services.flatMap((one) => {
      const { cases, withinPledge, medianWorkingDays = 0 } = performanceOf(one.service, days, until);
      const share = percentOf(withinPledge, cases);
      const pledge = one.definition.pledge.workingDays;
      return cases === 0 ? [] : [[nameOf(one), cases, withinPledge, share, medianWorkingDays, pledge]];
    }),
  };
  const counted = services.map((one) => ({ one, ...outcomesOf(one.service, outcomes) }));
  const refusals: Report = {
    name: 'refusals',
    charted: 2,
    heads: [say('service'), say('reason'), say('times')],
    rows: counted.flatMap(({ one, reasons }) =>
      [...reasons].map(([code, times]) => {
        const reason = one.definition.refusalReasons.find((known) => known.code === code);
        return [nameOf(one), reason ? words(reason.text, request.language) : code, times];
      }),
    ),
  };
  const requests: Report = {
    name: 'requests',
    charted: 4,
    heads: [say('service'), say('decided'), say('refused'), say('asked'), say('share')],
    rows: counted.flatMap(({ one, decided, refused, asked }) =>
      decided === 0 ? [] : [[nameOf(one), decided, refused, asked, percentOf(asked, decided)]],
    ),
  };
  return { until, partly: work.partly, reports: [time, ...work.reports, refusals, requests] };
}

const isKind = (kind: string): kind is StageKind => kind in deskStageTexts;

async function workOf(deps: WebDeps, request: ProductRequest, department: string) {
  const { language } = request;
  const teams = await departmentTeams(deps, department, language);
  const queues = await Promise.all(teams.map(({ id }) => queueOf(deps.store, department, id)));
  const own = queues.flatMap(({ rows }) => rows).filter((listing) => listing.department === department);
  const { byStage, byAge, byOfficer } = openWork(own, request.at);
  const named = await officerNames(deps.store, [...byOfficer.keys()].map(officerIn), language);
  const say = (key: keyof typeof reportTexts) => words<string>(reportTexts[key], language);
  const heads = (first: keyof typeof reportTexts) => [say(first), say('cases'), say('overdue')];
  const age = (n: number): string => {
    const after = AGES[n - 1];
    const to = AGES[n];
    const start = after === undefined ? 0 : after + 1;
    return to === undefined
      ? words(reportTexts.over, language, { from: after ?? 0 })
      : words(reportTexts.upTo, language, { from: start, to });
  };
  const reports: Report[] = [
    {
      name: 'stages',
      charted: 1,
      heads: heads('stage'),
      rows: [...byStage].map(([kind, { cases, overdue }]) => [
        isKind(kind) ? words(deskStageTexts[kind], language) : kind,
        cases,
        overdue,
      ]),
    },
    {
      name: 'age',
      charted: 1,
      heads: heads('age'),
      rows: own.length === 0 ? [] : byAge.map(({ cases, overdue }, n) => [age(n), cases, overdue]),
    },
    {
      name: 'officers',
      charted: 1,
      heads: heads('officer'),
      rows: [...byOfficer]
        .map(([officer, { cases, overdue }]): [string, number, number] => [
          named(officerIn(officer)),
          cases,
          overdue,
        ])
        .toSorted((a, b) => b[1] - a[1]),
    },
  ];
  return { reports, partly: queues.some(({ partly }) => partly) };
}

/** What lists show of a team's open cases. A body's list of cases it is asked about is another department's work. */
async function queueOf(store: Store, department: string, team: string) {
  const rows = [];
  let after: string | undefined;
  for (;;) {
    const page = await readQueue(store, department, team, {
      limit: LOT,
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page.flatMap(({ listing }) => (listing.referral === undefined ? [listing] : [])));
    if (page.length < LOT) return { rows, partly: false };
    if (rows.length >= MOST_COUNTED) return { rows, partly: true };
    after = page.at(-1)?.queueSort;
  }
}
