import type { Rounding } from '../../schemas/fee.ts';
import type { Cents } from '../../schemas/money.ts';
import { type ExactCents, rounded } from '../exact-money.ts';
import { NoAmount } from './fee-compiler.ts';

/** Ten thousand million dollars: far above any fee, far below where whole numbers end. */
const LARGEST = 1_000_000_000_000n;

/** A payable amount. Throws `NoAmount` where it is beyond any fee. */
export function payable(exact: ExactCents, rounding: Rounding): Cents {
  const { numerator, denominator } = exact;
  const size = numerator < 0n ? -numerator : numerator;
  if (size > LARGEST * denominator)
    throw new NoAmount('the amount can be too large; give the numbers it depends on a smaller maximum');
  return rounded(exact, rounding);
}
