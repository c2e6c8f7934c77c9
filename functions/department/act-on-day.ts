import { plusMilliseconds } from '../../rules/time.ts';
import type { MoveJob } from '../../schemas/declared-day.ts';
import { pathTo } from '../../schemas/routes.ts';
import { keepConfirmed, keepDay, type KeptDay } from '../../store/declared-days.ts';
import { keepProgress, moveEffect, readMoveJob } from '../../store/move-jobs.ts';
import { segmentOf } from '../../web/languages.ts';
import { declaredDayTexts } from '../../web/texts/declared-days.ts';
import { words } from '../../web/texts/words.ts';
import { anyShared, personsBehind } from '../../workflows/actors.ts';
import { problem, redirect } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import type { Handler } from '../http/serve.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { EVERYBODY_KNOWS_MILLISECONDS } from '../step/known-calendar.ts';
import { only } from './only.ts';
import { dayIn, shownDay } from './show-days.ts';

type Refused = 'secondPerson' | 'movedOn';

/** Confirms a day that was declared, withdraws it before that, or tries cases again that failed; sends `act`. */
export const actOnDay = (deps: WebDeps): Handler =>
  only(['supervisor'])(async (request) => {
    const kept = await dayIn(deps, request);
    if (!kept) return problem('notFound');
    const act = acts.find(({ name }) => name === field(request.form, 'act'));
    if (!act) return problem('badRequest');
    const refused = await act.does(deps, request, kept);
    if (refused === undefined) {
      const here = pathTo('declaredDay', { language: segmentOf(request.language), date: kept.day.date });
      return redirect(`${here}?done=${act.done}`);
    }
    const now = (await dayIn(deps, request)) ?? kept;
    const errors = [{ message: words(declaredDayTexts[refused], request.language) }];
    return shownDay(deps, request, now, { errors });
  });

type Act = (deps: WebDeps, request: ProductRequest, kept: KeptDay) => Promise<Refused | undefined>;

const isWaiting = ({ day }: KeptDay): boolean => !day.confirmed && !day.withdrawn;

/** Maker ≠ checker. The job begins when no process goes by the days any more that were known before. */
const confirm: Act = async (deps, request, kept) => {
  const people = personsBehind(sessionOf(request).actor);
  const [by] = people;
  if (!isWaiting(kept) || !by) return 'movedOn';
  if (anyShared(people, [kept.day.declared.by])) return 'secondPerson';
  const day = { ...kept.day, confirmed: { at: request.at, by } };
  const begins = plusMilliseconds(deps.wallNow(), EVERYBODY_KNOWS_MILLISECONDS);
  const job: MoveJob = {
    date: day.date,
    startedAt: request.at,
    phase: 'running',
    shard: 0,
    moved: 0,
    notConcerned: 0,
    rung: 0,
    failed: 0,
    parts: 0,
  };
  if (!(await keepConfirmed(deps.store, { day, version: kept.version }, { job, begins }))) return 'movedOn';
  await deps.renewCalendar(deps.store, 'now');
  return undefined;
};

const withdraw: Act = async (deps, request, kept) => {
  const [by] = personsBehind(sessionOf(request).actor);
  if (!isWaiting(kept) || !by) return 'movedOn';
  const day = { ...kept.day, withdrawn: { at: request.at, by } };
  return (await keepDay(deps.store, { day, version: kept.version })) ? undefined : 'movedOn';
};

const retry: Act = async (deps, _request, { day }) => {
  const kept = await readMoveJob(deps.store, day.date);
  if (kept?.job.phase !== 'done' || kept.job.failed === 0) return 'movedOn';
  const { finishedAt: _finished, after: _after, ...job } = kept.job;
  const again: MoveJob = { ...job, phase: 'again', parts: job.parts + 1 };
  const begun = await keepProgress(
    deps.store,
    { job: again, version: kept.version },
    [],
    [moveEffect(deps.store, again, deps.wallNow())],
  );
  return begun ? undefined : 'movedOn';
};

const acts = [
  { name: 'confirm', does: confirm, done: 'confirmedNow' },
  { name: 'withdraw', does: withdraw, done: 'withdrawnNow' },
  { name: 'retry', does: retry, done: 'retriedNow' },
] as const;
