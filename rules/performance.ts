import type { Calendar } from '../schemas/calendar.ts';
import type { Clock } from '../schemas/clock.ts';
import type { Decided, DayOfDecisions, Performance } from '../schemas/performance.ts';
import type { HongKongDate, Instant } from '../schemas/time.ts';
import { clockDue } from './clocks.ts';
import { countedDays } from './deadlines.ts';
import { hongKongDateOf } from './time.ts';

/** Days that count as "currently". */
export const PERFORMANCE_DAYS = 90;
/** Below this many cases a share says more about a person than about a service. */
export const FEWEST_CASES = 5;

/**
 * How long the pledge's clock ran until a case was decided: working days by the pledge's own rule, days on which it stood still at
 * midnight left out. `undefined` for a clock that is no count of days or has not stopped.
 */
export function timeTaken(
  clock: Clock,
  calendar: Calendar,
): { readonly decidedAt: Instant; readonly workingDays: number; readonly withinPledge: boolean } | undefined {
  const { runs, stoppedAt } = clock;
  if (runs.by === 'date' || stoppedAt === undefined) return undefined;
  // A case decided while its clock stood still resumed at that moment.
  const pauses = runs.pauses.map((pause) => ({ ...pause, to: pause.to ?? stoppedAt }));
  const due = clockDue({ ...clock, runs: { ...runs, pauses } }, calendar);
  const deadline = { ...runs, name: clock.name, calendarVersion: calendar.version, pauses };
  return {
    decidedAt: stoppedAt,
    workingDays: countedDays(deadline, hongKongDateOf(stoppedAt), calendar),
    withinPledge: !due.paused && stoppedAt < due.due,
  };
}

/** Cases alike are counted together. */
export function tally(cases: readonly Omit<Decided, 'cases'>[]): Decided[] {
  const counted = new Map<string, Decided>();
  for (const one of cases) {
    const key = `${one.service} ${one.workingDays} ${String(one.withinPledge)}`;
    counted.set(key, { ...one, cases: (counted.get(key)?.cases ?? 0) + 1 });
  }
  return [...counted.values()];
}

export function performanceOf(
  service: string,
  days: readonly DayOfDecisions[],
  until: HongKongDate,
): Performance {
  const own = days.flatMap(({ decided }) => decided).filter((one) => one.service === service);
  const sum = (list: readonly Decided[]) => list.reduce((total, { cases }) => total + cases, 0);
  const cases = sum(own);
  const median = medianOf(own);
  return {
    service,
    until,
    cases,
    withinPledge: sum(own.filter(({ withinPledge }) => withinPledge)),
    ...(median === undefined ? {} : { medianWorkingDays: median }),
  };
}

/** The middle of all cases, or the mean of the two in the middle. */
function medianOf(decided: readonly Decided[]): number | undefined {
  const all = decided
    .flatMap(({ workingDays, cases }) => Array.from({ length: cases }, () => workingDays))
    .toSorted((a, b) => a - b);
  const [low, high] = [all[Math.ceil(all.length / 2) - 1], all[Math.floor(all.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
