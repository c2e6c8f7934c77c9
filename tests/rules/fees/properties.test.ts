import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../rules/time.ts';
import { Rounding } from '../../../schemas/fee.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { text } from '../../support/definition.ts';
import { feeFormOf, feeOn } from '../../support/fees/fee-form.ts';

const size = { id: 'size', type: 'wholeNumber', minimum: 0, maximum: 100_000 };
/** Small enough for every mixture of parts to stay below the largest fee. */
const anAmount = fc.integer({ min: 0, max: 90_000 });
const aSize = fc.integer({ min: 0, max: 100_000 });
const since = (parts: readonly unknown[], more = {}) => ({
  schedules: [{ from: '2020-01-01', source: 'a test', parts, ...more }],
});

const rising = (least: number, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: least, max: most }), { minLength: 2, maxLength: 12 })
    .map((numbers) => numbers.toSorted((one, other) => one - other));

describe('bands', () => {
  test('never fall where their amounts rise, and leave no number out at their edges', () => {
    fc.assert(
      fc.property(rising(1, 99_000), rising(1, 9_000_000), aSize, (edges, amounts, at) => {
        const ends = edges.slice(0, amounts.length - 1);
        const steps = [...ends.map((upTo, n) => ({ upTo, amount: amounts[n] })), { amount: amounts.at(-1) }];
        const label = text('By size');
        const form = feeFormOf({
          questions: [size],
          fee: since([{ label, bands: { of: 'answers.size', steps } }]),
        });
        const due = (number: number) => feeOn(form, { size: number }).amount;
        expect(due(at + 1)).toBeGreaterThanOrEqual(due(at));
        for (const [n, edge] of ends.entries()) {
          expect([due(edge), due(edge + 1)]).toEqual([amounts[n], steps[n + 1]?.amount]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const aPart = fc
  .record({
    worth: fc.oneof(
      anAmount.map((amount) => ({ amount })),
      fc.integer({ min: -5000, max: 5000 }).map((by) => ({ formula: `answers.size * ${by} - 70001` })),
      fc
        .record({ amount: anAmount, each: fc.integer({ min: 1, max: 999 }), included: aSize })
        .map((unit) => ({
          perUnit: { of: 'answers.size', ...unit },
        })),
      fc.record({ amount: anAmount, of: fc.integer({ min: 1, max: 366 }) }).map(({ amount, of }) => ({
        proRata: { amount, days: 'answers.size', of: String(of) },
      })),
    ),
    percent: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
    rounding: fc.option(fc.constantFrom(...Rounding.options), { nil: undefined }),
  })
  .map(({ worth, percent, rounding }) => ({
    label: text('A part'),
    ...worth,
    ...(percent === undefined ? {} : { percent }),
    ...(rounding === undefined ? {} : { rounding }),
  }));

const aConcession = fc.oneof(
  fc.constant({ waive: true }),
  fc.integer({ min: 1, max: 100 }).map((percent) => ({ percent })),
  anAmount.map((amountOff) => ({ amountOff })),
  fc.integer({ min: -100, max: 100 }).map((by) => ({ formula: `answers.size * ${by}` })),
);

test('whatever a fee is made of, its working adds up to it, in whole cents, and it is never negative', () => {
  const shapes = fc.record({
    parts: fc.array(aPart, { minLength: 1, maxLength: 5 }),
    concessions: fc.array(aConcession, { maxLength: 3 }),
    rounding: fc.constantFrom(...Rounding.options),
    minimum: fc.integer({ min: 0, max: 1000 }),
    maximum: fc.integer({ min: 1000, max: 50_000_000 }),
  });
  fc.assert(
    fc.property(shapes, aSize, ({ parts, concessions, ...limits }, number) => {
      const named = concessions.map((concession, n) => ({ id: `c${n}`, name: text('Less'), ...concession }));
      const form = feeFormOf({ questions: [size], fee: { ...since(parts, limits), concessions: named } });
      const { amount, lines } = feeOn(form, { size: number });
      expect(lines.every((line) => Number.isSafeInteger(line.amount))).toBe(true);
      expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(amount);
      expect(amount).toBeGreaterThanOrEqual(0);
      expect(amount).toBeLessThanOrEqual(limits.maximum);
      for (const { detail, amount: off } of lines) {
        if (detail.some(({ kind }) => kind === 'concession')) expect(off).toBeLessThan(0);
      }
      if (concessions.some((concession) => 'waive' in concession)) expect(amount).toBe(0);
    }),
    { numRuns: 150 },
  );
});

describe('schedules', () => {
  const aDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(HongKongDate.parse('2000-02-29'), n));

  test('count from their first day on, up to the day before the next, leap days included', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aDay, { minLength: 1, maxLength: 6 }), aDay, (days, asked) => {
        const starts = days.toSorted();
        const form = feeFormOf({
          questions: [],
          fee: {
            schedules: starts.map((from, n) => ({
              from,
              source: 'a test',
              parts: [{ label: text('Fee'), amount: (n + 1) * 100 }],
            })),
          },
        });
        const on = (day: string) => feeOn(form, {}, day).amount;
        for (const [n, from] of starts.entries()) {
          expect(on(from)).toBe((n + 1) * 100);
          expect(on(addDays(from, -1))).toBe(Math.max(1, n) * 100);
        }
        const begun = starts.filter((from) => from <= asked).length;
        expect(on(asked)).toBe(Math.max(1, begun) * 100);
      }),
      { numRuns: 60 },
    );
  });

  test('are those of the day the fee counts by, or of today where no such day was answered', () => {
    const form = feeFormOf({
      questions: [{ id: 'expiry', type: 'date', optional: true }],
      fee: {
        asOf: 'answers.expiry',
        schedules: [
          {
            from: '2020-01-01',
            until: '2028-02-29',
            source: 'old',
            parts: [{ label: text('F'), amount: 100 }],
          },
          { from: '2028-03-01', source: 'new', parts: [{ label: text('F'), amount: 200 }] },
        ],
        concessions: [
          { id: 'day', name: text('Leap day'), from: '2028-02-29', until: '2028-02-29', percent: 50 },
        ],
      },
    });
    const by = (expiry?: string) => feeOn(form, expiry ? { expiry } : {}).amount;
    expect(['2028-02-28', '2028-02-29', '2028-03-01'].map(by)).toEqual([100, 50, 200]);
    expect(by()).toBe(100);
    expect(feeOn(form, {}, '2028-03-01').working).toMatchObject({ asOf: '2028-03-01', source: 'new' });
  });
});
