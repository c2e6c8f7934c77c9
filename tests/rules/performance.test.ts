import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockDue } from '../../rules/clocks.ts';
import { performanceOf, tally, timeTaken } from '../../rules/performance.ts';
import { millisecondsOf, instantOf } from '../../rules/time.ts';
import type { Clock } from '../../schemas/clock.ts';
import { HongKongDate, Instant } from '../../schemas/time.ts';
import { performanceWords } from '../../web/components/performance.ts';
import { anInstant, calendar } from './arbitraries.ts';

const at = (text: string) => Instant.parse(text);
/** A Monday at 10:00 in Hong Kong. */
const monday = at('2026-11-23T02:00:00.000Z');
const until = HongKongDate.parse('2026-11-30');

const pledge = (
  stoppedAt: Instant | undefined,
  pauses: { from: Instant; to?: Instant }[] = [],
  amount = 5,
): Clock => ({
  name: 'pledge',
  runs: {
    by: 'rule',
    rule: { unit: 'workingDays', amount },
    startedAt: monday,
    pauses: pauses.map((pause) => ({ because: 'request', ...pause })),
  },
  calendarVersion: calendar.version,
  rings: true,
  ...(stoppedAt ? { stoppedAt } : {}),
});

describe('the time a case took', () => {
  test.each([
    ['the same day', '2026-11-23T09:00:00.000Z', 0, true],
    ['the day after', '2026-11-24T09:00:00.000Z', 1, true],
    ['the last day, a minute before midnight', '2026-11-30T15:59:00.000Z', 5, true],
    ['a minute after midnight of the last day', '2026-11-30T16:01:00.000Z', 6, false],
    ['the weekend after four days', '2026-11-28T02:00:00.000Z', 4, true],
  ])('decided %s', (_when, stopped, workingDays, withinPledge) => {
    expect(timeTaken(pledge(at(stopped)), calendar)).toMatchObject({ workingDays, withinPledge });
  });

  test('leaves out the days on which the applicant was waited for', () => {
    const asked = { from: at('2026-11-24T02:00:00.000Z'), to: at('2026-11-26T02:00:00.000Z') };
    expect(timeTaken(pledge(at('2026-11-27T02:00:00.000Z'), [asked]), calendar)).toMatchObject({
      workingDays: 2,
    });
  });

  test('a case decided while its clock stood still counts what had run', () => {
    const held = { from: at('2026-11-24T02:00:00.000Z') };
    expect(timeTaken(pledge(at('2027-01-15T02:00:00.000Z'), [held]), calendar)).toMatchObject({
      workingDays: 1,
      withinPledge: true,
    });
  });

  test('is unknown while the clock runs', () => {
    expect(timeTaken(pledge(undefined), calendar)).toBeUndefined();
  });

  test('is within the pledge exactly when it ended before the due instant, and then never more days than pledged', () => {
    fc.assert(
      fc.property(
        anInstant,
        fc.integer({ min: 0, max: 60 * 24 * 40 }),
        fc.integer({ min: 1, max: 20 }),
        (start, minutes, amount) => {
          const stoppedAt = instantOf(millisecondsOf(start) + minutes * 60_000);
          const clock = pledge(stoppedAt, [], amount);
          const from: Clock = {
            ...clock,
            runs: { by: 'rule', rule: { unit: 'workingDays', amount }, startedAt: start, pauses: [] },
          };
          const due = clockDue(from, calendar);
          const taken = timeTaken(from, calendar);
          expect(taken?.withinPledge).toBe(!due.paused && stoppedAt < due.due);
          if (taken?.withinPledge) expect(taken.workingDays).toBeLessThanOrEqual(amount);
          else expect(taken?.workingDays).toBeGreaterThanOrEqual(amount);
        },
      ),
    );
  });
});

const cases = (...days: number[]) =>
  tally(days.map((workingDays) => ({ service: 'dog-licence', workingDays, withinPledge: workingDays <= 5 })));
const performance = (...days: number[]) =>
  performanceOf('dog-licence', [{ day: until, calendarVersion: 1, decided: cases(...days) }], until);

describe('the performance of a service', () => {
  test('counts its own cases only', () => {
    expect(performance(1, 2, 9)).toEqual({
      service: 'dog-licence',
      until,
      cases: 3,
      withinPledge: 2,
      medianWorkingDays: 2,
    });
    const other = [{ day: until, calendarVersion: 1, decided: cases(1, 2) }];
    expect(performanceOf('other', other, until)).toEqual({
      service: 'other',
      until,
      cases: 0,
      withinPledge: 0,
    });
  });

  test('has a median with as many cases below as above', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }), (days) => {
        const median = performance(...days).medianWorkingDays ?? -1;
        expect(days.filter((one) => one < median).length).toBeLessThanOrEqual(days.length / 2);
        expect(days.filter((one) => one > median).length).toBeLessThanOrEqual(days.length / 2);
      }),
    );
  });

  test('is told from five cases on, with their number and the date, and never rounded up', () => {
    expect(performanceWords(undefined, 'en')).toBe('Not enough cases yet.');
    expect(performanceWords(performance(1, 2, 3, 4), 'en')).toContain('Not enough cases yet');
    const told = performanceWords(performance(...Array.from({ length: 199 }, () => 3), 9), 'en');
    expect(told).toBe(
      '99% of 200 cases were decided in time; half took 3 working days or fewer. Decided in the 90 days to 30 November 2026.',
    );
    expect(performanceWords(performance(1, 1, 1, 1, 1), 'zh-Hant')).toContain('5宗個案中，100%');
  });
});
