import { describe, expect, it } from 'vitest';
import { applyClockEffects, clockDue, isRunning } from '../../rules/clocks.ts';
import type { Clock } from '../../schemas/clock.ts';
import type { Effect } from '../../schemas/effect.ts';
import type { Instant } from '../../schemas/time.ts';
import { calendar } from '../support/calendar.ts';
import { instant, monday } from '../support/commands.ts';

const start: Effect = {
  type: 'startClock',
  clock: 'pledge',
  rule: { unit: 'workingDays', amount: 10 },
  rings: true,
};
const pause = (because: string): Effect => ({ type: 'pauseClock', clock: 'pledge', because });
const resume = (because: string): Effect => ({ type: 'resumeClock', clock: 'pledge', because });
const stop: Effect = { type: 'stopClock', clock: 'pledge' };
const until = (daysBefore: number): Effect => ({
  type: 'startClockUntil',
  clock: 'request',
  until: 'requestDate',
  daysBefore,
});
const requestDate = instant('2026-12-07T16:00:00.000Z');
const threeDays = 3 * 24 * 60 * 60 * 1000;
const minusDays = (from: Instant, days: number): Instant =>
  days === 3 ? instant(new Date(Date.parse(from) - threeDays).toISOString()) : from;

/** Clocks after effects, each at its instant. */
const after = (...steps: readonly (readonly [Instant, ...Effect[]])[]): Clock[] =>
  steps.reduce<Clock[]>(
    (clocks, [at, ...effects]) =>
      applyClockEffects(clocks, effects, {
        at,
        calendar,
        dates: { requestDate },
        minusDays,
        waiting: () => [],
      }),
    [],
  );
const only = (clocks: readonly Clock[]): Clock => {
  const [clock] = clocks;
  if (!clock || clocks.length > 1) throw new Error('One clock');
  return clock;
};
const tuesday = instant('2026-11-24T02:00:00.000Z');
const wednesday = instant('2026-11-25T02:00:00.000Z');
const thursday = instant('2026-11-26T02:00:00.000Z');

describe('clocks of a record', () => {
  it('run by their rule from the moment they were started', () => {
    const clock = only(after([monday, start]));
    expect(clockDue(clock, calendar)).toEqual({
      paused: false,
      due: '2026-12-07T16:00:00.000Z',
      provisional: false,
    });
    expect(isRunning(clock)).toBe(true);
  });

  it('stand still while anything pauses them, and run again only when the last reason is gone', () => {
    const both = [
      [monday, start],
      [tuesday, pause('request')],
      [wednesday, pause('hold')],
    ] as const;
    expect(clockDue(only(after(...both)), calendar)).toEqual({ paused: true });
    expect(clockDue(only(after(...both, [thursday, resume('request')])), calendar)).toEqual({ paused: true });
    const resumed = only(after(...both, [wednesday, resume('request')], [thursday, resume('hold')]));
    // Tuesday and Wednesday ended with the clock standing still: two working days more.
    expect(clockDue(resumed, calendar)).toMatchObject({ due: '2026-12-09T16:00:00.000Z' });
  });

  it('are not paused twice for the same reason, nor changed by an end of a pause that never began', () => {
    const once = only(after([monday, start], [tuesday, pause('hold')]));
    expect(only(after([monday, start], [tuesday, pause('hold')], [wednesday, pause('hold')]))).toEqual(once);
    expect(only(after([monday, start], [tuesday, resume('hold')]))).toEqual(only(after([monday, start])));
  });

  it('begin anew when they are started again, without the pauses and the stop of before', () => {
    const again = only(after([monday, start], [tuesday, pause('hold')], [tuesday, stop], [wednesday, start]));
    expect(again).toEqual(only(after([wednesday, start])));
  });

  it('that are stopped neither run nor change any more', () => {
    const stopped = only(after([monday, start], [tuesday, stop]));
    expect(isRunning(stopped)).toBe(false);
    expect(only(after([monday, start], [tuesday, stop], [wednesday, stop, pause('hold')]))).toEqual(stopped);
  });

  it('until a date are due then, do not pause, and a warning that would come too late is not started', () => {
    expect(clockDue(only(after([monday, until(0)])), calendar)).toMatchObject({ due: requestDate });
    expect(clockDue(only(after([monday, until(3)])), calendar)).toMatchObject({
      due: '2026-12-04T16:00:00.000Z',
    });
    expect(after([instant('2026-12-04T16:00:00.000Z'), until(3)])).toEqual([]);
    const held: Effect = { type: 'pauseClock', clock: 'request', because: 'hold' };
    expect(after([monday, until(0)], [tuesday, held])).toEqual(after([monday, until(0)]));
  });

  it('until a date the step does not name are a bug, and say which', () => {
    const expiry: Effect = { type: 'startClockUntil', clock: 'x', until: 'paymentExpiry', daysBefore: 0 };
    expect(() => after([monday, expiry])).toThrow('paymentExpiry');
  });

  it('pass over what is no business of theirs', () => {
    expect(after([monday, stop, pause('hold'), resume('hold'), { type: 'postFee' }])).toEqual([]);
  });

  it('that have rung, or only count, do not run', () => {
    const clock = only(after([monday, start]));
    expect(isRunning({ ...clock, rangAt: tuesday })).toBe(false);
    expect(isRunning({ ...clock, rings: false })).toBe(false);
  });
});
