import type { Environment } from '@marcbachmann/cel-js';
import type { Calendar } from '../schemas/calendar.ts';
import { HongKongDate } from '../schemas/time.ts';
import { addWorkingDays, workingDaysBetween } from './calendar.ts';
import { addDays, addMonths, addYears, ageOn, daysBetween } from './time.ts';

/** How far dates may be moved, in years, so that the result is still a year of four digits. */
const FURTHEST_YEARS = 1000;

/**
 * What expressions may call besides CEL's own. Working days are those of the published calendar; what lies beyond it counts Saturdays and
 * Sundays only. `divideUp` rounds up, `divideHalfUp` to the nearest whole number; by nothing they give 0. Dates are texts like `1990-05-17`, which compare in order. Nothing throws: of an absent
 * date the age and the distance are 0 and the moved date is the empty text.
 */
const signatures = {
  ageOn: 'ageOn(string, string): int',
  daysBetween: 'daysBetween(string, string): int',
  addDays: 'addDays(string, int): string',
  addMonths: 'addMonths(string, int): string',
  addYears: 'addYears(string, int): string',
  workingDaysBetween: 'workingDaysBetween(string, string): int',
  addWorkingDays: 'addWorkingDays(string, int): string',
  count: 'count(list): int',
  sum: 'sum(list<int>): int',
  min: 'min(int, int): int',
  max: 'max(int, int): int',
  divideUp: 'divideUp(int, int): int',
  divideHalfUp: 'divideHalfUp(int, int): int',
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
    .registerFunction(signatures.sum, (list: readonly bigint[]) => list.reduce((sum, one) => sum + one, 0n))
    .registerFunction(signatures.min, (one: bigint, other: bigint) => (one < other ? one : other))
    .registerFunction(signatures.max, (one: bigint, other: bigint) => (one > other ? one : other))
    .registerFunction(signatures.divideUp, (amount: bigint, by: bigint) => divided(amount + by - 1n, by))
    .registerFunction(signatures.divideHalfUp, (amount: bigint, by: bigint) =>
      divided(2n * amount + by, 2n * by),
    )
    .registerFunction(signatures.count, (list: readonly unknown[]) => BigInt(list.length));

/** Counting working days looks at each day, so it goes no further than this. */
const FURTHEST_WORKING_DAYS = 2000;

/** Rounded down; by 0 or less it is 0, so that nothing an applicant types can make a form fail. */
const divided = (amount: bigint, by: bigint): bigint => {
  if (by <= 0n) return 0n;
  const quotient = amount / by;
  return amount < 0n && quotient * by !== amount ? quotient - 1n : quotient;
};

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
