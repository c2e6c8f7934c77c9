import { hasDesk, worksOnCases } from '../../schemas/desk-roles.ts';
import { pathTo } from '../../schemas/routes.ts';
import { keepJob, readJob, readOutcomes } from '../../store/bulk-jobs.ts';
import { nameOfPerson } from '../../store/staff-names.ts';
import { segmentOf } from '../../web/languages.ts';
import { bulkPage } from '../../web/pages/desk/bulk.tsx';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, type ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { bulkModel, type Extra } from './bulk-model.ts';
import { colleaguesOf, isOverseen } from './overseen.ts';
import { readAction } from './read-action.ts';

/** The job of a request, for the officer who made it; anybody else's is the same as none. */
async function jobOf(deps: WebDeps, request: ProductRequest) {
  const { actor } = sessionOf(request);
  if (actor.kind !== 'staff' || !worksOnCases(actor)) return undefined;
  const kept = await readJob(deps.store, actor.person, request.parameters['job'] ?? '');
  return kept && { officer: actor.person, actor, ...kept };
}
type Found = NonNullable<Awaited<ReturnType<typeof jobOf>>>;

const barred = (request: ProductRequest): Reply => {
  const { actor } = sessionOf(request);
  const may = worksOnCases(actor) || (request.query['of'] !== undefined && hasDesk(actor));
  return problem(may ? 'notFound' : 'forbidden');
};

/** What is to be done, then the frozen list to confirm, then what became of each case. */
export const showBulk =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const of = request.query['of'];
    const found = of === undefined ? await jobOf(deps, request) : await jobOfColleague(deps, request, of);
    if (!found) return barred(request);
    return shown(deps, request, found, request.query['change'] === 'yes' ? { choosing: true } : {});
  };

type Shown = Pick<Found, 'job' | 'version' | 'officer'>;

/** What a colleague began, for who looks after their team: what became of it, and nothing to be done with it. */
async function jobOfColleague(
  deps: WebDeps,
  request: ProductRequest,
  of: string,
): Promise<Shown | undefined> {
  const colleague = (await colleaguesOf(deps.store, request)).find(
    ({ person }) => nameOfPerson(person) === of,
  );
  const kept = colleague && (await readJob(deps.store, colleague.person, request.parameters['job'] ?? ''));
  return kept && isOverseen(kept.job, request) ? { officer: colleague.person, ...kept } : undefined;
}

async function shown(deps: WebDeps, request: ProductRequest, found: Shown, extra: Extra): Promise<Reply> {
  const { officer, job } = found;
  const outcomes =
    job.startedAt === undefined ? [] : [...(await readOutcomes(deps.store, officer, job.id)).values()].flat();
  return page(bulkPage(await bulkModel(deps, request, { ...found, outcomes }, extra), request.language));
}

/** Chooses what is asked of all cases of the list. */
export const planBulk =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await jobOf(deps, request);
    if (!found) return barred(request);
    const typed = request.form;
    if (changesLanguage(request)) return shown(deps, request, found, { choosing: true, typed });
    if (found.job.startedAt !== undefined) return redirect(here(request));
    const read = await readAction(deps, request, found.job);
    if (!read.ok) return shown(deps, request, found, { choosing: true, typed, errors: read.errors });
    const job = { ...found.job, action: read.action };
    await keepJob(deps.store, found.actor.person, { job, version: found.version }, request.wall);
    return redirect(here(request));
  };

/** Begins, once: sent twice, or by two windows, it is one beginning. What was confirmed is what was shown. */
export const startBulk =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await jobOf(deps, request);
    if (!found) return barred(request);
    const { job, version, actor } = found;
    const isShown = request.form['seen'] === String(version);
    if (job.action !== undefined && job.startedAt === undefined && isShown) {
      const begun = { ...job, by: actor, startedAt: request.at };
      await keepJob(deps.store, actor.person, { job: begun, version }, request.wall);
    }
    return redirect(here(request));
  };

const here = ({ language, parameters }: ProductRequest): string =>
  pathTo('bulk', { language: segmentOf(language), job: parameters['job'] ?? '' });
