import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
} from '../../rules/calendar.ts';
import { addDays, weekday } from '../../rules/time.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { aKnownDate, calendar } from './arbitraries.ts';

const date = (text: string) => HongKongDate.parse(text);

describe('the dated holidays', () => {
  test('are those an independent source computes for 2025 to 2027', () => {
    const independent = new Holidays('HK');
    const expected = [2025, 2026, 2027]
      .flatMap((year) => independent.getHolidays(year))
      .filter(({ type }) => type === 'public')
      .map((holiday) => holiday.date.slice(0, 10));
    expect(calendar.holidays.map((holiday) => holiday.date)).toEqual(expected);
    expect(expected.length).toBe(51);
  });

  test('hold the substitutions gazetted for 2026 and 2027', () => {
    for (const day of [
      '2026-04-06',
      '2026-04-07',
      '2026-05-25',
      '2026-09-26',
      '2026-10-19',
      '2027-02-08',
      '2027-02-09',
      '2027-12-27',
    ]) {
      expect(isWorkingDay(calendar, date(day), { saturdaysOff: false })).toBe(false);
    }
  });
});

describe('working days', () => {
  test('Sundays never, Saturdays as the department says', () => {
    expect(isWorkingDay(calendar, date('2026-11-22'), { saturdaysOff: false })).toBe(false);
    expect(isWorkingDay(calendar, date('2026-11-21'))).toBe(false);
    expect(isWorkingDay(calendar, date('2026-11-21'), { saturdaysOff: false })).toBe(true);
    expect(isWorkingDay(calendar, date('2026-11-23'))).toBe(true);
  });

  test('a declared typhoon day is none, and pushes what is counted across it', () => {
    const struck = {
      ...calendar,
      declaredDays: [{ date: date('2026-11-24'), reason: 'tropicalCyclone' as const }],
    };
    expect(isWorkingDay(struck, date('2026-11-24'))).toBe(false);
    expect(addWorkingDays(calendar, date('2026-11-23'), 1)).toBe('2026-11-24');
    expect(addWorkingDays(struck, date('2026-11-23'), 1)).toBe('2026-11-25');
  });

  test('day 1 is the working day after, across the Lunar New Year of 2026', () => {
    expect(addWorkingDays(calendar, date('2026-02-16'), 1)).toBe('2026-02-20');
    expect(addWorkingDays(calendar, date('2026-02-14'), 10)).toBe('2026-03-04');
    expect(addWorkingDays(calendar, date('2026-02-14'), 0)).toBe('2026-02-14');
  });

  test('adding and counting agree, and the last day counted is a working day', () => {
    fc.assert(
      fc.property(aKnownDate, fc.integer({ min: 1, max: 60 }), fc.boolean(), (from, n, saturdaysOff) => {
        const end = addWorkingDays(calendar, from, n, { saturdaysOff });
        expect(isWorkingDay(calendar, end, { saturdaysOff })).toBe(true);
        expect(workingDaysBetween(calendar, from, end, { saturdaysOff })).toBe(n);
        expect(workingDaysBetween(calendar, from, addDays(end, -1), { saturdaysOff })).toBe(n - 1);
      }),
    );
  });

  test('counting back from a working day returns to where it came from', () => {
    fc.assert(
      fc.property(aKnownDate, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const start = addWorkingDays(calendar, from, 1);
        expect(subtractWorkingDays(calendar, addWorkingDays(calendar, start, n), n)).toBe(start);
      }),
    );
  });

  test('a day worked at the week’s end is one more, never one less', () => {
    fc.assert(
      fc.property(aKnownDate, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const sixDays = addWorkingDays(calendar, from, n, { saturdaysOff: false });
        expect(sixDays <= addWorkingDays(calendar, from, n)).toBe(true);
        expect(weekday(sixDays)).not.toBe('sunday');
      }),
    );
  });

  test('what is no count is a bug, and beyond the known years days are provisional', () => {
    expect(() => addWorkingDays(calendar, date('2026-01-01'), -1)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, date('2026-01-01'), 1.5)).toThrow(RangeError);
    expect(isProvisional(calendar, date('2027-12-31'))).toBe(false);
    expect(isProvisional(calendar, date('2028-01-01'))).toBe(true);
  });
});
