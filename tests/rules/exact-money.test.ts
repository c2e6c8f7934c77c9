import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactly, plus, rounded, share } from '../../rules/exact-money.ts';
import { Rounding } from '../../schemas/fee.ts';

const anExact = fc.record({
  numerator: fc.bigInt(-(10n ** 14n), 10n ** 14n),
  denominator: fc.bigInt(1n, 10n ** 6n),
});
const stepOf = (rounding: Rounding) =>
  rounding.endsWith('Dollar') ? 100n : rounding.endsWith('10Cents') ? 10n : 1n;

describe('rounding', () => {
  const named = (way: string) => Rounding.options.filter((rounding) => rounding.startsWith(way));

  test('up: never less than exact, and less than a step more', () => {
    fc.assert(
      fc.property(anExact, fc.constantFrom(...named('up')), ({ numerator: n, denominator: d }, way) => {
        const [amount, step] = [BigInt(rounded({ numerator: n, denominator: d }, way)), stepOf(way)];
        expect(amount % step).toBe(0n);
        expect(amount * d >= n && (amount - step) * d < n).toBe(true);
      }),
    );
  });

  test('down: never more than exact, and less than a step less', () => {
    fc.assert(
      fc.property(anExact, fc.constantFrom(...named('down')), ({ numerator: n, denominator: d }, way) => {
        const [amount, step] = [BigInt(rounded({ numerator: n, denominator: d }, way)), stepOf(way)];
        expect(amount % step).toBe(0n);
        expect(amount * d <= n && (amount + step) * d > n).toBe(true);
      }),
    );
  });

  test('half up: within half a step of exact, halves upwards', () => {
    fc.assert(
      fc.property(anExact, fc.constantFrom(...named('halfUp')), ({ numerator: n, denominator: d }, way) => {
        const [amount, step] = [BigInt(rounded({ numerator: n, denominator: d }, way)), stepOf(way)];
        expect(amount % step).toBe(0n);
        expect(2n * (amount * d - n) <= step * d && 2n * (n - amount * d) < step * d).toBe(true);
      }),
    );
    const half = { numerator: 1n, denominator: 2n };
    expect(rounded(half, 'halfUpToCent')).toBe(1);
    expect(rounded({ ...half, numerator: -1n }, 'halfUpToCent')).toBe(0);
    expect(rounded(exactly(50), 'halfUpToDollar')).toBe(100);
  });

  test('of less than nothing to nothing gives a plain 0', () => {
    expect(Object.is(rounded({ numerator: -1n, denominator: 3n }, 'upToDollar'), 0)).toBe(true);
  });

  test('a denominator that is not positive is a bug', () => {
    for (const denominator of [0n, -1n]) {
      expect(() => rounded({ numerator: 1n, denominator }, 'upToCent')).toThrow(RangeError);
    }
    expect(() => share(exactly(1), 1, 0)).toThrow(RangeError);
  });
});

test('shares of an amount add up to it exactly, however it is cut', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.array(fc.integer({ min: 1, max: 365 }), { minLength: 1, maxLength: 12 }),
      (amount, days) => {
        const all = days.reduce((sum, day) => sum + day, 0);
        const shares = days.map((day) => share(exactly(amount), day, all));
        expect(rounded(shares.reduce(plus, exactly(0)), 'halfUpToCent')).toBe(amount);
      },
    ),
  );
});
