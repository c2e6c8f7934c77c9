import type { Calendar } from '../../schemas/calendar.ts';
import type { AppealPeriod } from '../../schemas/letter.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { addWorkingDays } from '../calendar.ts';
import { addDays, weekday } from '../time.ts';

/** Of a time this short no holiday is counted. */
const SHORT_DAYS = 6;

/**
 * The last day to appeal against a decision of a date, which itself is not counted. Days as the Interpretation and General Clauses
 * Ordinance (Cap. 1, s. 71) counts them: a last day that is a Sunday, a general holiday or a declared day gives way to the next that is none,
 * and of six days or fewer none of these counts.
 */
export function lastDayToAppeal(
  calendar: Calendar,
  decided: HongKongDate,
  { unit, amount }: AppealPeriod,
): HongKongDate {
  if (unit === 'workingDays') return addWorkingDays(calendar, decided, amount);
  const off = [...calendar.holidays, ...(calendar.declaredDays ?? [])];
  const isOff = (date: HongKongDate) => weekday(date) === 'sunday' || off.some((day) => day.date === date);
  let date = decided;
  for (let left = amount; left > 0;) {
    date = addDays(date, 1);
    left -= amount <= SHORT_DAYS && isOff(date) ? 0 : 1;
  }
  while (isOff(date)) date = addDays(date, 1);
  return date;
}

/** What a letter says: a day declared after the decision changes nothing in it, for a letter says the same for ever. */
export const lastDayInLetter = (
  calendar: Calendar,
  decided: HongKongDate,
  within: AppealPeriod,
): HongKongDate => lastDayToAppeal({ ...calendar, declaredDays: [] }, decided, within);

/** The last day to appeal, where days declared since the decision make it later than its letter says. */
export function movedAppeal(
  calendar: Calendar,
  decided: HongKongDate,
  within: AppealPeriod,
): HongKongDate | undefined {
  const now = lastDayToAppeal(calendar, decided, within);
  return now === lastDayInLetter(calendar, decided, within) ? undefined : now;
}
