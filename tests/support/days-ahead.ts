import { addDays, hongKongDateOf, instantOf } from '../../rules/time.ts';

/** Day, month and year to type for a date some days from now, for a product whose legal clock has not travelled. */
export function daysAhead(days: number): readonly [day: string, month: string, year: string] {
  const [year = '', month = '', day = ''] = addDays(hongKongDateOf(instantOf(Date.now())), days).split('-');
  return [String(Number(day)), String(Number(month)), year];
}
