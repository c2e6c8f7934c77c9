import type { Calendar } from '../schemas/calendar.ts';
import type { Deadline } from '../schemas/deadline.ts';
import type { HongKongDate, Instant } from '../schemas/time.ts';
import { isProvisional, isWorkingDay, subtractWorkingDays } from './calendar.ts';
import {
  addDays,
  endOfHongKongDay,
  hongKongDateOf,
  lastHongKongDateBefore,
  millisecondsOf,
  instantOf,
  plusMilliseconds,
  startOfHongKongDay,
} from './time.ts';

export type Due = { paused: false; due: Instant; provisional: boolean } | { paused: true };

const minute = 60_000;

/**
 * When a deadline is due.
 *
 * Days and working days: day 1 is the next (working) day after the Hong Kong date of the start, and it is due at 24:00 Hong Kong time of
 * the last. A day at whose 24:00 the clock stands still is not counted; so every (working) day on which a pause is running at midnight
 * moves the due date by one, and a pause that ends on the day it began moves nothing.
 *
 * Minutes: exact; the time in which the clock stood still is added, overlapping pauses once.
 *
 * A pause that begins when the deadline is already due changes nothing; one that has begun earlier and not ended gives `paused`.
 * `provisional` when working days were counted past the last gazetted holiday.
 */
export const dueInstant = (deadline: Deadline, calendar: Calendar): Due =>
  deadline.rule.unit === 'minutes' ? dueAfterMinutes(deadline) : dueAfterDays(deadline, calendar);

/**
 * When to warn: `warnBefore` minutes before it is due, or 00:00 Hong Kong time of the day so many (working) days before the last day;
 * never before the start. `undefined` when no warning is asked for or the clock stands still.
 */
export const warnInstant = (deadline: Deadline, calendar: Calendar): Instant | undefined => {
  const due = dueInstant(deadline, calendar);
  if (due.paused || deadline.warnBefore === undefined) {
    return undefined;
  }
  const warning = beforeDue(deadline, deadline.warnBefore, due.due, calendar);
  return warning < deadline.startedAt ? deadline.startedAt : warning;
};

const beforeDue = (deadline: Deadline, amount: number, due: Instant, calendar: Calendar): Instant => {
  const { unit } = deadline.rule;
  if (unit === 'minutes') {
    return plusMilliseconds(due, -amount * minute);
  }
  const lastDay = lastHongKongDateBefore(due);
  return startOfHongKongDay(
    unit === 'days'
      ? addDays(lastDay, -amount)
      : subtractWorkingDays(calendar, lastDay, amount, deadline.rule),
  );
};

/** Whether a day counts towards a deadline, or the clock stands still at its 24:00: for now, or for good as far as is known. */
const countingOf = ({ rule, pauses }: Deadline, calendar: Calendar) => {
  const stops = pauses.map((pause) => ({
    first: hongKongDateOf(pause.from),
    resumed: pause.to === undefined ? undefined : hongKongDateOf(pause.to),
  }));
  const week = rule.saturdaysOff === undefined ? {} : { saturdaysOff: rule.saturdaysOff };
  const works = (date: HongKongDate) => rule.unit === 'days' || isWorkingDay(calendar, date, week);
  return (date: HongKongDate): 'counts' | 'passes' | 'stands' => {
    const standing = stops.filter(({ first, resumed }) => first <= date && (!resumed || date < resumed));
    if (standing.some(({ resumed }) => resumed === undefined)) return 'stands';
    return standing.length === 0 && works(date) ? 'counts' : 'passes';
  };
};

/** How many (working) days of a deadline had passed by the end of a day, counted as its due date is. */
export function countedDays(deadline: Deadline, until: HongKongDate, calendar: Calendar): number {
  const counting = countingOf(deadline, calendar);
  let counted = 0;
  for (let date = addDays(hongKongDateOf(deadline.startedAt), 1); date <= until; date = addDays(date, 1))
    counted += counting(date) === 'counts' ? 1 : 0;
  return counted;
}

const dueAfterDays = (deadline: Deadline, calendar: Calendar): Due => {
  const { rule, startedAt, pauses } = deadline;
  const counting = countingOf(deadline, calendar);
  const started = hongKongDateOf(startedAt);
  if (rule.unit === 'days' && pauses.length === 0)
    return { paused: false, due: endOfHongKongDay(addDays(started, rule.amount)), provisional: false };
  let date = started;
  for (let left = rule.amount; left > 0;) {
    date = addDays(date, 1);
    const day = counting(date);
    if (day === 'stands') {
      return { paused: true };
    }
    left -= day === 'counts' ? 1 : 0;
  }
  const provisional = rule.unit === 'workingDays' && isProvisional(calendar, date);
  return { paused: false, due: endOfHongKongDay(date), provisional };
};

const dueAfterMinutes = ({ rule, startedAt, pauses }: Deadline): Due => {
  let stoodStillUntil = millisecondsOf(startedAt);
  let due = stoodStillUntil + rule.amount * minute;
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (millisecondsOf(pause.from) >= due) {
      break;
    }
    if (pause.to === undefined) {
      return { paused: true };
    }
    const from = Math.max(millisecondsOf(pause.from), stoodStillUntil);
    const to = Math.max(millisecondsOf(pause.to), from);
    due += to - from;
    stoodStillUntil = to;
  }
  return { paused: false, due: instantOf(due), provisional: false };
};
