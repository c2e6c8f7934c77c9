import { aroundDay } from '../../rules/declared-days.ts';
import { addDays, hongKongDateOf } from '../../rules/time.ts';
import type { MoveJob, MoveOutcome } from '../../schemas/declared-day.ts';
import type { HongKongDate, Instant } from '../../schemas/time.ts';
import {
  type CasePage,
  CLOCK_SHARDS,
  casesWithEvents,
  eventShards,
  runningCases,
} from '../../store/clock-pages.ts';
import { keepProgress, moveEffect, readMoveJob, readToLookAt } from '../../store/move-jobs.ts';
import type { Store } from '../../store/store.ts';
import type { StepDeps } from '../step/take-step.ts';
import { visitCase, type Visited } from './visit-case.ts';

interface Working {
  /** Legal time of what is asked of the cases. */
  readonly at: Instant;
  readonly goOn?: () => boolean;
  readonly part?: number;
}

/** Cases visited side by side; what became of them and how far it is are kept together, in one transaction. */
const PART = 25;

/**
 * Goes through every case with a running clock, then through those in which something happened since the day: what rang too early is among
 * them, and whatever a step moved on the list behind the place that was reached. Those that failed are tried once more. It stops when `goOn`
 * says so, and asks for another effect to go on; killed anywhere it goes on from what was kept last.
 */
export async function moveDeadlines(
  deps: StepDeps,
  date: HongKongDate,
  { at, goOn = () => true, part = PART }: Working,
): Promise<void> {
  const { store } = deps;
  await deps.renewCalendar(store, 'now');
  const calendars = aroundDay(deps.calendar, date);
  const reason = deps.calendar.declaredDays?.find((day) => day.date === date)?.reason;
  let kept = await readMoveJob(store, date);
  if (!calendars || !reason) return;
  while (kept && kept.job.phase !== 'done') {
    const { job, version } = kept;
    if (!goOn()) {
      const later = { ...job, parts: job.parts + 1 };
      await keepProgress(store, { job: later, version }, [], [moveEffect(store, later, deps.wallNow())]);
      return;
    }
    const { cases, after } = await pageOf(store, job, part);
    const moving = { day: { date, reason }, calendars, at, again: job.phase === 'again' };
    const visited = await Promise.all(cases.map((id) => visitCase(deps, id, moving)));
    const next = goneOn(counted(job, visited), after, at);
    kept = await keepProgress(store, { job: next, version }, visited.filter(isTold));
  }
}

async function pageOf(store: Store, job: MoveJob, limit: number): Promise<CasePage> {
  const { after, shard, date, day = date } = job;
  switch (job.phase) {
    case 'running':
      return runningCases(store, shard, { after, limit });
    case 'events':
      return casesWithEvents(store, day, shard, { after, limit });
    default: {
      const listed = await readToLookAt(store, date, { after, limit });
      const last = listed.at(-1);
      const cases = listed.flatMap((told) => (told.problem === undefined ? [] : [told.case]));
      return last ? { cases, after: last.case } : { cases };
    }
  }
}

/** Where the job goes on after a page of its list, or after the list. */
function goneOn(job: MoveJob, after: string | undefined, at: Instant): MoveJob {
  const { after: _after, ...next } = job;
  if (after !== undefined) return { ...next, after };
  const { phase, shard, day = job.date } = job;
  if (phase === 'running') {
    if (shard + 1 < CLOCK_SHARDS) return { ...next, shard: shard + 1 };
    return { ...next, phase: 'events', shard: 0, day: firstDay(job) };
  }
  if (phase === 'events') {
    if (shard + 1 < eventShards(day)) return { ...next, shard: shard + 1 };
    if (day < hongKongDateOf(at)) return { ...next, shard: 0, day: addDays(day, 1) };
    if (job.failed > 0) return { ...next, phase: 'again', shard: 0 };
  }
  return { ...next, phase: 'done', finishedAt: at };
}

/** A clock that ends with the day rings on the next; a step may have come between from the day on which it was confirmed. */
function firstDay({ date, startedAt }: MoveJob): HongKongDate {
  const [next, confirmed] = [addDays(date, 1), hongKongDateOf(startedAt)];
  return next < confirmed ? next : confirmed;
}

const isTold = (visited: Visited): visited is MoveOutcome => typeof visited !== 'string';

/** What failed before counts by what it is now. A case may be met more than once: those that are not concerned count where each is met once. */
function counted(job: MoveJob, visited: readonly Visited[]): MoveJob {
  const many = (is: (one: MoveOutcome) => boolean) => visited.filter(isTold).filter(is).length;
  const untouched = visited.filter((one) => one === 'notConcerned').length;
  return {
    ...job,
    moved: job.moved + many(({ moved }) => moved.length > 0),
    rung: job.rung + many(({ rung, tries }) => rung.length > 0 && tries === 1),
    failed: job.failed + many(({ problem }) => problem !== undefined) - many(({ tries }) => tries > 1),
    notConcerned: job.notConcerned + (job.phase === 'running' ? untouched : 0),
  };
}
