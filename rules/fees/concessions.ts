import type { WorkingLine } from '../../schemas/fee-working.ts';
import type { FeeConcession, Rounding } from '../../schemas/fee.ts';
import type { Cents } from '../../schemas/money.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { exactly, rounded, share } from '../exact-money.ts';
import type { Scope } from '../expression-values.ts';
import { applies } from '../forms/compiled-page.ts';
import type { DefinitionPath } from '../forms/definition-problem.ts';
import { cents } from '../money.ts';
import {
  type FeeCompiler,
  feeCondition,
  feeExpression,
  notNegative,
  oneOf,
  wholeNumberOf,
} from './fee-compiler.ts';

export interface CompiledConcession {
  readonly concession: FeeConcession;
  applies(scope: Scope, asOf: HongKongDate): boolean;
  /** What remains of an amount, as a payable one; never more than it was, never less than nothing. */
  remains(amount: Cents, scope: Scope, rounding: Rounding): Cents;
}

export const isInForce = ({ from, until }: FeeConcession, day: HongKongDate): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

export function compileConcession(
  compiler: FeeCompiler,
  concession: FeeConcession,
  path: DefinitionPath,
): CompiledConcession {
  const { from, until, percent, amountOff, waive } = concession;
  oneOf(compiler, concession, ['waive', 'percent', 'amountOff', 'formula'], 'a concession', path);
  if (from !== undefined && until !== undefined && until < from)
    compiler.report({ path: [...path, 'until'], message: `this ends before it begins on ${from}` });
  notNegative(compiler, amountOff, [...path, 'amountOff']);
  const when = feeCondition(compiler, concession.when, [...path, 'when']);
  const formula =
    concession.formula === undefined
      ? undefined
      : feeExpression(compiler, concession.formula, 'int', [...path, 'formula']);

  const left = (amount: Cents, scope: Scope, rounding: Rounding): number => {
    if (waive) return 0;
    if (percent !== undefined) return rounded(share(exactly(amount), 100 - percent, 100), rounding);
    return amount - (formula ? Math.max(0, wholeNumberOf(formula, scope)) : (amountOff ?? 0));
  };
  return {
    concession,
    applies: (scope, asOf) => isInForce(concession, asOf) && applies(when, scope),
    remains: (amount, scope, rounding) => cents(Math.min(amount, Math.max(0, left(amount, scope, rounding)))),
  };
}

/** The line of a concession: what it takes off, and why. */
export const concessionLine = (
  { name, from, until, percent, waive }: FeeConcession,
  amount: Cents,
): WorkingLine => ({
  label: name,
  detail: [
    {
      kind: 'concession',
      waived: waive === true,
      ...(percent === undefined ? {} : { percent }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    },
  ],
  amount,
});
