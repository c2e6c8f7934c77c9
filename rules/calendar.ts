import type { Calendar, WorkingWeek } from '../schemas/calendar.ts';
import type { HongKongDate } from '../schemas/time.ts';
import { addDays, weekday } from './time.ts';

/** Whether offices work on the date: no Sunday, general holiday or declared day, and no Saturday unless the department works then. */
export const isWorkingDay = (calendar: Calendar, date: HongKongDate, week: WorkingWeek = {}): boolean => {
  const day = weekday(date);
  return (
    day !== 'sunday' &&
    !(day === 'saturday' && (week.saturdaysOff ?? true)) &&
    !calendar.holidays.some((holiday) => holiday.date === date) &&
    !(calendar.declaredDays ?? []).some((declared) => declared.date === date)
  );
};

/** The nth working day after the date: day 1 is the first working day after it, day 0 the date itself. */
export const addWorkingDays = (
  calendar: Calendar,
  date: HongKongDate,
  days: number,
  week: WorkingWeek = {},
): HongKongDate => stepWorkingDays(calendar, date, days, week, 1);

/** The nth working day before the date; day 0 is the date itself. */
export const subtractWorkingDays = (
  calendar: Calendar,
  date: HongKongDate,
  days: number,
  week: WorkingWeek = {},
): HongKongDate => stepWorkingDays(calendar, date, days, week, -1);

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (
  calendar: Calendar,
  from: HongKongDate,
  to: HongKongDate,
  week: WorkingWeek = {},
): number => {
  let count = 0;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    count += isWorkingDay(calendar, date, week) ? 1 : 0;
  }
  return count;
};

/** Whether holidays on the date are not gazetted yet, so that anything counted up to it may still move. */
export const isProvisional = (calendar: Calendar, date: HongKongDate): boolean =>
  date > calendar.knownThrough;

const stepWorkingDays = (
  calendar: Calendar,
  from: HongKongDate,
  days: number,
  week: WorkingWeek,
  step: 1 | -1,
): HongKongDate => {
  if (!Number.isInteger(days) || days < 0) {
    throw new RangeError(`cannot count ${days} working days`);
  }
  let date = from;
  for (let left = days; left > 0;) {
    date = addDays(date, step);
    left -= isWorkingDay(calendar, date, week) ? 1 : 0;
  }
  return date;
};
