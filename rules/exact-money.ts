import type { Rounding } from '../schemas/fee.ts';
import { Cents } from '../schemas/money.ts';

/** An exact amount of `numerator`/`denominator` cents; the denominator is positive. */
export interface ExactCents {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const exactly = (cents: number): ExactCents => ({ numerator: BigInt(cents), denominator: 1n });

export const plus = (one: ExactCents, other: ExactCents): ExactCents => ({
  numerator: one.numerator * other.denominator + other.numerator * one.denominator,
  denominator: one.denominator * other.denominator,
});

/** `amount` × `by` ÷ `of`. Throws a RangeError unless `of` is positive. */
export const share = ({ numerator, denominator }: ExactCents, by: number, of: number): ExactCents => {
  if (of <= 0) throw new RangeError('a share is of something positive');
  return { numerator: numerator * BigInt(by), denominator: denominator * BigInt(of) };
};

const steps: Readonly<Record<Rounding, readonly [way: 'up' | 'down' | 'halfUp', step: bigint]>> = {
  upToDollar: ['up', 100n],
  downToDollar: ['down', 100n],
  halfUpToDollar: ['halfUp', 100n],
  upTo10Cents: ['up', 10n],
  downTo10Cents: ['down', 10n],
  halfUpTo10Cents: ['halfUp', 10n],
  upToCent: ['up', 1n],
  downToCent: ['down', 1n],
  halfUpToCent: ['halfUp', 1n],
};

/**
 * A payable amount; up is towards more, down towards less, and a half goes up. Throws where the denominator is not positive or the amount
 * is beyond what can be kept.
 */
export const rounded = ({ numerator, denominator }: ExactCents, rounding: Rounding): Cents => {
  const [way, step] = steps[rounding];
  const by = denominator * step;
  return Cents.parse(Number(divided[way](numerator, by) * step));
};

const floorDivide = (numerator: bigint, denominator: bigint): bigint => {
  if (denominator <= 0n) throw new RangeError('a denominator is positive');
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
};

/** Whole numbers out of exact ones, for positive denominators. */
export const divided = {
  down: floorDivide,
  up: (numerator: bigint, denominator: bigint): bigint => -floorDivide(-numerator, denominator),
  halfUp: (numerator: bigint, denominator: bigint): bigint =>
    floorDivide(2n * numerator + denominator, 2n * denominator),
} as const;
