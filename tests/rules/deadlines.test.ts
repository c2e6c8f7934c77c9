import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../rules/calendar.ts';
import { type Due, dueInstant, warnInstant } from '../../rules/deadlines.ts';
import { addDays, hongKongDateOf, lastHongKongDateBefore, plusMilliseconds } from '../../rules/time.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import { Deadline, DeadlinePause } from '../../schemas/deadline.ts';
import { HongKongDate, Instant } from '../../schemas/time.ts';
import { anInstant, calendar } from './arbitraries.ts';

const hour = 3_600_000;
const instant = (text: string) => Instant.parse(text);

const aDeadline = (rule: Deadline['rule'], startedAt: Instant, pauses: DeadlinePause[] = []): Deadline =>
  Deadline.parse({ name: 'pledge', rule, startedAt, pauses, calendarVersion: 1 });

const dueOf = (deadline: Deadline, using: Calendar = calendar) => {
  const due: Due = dueInstant(deadline, using);
  if (due.paused) {
    throw new Error('expected a due instant');
  }
  return due;
};

const rules: fc.Arbitrary<Deadline['rule']> = fc.record({
  unit: fc.constantFrom('workingDays' as const, 'days' as const, 'minutes' as const),
  amount: fc.integer({ min: 1, max: 60 }),
});
const dayRules = rules.map(({ unit, amount }) => ({
  unit: unit === 'minutes' ? ('days' as const) : unit,
  amount,
}));

const pausesFrom = (start: Instant): fc.Arbitrary<DeadlinePause[]> =>
  fc.array(
    fc
      .record({
        after: fc.integer({ min: -48 * hour, max: 900 * hour }),
        length: fc.integer({ min: 0, max: 400 * hour }),
      })
      .map(({ after, length }) => {
        const from = plusMilliseconds(start, after);
        return { from, to: plusMilliseconds(from, length) };
      }),
    { maxLength: 4 },
  );

const paused = anInstant.chain((start) =>
  fc.record({ start: fc.constant(start), pauses: pausesFrom(start), rule: rules }),
);

describe('without pauses', () => {
  test('a pledge of ten working days is due at 24:00 of the tenth', () => {
    const deadline = aDeadline({ unit: 'workingDays', amount: 10 }, instant('2026-11-23T04:00:00.000Z'));
    expect(dueInstant(deadline, calendar)).toEqual({
      paused: false,
      due: '2026-12-07T16:00:00.000Z',
      provisional: false,
    });
  });

  test('days follow the Hong Kong date of the start, minutes the instant', () => {
    const lateEvening = instant('2026-11-23T15:59:00.000Z');
    const afterMidnight = instant('2026-11-23T16:00:00.000Z');
    expect(dueOf(aDeadline({ unit: 'days', amount: 1 }, lateEvening)).due).toBe('2026-11-24T16:00:00.000Z');
    expect(dueOf(aDeadline({ unit: 'days', amount: 1 }, afterMidnight)).due).toBe('2026-11-25T16:00:00.000Z');
    expect(dueOf(aDeadline({ unit: 'minutes', amount: 90 }, lateEvening)).due).toBe(
      '2026-11-23T17:29:00.000Z',
    );
  });

  test('working days counted past the known holidays are provisional, plain days are not', () => {
    const start = instant('2027-12-30T02:00:00.000Z');
    expect(dueOf(aDeadline({ unit: 'workingDays', amount: 1 }, start)).provisional).toBe(false);
    expect(dueOf(aDeadline({ unit: 'workingDays', amount: 2 }, start)).provisional).toBe(true);
    expect(dueOf(aDeadline({ unit: 'days', amount: 9 }, start)).provisional).toBe(false);
  });

  test('a department open on Saturdays is due earlier', () => {
    const start = instant('2026-11-20T02:00:00.000Z');
    expect(dueOf(aDeadline({ unit: 'workingDays', amount: 1, saturdaysOff: false }, start)).due).toBe(
      '2026-11-21T16:00:00.000Z',
    );
  });

  test('who starts later is never due earlier', () => {
    fc.assert(
      fc.property(anInstant, rules, fc.integer({ min: 0, max: 100 * hour }), (start, rule, later) => {
        expect(
          dueOf(aDeadline(rule, plusMilliseconds(start, later))).due >= dueOf(aDeadline(rule, start)).due,
        ).toBe(true);
      }),
    );
  });
});

