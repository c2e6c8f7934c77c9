import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  daysBetween,
  endOfHongKongDay,
  formatHongKongDate,
  formatHongKongAppointment,
  formatHongKongMoment,
  hongKongDateOf,
  instantOf,
  lastDayOfValidity,
  lastHongKongDateBefore,
  millisecondsOf,
  parseHongKongDate,
  plusMilliseconds,
  startOfHongKongDay,
  weekday,
} from '../../rules/time.ts';
import { HongKongDate, Instant } from '../../schemas/time.ts';
import { aDate, anInstant } from './arbitraries.ts';

const date = (text: string) => HongKongDate.parse(text);
const instant = (text: string) => Instant.parse(text);

describe('instants and days', () => {
  test('milliseconds survive the round trip', () => {
    fc.assert(fc.property(anInstant, (at) => instantOf(millisecondsOf(at)) === at));
  });

  test('every instant lies in its Hong Kong day, and days touch without a gap', () => {
    fc.assert(
      fc.property(anInstant, (at) => {
        const day = hongKongDateOf(at);
        expect(startOfHongKongDay(day) <= at && at < endOfHongKongDay(day)).toBe(true);
        expect(endOfHongKongDay(day)).toBe(startOfHongKongDay(addDays(day, 1)));
        expect(lastHongKongDateBefore(endOfHongKongDay(day))).toBe(day);
        expect(hongKongDateOf(plusMilliseconds(startOfHongKongDay(day), -1))).toBe(addDays(day, -1));
      }),
    );
  });

  test('Hong Kong is eight hours ahead all year', () => {
    expect(hongKongDateOf(instant('2026-07-01T15:59:59.999Z'))).toBe('2026-07-01');
    expect(hongKongDateOf(instant('2026-07-01T16:00:00.000Z'))).toBe('2026-07-02');
    expect(endOfHongKongDay(date('2026-12-31'))).toBe('2026-12-31T16:00:00.000Z');
  });

  test('adding days and counting them agree, and weekdays repeat every seven', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
    );
    expect(weekday(date('2026-11-23'))).toBe('monday');
    expect(weekday(date('1900-01-01'))).toBe('monday');
  });
});

describe('months, years and ages', () => {
  test('29 February becomes 28 February, the 31st the last of a short month', () => {
    expect(addYears(date('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(date('2024-02-29'), 4)).toBe('2028-02-29');
    expect(addMonths(date('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(date('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(date('2026-12-15'), 1)).toBe('2027-01-15');
  });

  test('one year ends the day before the anniversary', () => {
    expect(lastDayOfValidity(date('2026-11-23'), { years: 1 })).toBe('2027-11-22');
    expect(lastDayOfValidity(date('2026-01-01'), { years: 1 })).toBe('2026-12-31');
    expect(lastDayOfValidity(date('2026-03-01'), { months: 12 })).toBe('2027-02-28');
    expect(lastDayOfValidity(date('2024-02-29'), { years: 1 })).toBe('2025-02-28');
    expect(lastDayOfValidity(date('2026-08-31'), { months: 6 })).toBe('2027-02-28');
    expect(lastDayOfValidity(date('2026-11-23'), { days: 1 })).toBe('2026-11-23');
  });

  test('periods of validity follow one another: who starts later never ends earlier, and a year is never short', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 1, max: 60 }), (day, months) => {
        const end = lastDayOfValidity(day, { months });
        expect(end >= day).toBe(true);
        expect(lastDayOfValidity(addDays(day, 1), { months }) >= end).toBe(true);
        expect(daysBetween(day, lastDayOfValidity(day, { years: 1 })) + 1).toBeGreaterThanOrEqual(365);
      }),
    );
  });

  test('age grows by one on the birthday and on no other day', () => {
    expect(ageOn(date('2008-11-23'), date('2026-11-22'))).toBe(17);
    expect(ageOn(date('2008-11-23'), date('2026-11-23'))).toBe(18);
    expect(ageOn(date('2008-02-29'), date('2026-02-28'))).toBe(17);
    expect(ageOn(date('2008-02-29'), date('2026-03-01'))).toBe(18);
    fc.assert(
      fc.property(aDate, fc.integer({ min: 0, max: 40_000 }), (born, days) => {
        const today = addDays(born, days);
        const grown = ageOn(born, addDays(today, 1)) - ageOn(born, today);
        expect([0, 1]).toContain(grown);
        expect(ageOn(born, lastDayOfValidity(born, { years: 1 }))).toBe(0);
      }),
    );
  });
});

describe('dates in words and as typed', () => {
  test('are written as people in Hong Kong write them', () => {
    expect(formatHongKongDate(date('2026-11-23'), 'en')).toBe('23 November 2026');
    expect(formatHongKongDate(date('2026-01-05'), 'zh-Hant')).toBe('2026年1月5日');
    expect(formatHongKongMoment(instant('2026-11-23T08:05:59.999Z'), 'en')).toBe('23 November 2026, 16:05');
    expect(formatHongKongAppointment(instant('2026-11-23T08:05:59.999Z'), 'en')).toBe(
      'Monday 23 November 2026, 16:05',
    );
    expect(formatHongKongAppointment(instant('2026-11-28T16:00:00.000Z'), 'zh-Hant')).toBe(
      '2026年11月29日（星期日）00:00',
    );
    expect(formatHongKongMoment(instant('2026-11-23T16:00:00.000Z'), 'zh-Hans')).toBe('2026年11月24日 00:00');
  });

  test('a day that does not exist is refused', () => {
    for (const [d, m, y] of [
      ['31', '2', '2026'],
      ['29', '02', '2026'],
      ['0', '1', '2026'],
      ['1', '13', '2026'],
      ['1', '1', '1899'],
      ['1', '1', '2201'],
      ['1', '1', '26'],
      ['-1', '1', '2026'],
      ['1.0', '1', '2026'],
      ['', '1', '2026'],
    ] as const) {
      expect(parseHongKongDate(d, m, y)).toBeUndefined();
    }
    expect(parseHongKongDate(' ２９ ', '２', '2028')).toBe('2028-02-29');
  });

  test('every date typed with or without leading zeros is read back', () => {
    fc.assert(
      fc.property(aDate, (day) => {
        const [y = '', m = '', d = ''] = day.split('-');
        expect(parseHongKongDate(d, m, y)).toBe(day);
        expect(parseHongKongDate(String(Number(d)), String(Number(m)), y)).toBe(day);
      }),
    );
  });

  test('no typed text makes the parser throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (d, m, y) => {
        expect(() => parseHongKongDate(d, m, y)).not.toThrow();
      }),
    );
  });
});
