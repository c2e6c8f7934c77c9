import type { Environment } from '@marcbachmann/cel-js';
import type { Calendar } from '../schemas/calendar.ts';
import { HongKongDate } from '../schemas/time.ts';
import { addWorkingDays, workingDaysBetween } from './calendar.ts';
import { divided } from './exact-money.ts';
import { addDays, addMonths, addYears, ageOn, daysBetween, startedMonths } from './time.ts';

/** How far dates may be moved, in years, so that the result is still a year of four digits. */
const FURTHEST_YEARS = 1000;

/**
 * What expressions may call besides CEL's own. Working days are those of the published calendar; what lies beyond it counts Saturdays and
 * Sundays only. `divideUp` rounds up, `divideDown` down, `divideHalfUp` to the nearest whole number; `roundUp(1250, 100)` is 1300; by nothing
 * they give 0. `startedMonths` and `startedYears` count those begun from a day on before another. Dates are texts like `1990-05-17`, which
 * compare in order; `earliest` and `latest` leave absent ones out. Nothing throws: of an absent date the age and the distance are 0 and the
 * moved date is the empty text.
 */
const signatures = {
  ageOn: 'ageOn(string, string): int',
  daysBetween: 'daysBetween(string, string): int',
  addDays: 'addDays(string, int): string',
  addMonths: 'addMonths(string, int): string',
  addYears: 'addYears(string, int): string',
  workingDaysBetween: 'workingDaysBetween(string, string): int',
  addWorkingDays: 'addWorkingDays(string, int): string',
  earliest: 'earliest(list<string>): string',
  latest: 'latest(list<string>): string',
  count: 'count(list): int',
  sum: 'sum(list<int>): int',
  min: 'min(int, int): int',
  max: 'max(int, int): int',
  divideUp: 'divideUp(int, int): int',
  divideDown: 'divideDown(int, int): int',
  divideHalfUp: 'divideHalfUp(int, int): int',
  roundUp: 'roundUp(int, int): int',
  roundDown: 'roundDown(int, int): int',
  roundHalfUp: 'roundHalfUp(int, int): int',
  startedMonths: 'startedMonths(string, string): int',
  startedYears: 'startedYears(string, string): int',
} as const;

/** Functions of CEL that cannot fail and cannot take long, whatever they are given. */
const harmless = [
  'size',
  'startsWith',
  'endsWith',
  'contains',
  'lowerAscii',
  'upperAscii',
  'trim',
  'string',
  'exists',
  'exists_one',
  'all',
  'filter',
  'map',
];

export const callable: readonly string[] = [...Object.keys(signatures), ...harmless];

export const registerFunctions = (environment: Environment, calendar: Calendar): Environment =>
  environment
    .registerFunction(signatures.ageOn, between(ageOn))
    .registerFunction(signatures.daysBetween, between(daysBetween))
    .registerFunction(signatures.addDays, moved(addDays, 366 * FURTHEST_YEARS))
    .registerFunction(signatures.addMonths, moved(addMonths, 12 * FURTHEST_YEARS))
    .registerFunction(signatures.addYears, moved(addYears, FURTHEST_YEARS))
    .registerFunction(
      signatures.workingDaysBetween,
      between((from, to) =>
        daysBetween(from, to) > FURTHEST_WORKING_DAYS * 2 ? 0 : workingDaysBetween(calendar, from, to),
      ),
    )
    .registerFunction(
      signatures.addWorkingDays,
      moved((from, days) => addWorkingDays(calendar, from, Math.max(0, days)), FURTHEST_WORKING_DAYS),
    )
    .registerFunction(signatures.earliest, (list: readonly string[]) => given(list).at(0) ?? '')
    .registerFunction(signatures.latest, (list: readonly string[]) => given(list).at(-1) ?? '')
    .registerFunction(signatures.sum, (list: readonly bigint[]) => list.reduce((sum, one) => sum + one, 0n))
    .registerFunction(signatures.min, (one: bigint, other: bigint) => (one < other ? one : other))
    .registerFunction(signatures.max, (one: bigint, other: bigint) => (one > other ? one : other))
    .registerFunction(signatures.divideUp, dividing('up'))
    .registerFunction(signatures.divideDown, dividing('down'))
    .registerFunction(signatures.divideHalfUp, dividing('halfUp'))
    .registerFunction(signatures.roundUp, rounding('up'))
    .registerFunction(signatures.roundDown, rounding('down'))
    .registerFunction(signatures.roundHalfUp, rounding('halfUp'))
    .registerFunction(signatures.startedMonths, between(startedMonths))
    .registerFunction(
      signatures.startedYears,
      between((from, to) => Math.ceil(startedMonths(from, to) / 12)),
    )
    .registerFunction(signatures.count, (list: readonly unknown[]) => BigInt(list.length));

const given = (list: readonly string[]): string[] => list.filter((text) => text !== '').toSorted();

/** Counting working days looks at each day, so it goes no further than this. */
const FURTHEST_WORKING_DAYS = 2000;

type Way = keyof typeof divided;

/** By 0 or less it is 0, so that nothing an applicant types can make a form fail. */
const dividing = (way: Way) => (amount: bigint, by: bigint) => (by <= 0n ? 0n : divided[way](amount, by));

const rounding = (way: Way) => (amount: bigint, to: bigint) =>
  to <= 0n ? 0n : divided[way](amount, to) * to;

/** Dates whose neighbours of a thousand years all have four digits. */
const dateIn = (text: string): HongKongDate | undefined =>
  text >= '1100' && text < '8900' ? HongKongDate.safeParse(text).data : undefined;

const between = (count: (from: HongKongDate, to: HongKongDate) => number) => (from: string, to: string) => {
  const [start, end] = [dateIn(from), dateIn(to)];
  return start && end ? BigInt(count(start, end)) : 0n;
};

const moved =
  (move: (date: HongKongDate, by: number) => HongKongDate, furthest: number) =>
  (from: string, by: bigint) => {
    const date = dateIn(from);
    return date && by <= furthest && by >= -furthest ? move(date, Number(by)) : '';
  };