describe('with pauses', () => {
  test('asked on Monday, answered on Wednesday: two working days are not counted', () => {
    const start = instant('2026-11-20T02:00:00.000Z');
    const pause = { from: instant('2026-11-23T02:00:00.000Z'), to: instant('2026-11-25T09:00:00.000Z') };
    expect(dueOf(aDeadline({ unit: 'workingDays', amount: 5 }, start)).due).toBe('2026-11-27T16:00:00.000Z');
    expect(dueOf(aDeadline({ unit: 'workingDays', amount: 5 }, start, [pause])).due).toBe(
      '2026-12-01T16:00:00.000Z',
    );
  });

  test('a pause on the last day keeps the deadline from ringing that night', () => {
    const start = instant('2026-11-23T02:00:00.000Z');
    const from = instant('2026-11-24T08:00:00.000Z');
    const rule = { unit: 'workingDays', amount: 1 } as const;
    expect(dueInstant(aDeadline(rule, start, [{ from }]), calendar)).toEqual({ paused: true });
    const to = instant('2026-11-26T03:00:00.000Z');
    expect(dueOf(aDeadline(rule, start, [{ from, to }])).due).toBe('2026-11-26T16:00:00.000Z');
  });

  test('a pause that begins when it is already due changes nothing', () => {
    fc.assert(
      fc.property(anInstant, rules, fc.nat(100 * hour), (start, rule, later) => {
        const { due } = dueOf(aDeadline(rule, start));
        expect(dueOf(aDeadline(rule, start, [{ from: plusMilliseconds(due, later) }])).due).toBe(due);
        expect(
          dueInstant(aDeadline(rule, start, [{ from: plusMilliseconds(due, -1) }]), calendar).paused,
        ).toBe(true);
      }),
    );
  });

  test('never due earlier than without, nor than with fewer pauses', () => {
    fc.assert(
      fc.property(paused, ({ start, pauses, rule }) => {
        const all = dueOf(aDeadline(rule, start, pauses)).due;
        expect(all >= dueOf(aDeadline(rule, start, pauses.slice(1))).due).toBe(true);
        expect(all >= dueOf(aDeadline(rule, start)).due).toBe(true);
      }),
    );
  });

  test('a longer pause is never due earlier', () => {
    fc.assert(
      fc.property(paused, fc.nat(200 * hour), ({ start, pauses, rule }, longer) => {
        const stretched = pauses.map(({ from, to }) => ({ from, to: plusMilliseconds(to ?? from, longer) }));
        expect(
          dueOf(aDeadline(rule, start, stretched)).due >= dueOf(aDeadline(rule, start, pauses)).due,
        ).toBe(true);
      }),
    );
  });

  test('the order in which pauses are listed and their overlaps do not matter', () => {
    fc.assert(
      fc.property(paused, ({ start, pauses, rule }) => {
        const { due } = dueOf(aDeadline(rule, start, pauses));
        expect(dueOf(aDeadline(rule, start, pauses.toReversed())).due).toBe(due);
        expect(dueOf(aDeadline(rule, start, [...pauses, ...pauses])).due).toBe(due);
      }),
    );
  });

  test('a pause that ends on the day it began moves no date', () => {
    fc.assert(
      fc.property(anInstant, dayRules, fc.nat(900), fc.nat(24 * hour), (start, rule, hours, length) => {
        const from = plusMilliseconds(start, hours * hour);
        const to = plusMilliseconds(from, length);
        fc.pre(hongKongDateOf(from) === hongKongDateOf(to));
        expect(dueOf(aDeadline(rule, start, [{ from, to }])).due).toBe(dueOf(aDeadline(rule, start)).due);
      }),
    );
  });

  test('exactly the asked number of days is counted: those after the start at whose midnight the clock ran', () => {
    fc.assert(
      fc.property(paused, ({ start, pauses, rule }) => {
        fc.pre(rule.unit !== 'minutes');
        const lastDay = lastHongKongDateBefore(dueOf(aDeadline(rule, start, pauses)).due);
        let counted = 0;
        for (let day = addDays(hongKongDateOf(start), 1); day <= lastDay; day = addDays(day, 1)) {
          const midnight = Date.parse(`${day}T24:00:00+08:00`);
          const stands = pauses.some(
            ({ from, to }) => Date.parse(from) < midnight && midnight <= Date.parse(to ?? from),
          );
          counted += !stands && (rule.unit === 'days' || isWorkingDay(calendar, day)) ? 1 : 0;
        }
        expect(counted).toBe(rule.amount);
      }),
    );
  });

  test('minutes: the clock runs for exactly the asked time', () => {
    fc.assert(
      fc.property(
        anInstant,
        fc.integer({ min: 1, max: 300 }),
        fc.array(fc.tuple(fc.nat(400), fc.nat(60))),
        (start, amount, list) => {
          const at = (minutes: number) => plusMilliseconds(start, minutes * 60_000);
          const pauses = list.map(([from, length]) => ({ from: at(from), to: at(from + length) }));
          let running = 0;
          let minute = 0;
          for (; running < amount; minute += 1) {
            running += list.some(([from, length]) => from <= minute && minute < from + length) ? 0 : 1;
          }
          expect(dueOf(aDeadline({ unit: 'minutes', amount }, start, pauses)).due).toBe(at(minute));
        },
      ),
    );
  });

  test('a pause cannot end before it starts', () => {
    const pause = { from: '2026-11-23T02:00:00.000Z', to: '2026-11-23T01:00:00.000Z' };
    expect(DeadlinePause.safeParse(pause).success).toBe(false);
  });
});

