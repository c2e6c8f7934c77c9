import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addWorkingDays, isWorkingDay } from '../../rules/calendar.ts';
import { clockDue } from '../../rules/clocks.ts';
import { aroundDay, whyNotDeclarable, withDeclared } from '../../rules/declared-days.ts';
import { movedClocks, rangTooEarly } from '../../rules/moved-clocks.ts';
import {
  addDays,
  endOfHongKongDay,
  hongKongDateOf,
  lastHongKongDateBefore,
  plusMilliseconds,
} from '../../rules/time.ts';
import type { Clock } from '../../schemas/clock.ts';
import type { DeclaredDay } from '../../schemas/declared-day.ts';
import { HongKongDate, type Instant } from '../../schemas/time.ts';
import { instant } from '../support/commands.ts';
import { anInstant, calendar } from './arbitraries.ts';

const date = (text: string) => HongKongDate.parse(text);
const by = { provider: 'staff', sub: 'so' };
const at = instant('2026-11-26T02:00:00.000Z');
const aDay = (on: HongKongDate, over: Partial<DeclaredDay> = {}): DeclaredDay => ({
  date: on,
  reason: 'tropicalCyclone',
  announced: 'Observatory',
  declared: { at, by },
  confirmed: { at, by: { ...by, sub: 'to' } },
  ...over,
});
const around = (on: HongKongDate) => {
  const found = aroundDay(withDeclared(calendar, [aDay(on)]), on);
  if (!found) throw new Error('The day does not count');
  return found;
};

const aClock = (
  startedAt: Instant,
  over: Partial<Clock> = {},
  unit: 'workingDays' | 'days' = 'workingDays',
) =>
  ({
    name: 'pledge',
    runs: { by: 'rule', rule: { unit, amount: 10 }, startedAt, pauses: [] },
    calendarVersion: 1,
    rings: true,
    ...over,
  }) satisfies Clock;
const dueOf = (clock: Clock, using = calendar) => {
  const due = clockDue(clock, using);
  if (due.paused) throw new Error('It stands still');
  return due.due;
};

/** A clock that began up to forty days before a day or after it, running for up to thirty. */
const aRun = fc.record({
  start: anInstant,
  amount: fc.integer({ min: 1, max: 30 }),
  later: fc.integer({ min: -10, max: 40 }),
  unit: fc.constantFrom('workingDays' as const, 'days' as const),
  givesWay: fc.boolean(),
});

