import type { Calendar } from '../schemas/calendar.ts';
import type { DeclaredDay } from '../schemas/declared-day.ts';
import type { HongKongDate, Instant } from '../schemas/time.ts';
import { isWorkingDay } from './calendar.ts';
import { addDays, endOfHongKongDay, lastHongKongDateBefore } from './time.ts';

/** How many days back a day can still be declared. */
export const MOST_DAYS_BACK = 30;

/**
 * The end of a period of days whose last day was declared no working day: that of the next working day (Cap. 1, s. 71(1)(b) and (c)). An end that is
 * not the end of a day stays, and so does a last day that was a Sunday or holiday from the start: whoever set it knew.
 */
export function givenWay(due: Instant, calendar: Calendar): Instant {
  const { declaredDays = [] } = calendar;
  if (declaredDays.length === 0) return due;
  const lastDay = lastHongKongDateBefore(due);
  const isDeclared = declaredDays.some(({ date }) => date === lastDay);
  if (!isDeclared || endOfHongKongDay(lastDay) !== due) return due;
  let date = addDays(lastDay, 1);
  while (!isWorkingDay(calendar, date)) date = addDays(date, 1);
  return endOfHongKongDay(date);
}

/** Days that count, in the order in which they were confirmed. */
const inOrder = (days: readonly DeclaredDay[]) =>
  days
    .flatMap(({ date, reason, confirmed }) => (confirmed ? [{ date, reason, at: confirmed.at }] : []))
    .toSorted((a, b) => (`${a.at} ${a.date}` < `${b.at} ${b.date}` ? -1 : 1));

/** A calendar with every day that was confirmed; each makes its version one higher. */
export function withDeclared(calendar: Calendar, days: readonly DeclaredDay[]): Calendar {
  const counted = inOrder(days).map(({ date, reason }) => ({ date, reason }));
  return {
    ...calendar,
    version: calendar.version + counted.length,
    declaredDays: [...(calendar.declaredDays ?? []), ...counted],
  };
}

/** A calendar as it was before a day counted, and with it: what was confirmed later stands in neither, so that one move follows the other. */
export function aroundDay(
  calendar: Calendar,
  date: HongKongDate,
): { readonly before: Calendar; readonly after: Calendar } | undefined {
  const days = calendar.declaredDays ?? [];
  const at = days.findIndex((day) => day.date === date);
  const upTo = (end: number): Calendar => ({ ...calendar, declaredDays: days.slice(0, end) });
  return at === -1 ? undefined : { before: upTo(at), after: upTo(at + 1) };
}

/** Why a date cannot be declared now. */
export type NotDeclarable = 'ahead' | 'longAgo' | 'noWorkingDay' | 'declared' | 'waiting';

/**
 * Only a day that has begun, of the last 30, on which some office works: a Saturday can be declared, because periods of days may end on it.
 */
export function whyNotDeclarable(
  shipped: Calendar,
  days: readonly DeclaredDay[],
  date: HongKongDate,
  today: HongKongDate,
): NotDeclarable | undefined {
  if (date > today) return 'ahead';
  if (date < addDays(today, -MOST_DAYS_BACK)) return 'longAgo';
  const known = days.find((day) => day.date === date && !day.withdrawn);
  if (known) return known.confirmed ? 'declared' : 'waiting';
  return isWorkingDay(shipped, date, { saturdaysOff: false }) ? undefined : 'noWorkingDay';
}