describe('a day declared later', () => {
  test('moves the due date by one working day and no other way', () => {
    const deadline = aDeadline({ unit: 'workingDays', amount: 3 }, instant('2026-09-14T02:00:00.000Z'));
    const struck: Calendar = {
      ...calendar,
      version: 2,
      declaredDays: [{ date: HongKongDate.parse('2026-09-16'), reason: 'blackRainstorm' }],
    };
    expect(dueOf(deadline).due).toBe('2026-09-17T16:00:00.000Z');
    expect(dueOf(deadline, struck).due).toBe('2026-09-18T16:00:00.000Z');
  });
});

describe('warnings', () => {
  test('come at the start of the day so many working days before the last, never before the start', () => {
    const rule = { unit: 'workingDays', amount: 10 } as const;
    const deadline = { ...aDeadline(rule, instant('2026-11-23T04:00:00.000Z')), warnBefore: 3 };
    expect(warnInstant(deadline, calendar)).toBe('2026-12-01T16:00:00.000Z');
    expect(warnInstant({ ...deadline, warnBefore: 99 }, calendar)).toBe(deadline.startedAt);
    expect(warnInstant(aDeadline(rule, deadline.startedAt), calendar)).toBeUndefined();
    expect(warnInstant({ ...deadline, pauses: [{ from: deadline.startedAt }] }, calendar)).toBeUndefined();
  });

  test('come before what they warn of', () => {
    fc.assert(
      fc.property(anInstant, rules, fc.integer({ min: 1, max: 60 }), (start, rule, warnBefore) => {
        const deadline = { ...aDeadline(rule, start), warnBefore };
        const warning = warnInstant(deadline, calendar) ?? '';
        expect(warning >= start && warning < dueOf(deadline).due).toBe(true);
      }),
    );
  });
});
