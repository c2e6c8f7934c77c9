import { PERFORMANCE_DAYS, performanceOf, tally, timeTaken } from '../../../rules/performance.ts';
import { addDays, endOfHongKongDay, hongKongDateOf, millisecondsOf } from '../../../rules/time.ts';
import type { DayOfDecisions } from '../../../schemas/performance.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import {
  casesOfDay,
  readCaseRow,
  readDecisions,
  writeDecisions,
  writePerformance,
} from '../../../store/performance.ts';
import { currentReleases } from '../../../store/releases.ts';
import { clocks } from '../../../workflows/frame.ts';
import type { StepDeps } from '../../step/take-step.ts';

type Deps = Pick<StepDeps, 'store' | 'calendar'>;

const BATCH = 25;
/** A counted day is needed for 90 days; it is kept some longer, in case the job did not run. */
const KEEP_DAYS = 120;
const DAY_SECONDS = 86_400;

/**
 * Counts every ended day of the last 90 that is not yet counted, or was by an older calendar, and writes how each service did over
 * them. Answers how many days were counted. Reads only what stands in clear; what it writes tells no case from another.
 */
export async function measurePerformance({ store, calendar }: Deps, at: Instant): Promise<number> {
  const until = addDays(hongKongDateOf(at), -1);
  const days = Array.from({ length: PERFORMANCE_DAYS }, (_, back) => addDays(until, -back)).toReversed();
  const known = await readDecisions(store, days[0] ?? until, until);
  const counted: DayOfDecisions[] = [];
  let fresh = 0;
  for (const day of days) {
    const before = known.find((one) => one.day === day && one.calendarVersion === calendar.version);
    counted.push(before ?? (await countDay({ store, calendar }, day)));
    fresh += before ? 0 : 1;
  }
  if (fresh > 0)
    for (const { service } of await currentReleases(store))
      await writePerformance(store, performanceOf(service, counted, until));
  return fresh;
}

async function countDay({ store, calendar }: Deps, day: HongKongDate): Promise<DayOfDecisions> {
  const ids = await casesOfDay(store, day);
  const found: (Parameters<typeof tally>[0][number] | undefined)[] = [];
  for (let at = 0; at < ids.length; at += BATCH)
    found.push(
      ...(await Promise.all(ids.slice(at, at + BATCH).map((id) => decidedOn({ store, calendar }, id, day)))),
    );
  const decided = tally(found.filter((one) => one !== undefined));
  const counted = { day, calendarVersion: calendar.version, decided };
  const ended = Math.floor(millisecondsOf(endOfHongKongDay(day)) / 1000);
  await writeDecisions(store, counted, ended + KEEP_DAYS * DAY_SECONDS);
  return counted;
}

/** A case granted or refused on that day; withdrawn and lapsed ones were not decided. */
async function decidedOn({ store, calendar }: Deps, id: string, day: HongKongDate) {
  const row = await readCaseRow(store, id);
  if (!row?.listing?.tags.some((tag) => tag === 'granted' || tag === 'refused')) return undefined;
  const pledge = row.clocks.find(({ name }) => name === clocks.pledge);
  const taken = pledge && timeTaken(pledge, calendar);
  if (!taken || hongKongDateOf(taken.decidedAt) !== day) return undefined;
  const { workingDays, withinPledge } = taken;
  return { service: row.release.service, workingDays, withinPledge };
}
