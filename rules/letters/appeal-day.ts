import type { Calendar } from '../../schemas/calendar.ts';
import type { AppealPeriod } from '../../schemas/letter.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { addWorkingDays } from '../calendar.ts';
import { addDays, weekday } from '../time.ts';

/** Of a time this short no holiday is counted. */
const SHORT_DAYS = 6;

/**
 * The last day to appeal against a decision of a date, which itself is not counted. Days as the Interpretation and General Clauses
 * Ordinance (Cap. 1, s. 71) counts them: a last day that is a Sunday or general holiday gives way to the next that is none, and of six days
 * or fewer no holiday counts. Days declared for a typhoon or black rain are not looked at: a letter says the same for ever.
 */
export function lastDayToAppeal(
  calendar: Calendar,
  decided: HongKongDate,
  { unit, amount }: AppealPeriod,
): HongKongDate {
  if (unit === 'workingDays') return addWorkingDays({ ...calendar, declaredDays: [] }, decided, amount);
  const isHoliday = (date: HongKongDate) =>
    weekday(date) === 'sunday' || calendar.holidays.some((holiday) => holiday.date === date);
  let date = decided;
  for (let left = amount; left > 0;) {
    date = addDays(date, 1);
    left -= amount <= SHORT_DAYS && isHoliday(date) ? 0 : 1;
  }
  while (isHoliday(date)) date = addDays(date, 1);
  return date;
}
