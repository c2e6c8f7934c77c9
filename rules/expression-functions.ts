import type { Environment } from '@marcbachmann/cel-js';
import type { Calendar } from '../schemas/calendar.ts';
import { type HongKongDate, isHongKongDate } from '../schemas/time.ts';
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
export interface Functions {
  /** `(string, string): int` */
  readonly between: Readonly<Record<string, (from: string, to: string) => bigint>>;
  /** `(string, int): string` */
  readonly moved: Readonly<Record<string, (from: string, by: bigint) => string>>;
  /** `(int, int): int` */
  readonly amounts: Readonly<Record<string, (one: bigint, other: bigint) => bigint>>;
  readonly ofLists: Readonly<Record<string, Signed>>;
}

interface Signed {
  readonly signature: string;
  readonly run: (list: readonly never[]) => string | bigint;
}

export const functionsOf = (calendar: Calendar): Functions => ({
  between: {
    ageOn: between(ageOn),
    daysBetween: between(daysBetween),
    workingDaysBetween: between((from, to) =>
      daysBetween(from, to) > FURTHEST_WORKING_DAYS * 2 ? 0 : workingDaysBetween(calendar, from, to),
    ),
    startedMonths: between(startedMonths),
    startedYears: between((from, to) => Math.ceil(startedMonths(from, to) / 12)),
  },
  moved: {
    addDays: moved(addDays, 366 * FURTHEST_YEARS),
    addMonths: moved(addMonths, 12 * FURTHEST_YEARS),
    addYears: moved(addYears, FURTHEST_YEARS),
    addWorkingDays: moved(
      (from, days) => addWorkingDays(calendar, from, Math.max(0, days)),
      FURTHEST_WORKING_DAYS,
    ),
  },
  amounts: {
    min: (one, other) => (one < other ? one : other),
    max: (one, other) => (one > other ? one : other),
    divideUp: dividing('up'),
    divideDown: dividing('down'),
    divideHalfUp: dividing('halfUp'),
    roundUp: rounding('up'),
    roundDown: rounding('down'),
    roundHalfUp: rounding('halfUp'),
  },
  ofLists: {
    earliest: { signature: '(list<string>): string', run: (list) => given(list).at(0) ?? '' },
    latest: { signature: '(list<string>): string', run: (list) => given(list).at(-1) ?? '' },
    count: { signature: '(list): int', run: (list) => BigInt(list.length) },
    sum: { signature: '(list<int>): int', run: (list) => sumOf(list) },
  },
});

/** Makes the functions known to CEL. */
export function registerFunctions(
  environment: Environment,
  { between, moved, amounts, ofLists }: Functions,
): Environment {
  for (const [functions, signature] of [
    [between, '(string, string): int'],
    [moved, '(string, int): string'],
    [amounts, '(int, int): int'],
  ] as const)
    for (const [name, run] of Object.entries(functions)) environment.registerFunction(name + signature, run);
  for (const [name, { signature, run }] of Object.entries(ofLists))
    environment.registerFunction(name + signature, run);
  return environment;
}

const sumOf = (list: readonly bigint[]): bigint => list.reduce((sum, one) => sum + one, 0n);

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
  text >= '1100' && text < '8900' && isHongKongDate(text) ? text : undefined;

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
