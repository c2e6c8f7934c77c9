import type { PersonRef } from '../../schemas/actor.ts';
import type { BulkJob } from '../../schemas/bulk.ts';
import { worksOnCases } from '../../schemas/desk-roles.ts';
import { pathTo } from '../../schemas/routes.ts';
import { readJobs, readOutcomes } from '../../store/bulk-jobs.ts';
import { nameOfPerson } from '../../store/staff-names.ts';
import { segmentOf } from '../../web/languages.ts';
import { bulkJobsPage, type BulkJobListed } from '../../web/pages/desk/bulk-jobs.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { teamNames } from '../records/department-teams.ts';
import { officerNames } from '../records/officer-names.ts';
import { actionWords } from './bulk-model.ts';
import { colleaguesOf, isOverseen } from './overseen.ts';

const MOST_SHOWN = 25;

interface Job {
  readonly officer: PersonRef;
  readonly job: BulkJob;
  readonly own: boolean;
}

/** What the officer asked of many cases in the last ninety days; for supervisors also what their colleagues began. */
export const showBulkJobs =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { actor } = sessionOf(request);
    if (actor.kind !== 'staff' || !worksOnCases(actor)) return problem('forbidden');
    const colleagues = await colleaguesOf(deps.store, request);
    const [own, others] = await Promise.all([
      readJobs(deps.store, actor.person),
      Promise.all(
        colleagues.map(async ({ person }) => ({ person, jobs: await readJobs(deps.store, person) })),
      ),
    ]);
    const jobs: Job[] = [
      ...own.map((job) => ({ officer: actor.person, job, own: true })),
      ...others.flatMap(({ person, jobs: theirs }) =>
        theirs.filter((job) => isOverseen(job, request)).map((job) => ({ officer: person, job, own: false })),
      ),
    ];
    const latest = jobs.toSorted((one, other) => (one.job.at < other.job.at ? 1 : -1)).slice(0, MOST_SHOWN);
    const listed = await listedIn(deps, request, actor.department);
    return page(bulkJobsPage(await Promise.all(latest.map(listed)), request.language));
  };

/** Counts are of what is known of each case by now. */
async function listedIn(deps: WebDeps, request: ProductRequest, department: string) {
  const teamName = await teamNames(deps, department, request.language);
  return async ({ officer, job, own }: Job): Promise<BulkJobListed> => {
    const [outcomes, named, action] = await Promise.all([
      job.startedAt === undefined ? new Map() : readOutcomes(deps.store, officer, job.id),
      officerNames(deps.store, [officer], request.language),
      job.action && actionWords(deps, request, job.action, teamName),
    ]);
    const known = [...outcomes.values()].flat();
    const done = known.filter(({ outcome }) => outcome === 'done').length;
    const path = pathTo('bulk', { language: segmentOf(request.language), job: job.id });
    return {
      id: job.id,
      path: own ? path : `${path}?${new URLSearchParams({ of: nameOfPerson(officer) }).toString()}`,
      name: named(officer),
      at: job.startedAt ?? job.at,
      team: teamName(job.team),
      action,
      count: job.cases.length,
      begun: job.startedAt !== undefined,
      done,
      left: known.length - done,
    };
  };
}
