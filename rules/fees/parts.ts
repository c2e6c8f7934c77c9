import type { WorkingLine } from '../../schemas/fee-working.ts';
import type { FeePart } from '../../schemas/fee.ts';
import { exactly, type ExactCents, rounded, share } from '../exact-money.ts';
import type { Scope } from '../expression-values.ts';
import { applies } from '../forms/compiled-page.ts';
import type { DefinitionPath } from '../forms/definition-problem.ts';
import { type FeeCompiler, feeCondition, feeExpression, wholeNumberOf } from './fee-compiler.ts';
import { compileValue, type ValueOf } from './part-values.ts';
import { payable } from './payable.ts';

/** What a part comes to: exactly, for the sum, and as a line of the working, in whole cents. */
export interface WorkedPart {
  readonly exact: ExactCents;
  readonly line: WorkingLine;
}

export interface CompiledPart {
  applies(scope: Scope): boolean;
  workOut(scope: Scope): WorkedPart;
}

export function compilePart(
  compiler: FeeCompiler,
  part: FeePart,
  path: DefinitionPath,
): CompiledPart | undefined {
  const when = feeCondition(compiler, part.when, [...path, 'when']);
  const value = compileValue(compiler, part, path);
  const percent = compilePercent(compiler, part.percent, [...path, 'percent']);
  if (!value) return undefined;
  const { label, rounding } = part;
  return {
    applies: (scope) => applies(when, scope),
    workOut: (scope) => {
      const { exact, detail } = percent(value)(scope);
      const amount = payable(exact, rounding ?? 'halfUpToCent');
      const isExact = exact.numerator === BigInt(amount) * exact.denominator;
      const how = rounding === undefined || isExact ? [] : [{ kind: 'rounded' as const, rounding }];
      return {
        exact: rounding === undefined ? exact : exactly(amount),
        line: { label, detail: [...detail, ...how], amount },
      };
    },
  };
}

/** So many per cent of a value; less than none is none. */
function compilePercent(
  compiler: FeeCompiler,
  percent: FeePart['percent'],
  path: DefinitionPath,
): (value: ValueOf) => ValueOf {
  const expression = typeof percent === 'string' ? feeExpression(compiler, percent, 'int', path) : undefined;
  const fixed = typeof percent === 'number' ? percent : 100;
  return (value) => (scope) => {
    const { exact, detail } = value(scope);
    const by = expression ? Math.max(0, wholeNumberOf(expression, scope)) : fixed;
    if (by === 100) return { exact, detail };
    const whole = rounded(exact, 'halfUpToCent');
    return {
      exact: share(exact, by, 100),
      detail: [...detail, { kind: 'percent', percent: by, whole }],
    };
  };
}