describe('a declared day', () => {
  it('moves each running clock in working days that runs over it by one working day, and no other', () => {
    fc.assert(
      fc.property(aRun, ({ start, amount, later, unit, givesWay }) => {
        const day = addDays(hongKongDateOf(start), later);
        const clock = aClock(start, {
          runs: { by: 'rule', rule: { unit, amount }, startedAt: start, pauses: [] },
          ...(givesWay ? { givesWay: true as const } : {}),
        });
        const calendars = around(day);
        const [moved] = movedClocks([clock], calendars);
        const lastDay = lastHongKongDateBefore(dueOf(clock));
        const runsOver = hongKongDateOf(start) < day && day <= lastDay && isWorkingDay(calendar, day);
        if (unit === 'workingDays') {
          const next = addWorkingDays(calendars.after, lastDay, 1);
          expect(moved?.to).toBe(runsOver ? endOfHongKongDay(next) : undefined);
        } else {
          const givesWayNow = givesWay && day === lastDay;
          const next = addWorkingDays(calendars.after, lastDay, 1);
          expect(moved?.to).toBe(givesWayNow ? endOfHongKongDay(next) : undefined);
        }
      }),
    );
  });

  it('is counted from the start again: twice the same calendar moves nothing twice', () => {
    fc.assert(
      fc.property(aRun, ({ start, later }) => {
        const day = addDays(hongKongDateOf(start), later);
        const { after } = around(day);
        expect(movedClocks([aClock(start)], { before: after, after })).toEqual([]);
        expect(movedClocks([aClock(start)], around(day))).toEqual(movedClocks([aClock(start)], around(day)));
      }),
    );
  });

  it('moves no clock that has stopped, has rung or stands still', () => {
    const start = instant('2026-11-23T02:00:00.000Z');
    const calendars = around(date('2026-11-25'));
    const standing = aClock(start);
    const pauses = [{ because: 'hold', from: at }];
    const clocks = [
      aClock(start, { stoppedAt: at }),
      aClock(start, { rangAt: at }),
      { ...standing, runs: { ...standing.runs, pauses } },
    ];
    expect(movedClocks(clocks, calendars)).toEqual([]);
  });

  it('is one of several: each move begins where the one confirmed before it ended', () => {
    const start = instant('2026-11-23T02:00:00.000Z');
    const [first, second] = [date('2026-11-25'), date('2026-11-24')];
    const later = { at: plusMilliseconds(at, 1), by };
    const both = withDeclared(calendar, [aDay(second, { confirmed: later }), aDay(first)]);
    const moves = [first, second].flatMap((on) => {
      const calendars = aroundDay(both, on);
      return calendars ? movedClocks([aClock(start)], calendars) : [];
    });
    expect(moves[0]?.from).toBe(dueOf(aClock(start)));
    expect(moves[1]?.from).toBe(moves[0]?.to);
    expect(moves[1]?.to).toBe(dueOf(aClock(start), both));
    expect(both.version).toBe(calendar.version + 2);
  });

  it('does not count before it is confirmed, or when it was withdrawn', () => {
    const { confirmed: _confirmed, ...waiting } = aDay(date('2026-11-25'));
    const withdrawn = { ...waiting, withdrawn: { at, by } };
    for (const days of [[waiting], [withdrawn]]) {
      expect(isWorkingDay(withDeclared(calendar, days), waiting.date)).toBe(true);
      expect(aroundDay(withDeclared(calendar, days), waiting.date)).toBeUndefined();
    }
  });
});

describe('a clock that rang', () => {
  const start = instant('2026-11-10T02:00:00.000Z');
  const calendars = around(date('2026-11-25'));
  const rung = aClock(start, { rangAt: dueOf(aClock(start)) });

  it('too early goes to a person, one that would have rung by now does not', () => {
    expect(rangTooEarly([rung], calendars)).toEqual([]);
    const early = aClock(instant('2026-11-12T02:00:00.000Z'));
    const rangAt = dueOf(early);
    expect(rangTooEarly([{ ...early, rangAt }], calendars)).toEqual([
      { clock: 'pledge', from: rangAt, to: dueOf(early, calendars.after) },
    ]);
    const late = dueOf(early, calendars.after);
    expect(rangTooEarly([{ ...early, rangAt: late }], calendars)).toEqual([]);
    expect(rangTooEarly([{ ...early, rangAt, stoppedAt: late }], calendars)).toEqual([]);
    expect(rangTooEarly([{ ...early, rangAt, stoppedAt: rangAt }], calendars)).toHaveLength(1);
  });
});

test.each([
  ['2026-11-27', 'ahead'],
  ['2026-10-26', 'longAgo'],
  ['2026-11-22', 'noWorkingDay'],
  ['2026-11-25', 'declared'],
  ['2026-11-24', 'waiting'],
  // Withdrawn by mistake; a Saturday, on which periods of days may end; today.
  ['2026-11-23', undefined],
  ['2026-11-21', undefined],
  ['2026-11-26', undefined],
  ['2026-10-27', undefined],
])('%s cannot be declared on 26 November because it is %s', (on, why) => {
  const { confirmed: _confirmed, ...waiting } = aDay(date('2026-11-24'));
  const days = [
    aDay(date('2026-11-25')),
    waiting,
    { ...waiting, date: date('2026-11-23'), withdrawn: { at, by } },
  ];
  expect(whyNotDeclarable(withDeclared(calendar, days), days, date(on), date('2026-11-26'))).toBe(why);
});
