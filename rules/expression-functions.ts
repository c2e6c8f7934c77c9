import type { Environment } from '@marcbachmann/cel-js';
import { HongKongDate } from '../schemas/time.ts';
import { addDays, addMonths, addYears, ageOn, daysBetween } from './time.ts';

/** How far dates may be moved, in years, so that the result is still a year of four digits. */
const FURTHEST_YEARS = 1000;

/**
 * What expressions may call besides CEL's own. Dates are texts like `1990-05-17`, which compare in order. Nothing throws: of an absent
 * date the age and the distance are 0 and the moved date is the empty text.
 */
const signatures = {
  ageOn: 'ageOn(string, string): int',
  daysBetween: 'daysBetween(string, string): int',
  addDays: 'addDays(string, int): string',
  addMonths: 'addMonths(string, int): string',
  addYears: 'addYears(string, int): string',
  count: 'count(list): int',
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
];

export const callable: readonly string[] = [...Object.keys(signatures), ...harmless];

export const registerFunctions = (environment: Environment): Environment =>
  environment
    .registerFunction(signatures.ageOn, between(ageOn))
    .registerFunction(signatures.daysBetween, between(daysBetween))
    .registerFunction(signatures.addDays, moved(addDays, 366 * FURTHEST_YEARS))
    .registerFunction(signatures.addMonths, moved(addMonths, 12 * FURTHEST_YEARS))
    .registerFunction(signatures.addYears, moved(addYears, FURTHEST_YEARS))
    .registerFunction(signatures.count, (list: readonly unknown[]) => BigInt(list.length));

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
