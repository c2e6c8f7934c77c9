import type { WorkingDetail } from '../../schemas/fee-working.ts';
import type { FeePart } from '../../schemas/fee.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { exactly, type ExactCents, share } from '../exact-money.ts';
import type { Scope } from '../expression-values.ts';
import type { DefinitionPath } from '../forms/definition-problem.ts';
import { compileBands } from './bands.ts';
import { type FeeCompiler, feeExpression, notNegative, oneOf, wholeNumberOf } from './fee-compiler.ts';

const anyDay = HongKongDate.parse('2026-11-23');

/** What a part comes to before it is rounded, and how. */
export interface PartValue {
  readonly exact: ExactCents;
  readonly detail: readonly WorkingDetail[];
}
export type ValueOf = (scope: Scope) => PartValue;

/** What a part is worth, by the one key that says so; mistakes are reported. */
export function compileValue(
  compiler: FeeCompiler,
  part: FeePart,
  path: DefinitionPath,
): ValueOf | undefined {
  const kinds = ['amount', 'formula', 'bands', 'perUnit', 'proRata'] as const;
  if (!oneOf(compiler, part, kinds, 'a part', path)) return undefined;
  if (part.formula !== undefined) {
    const formula = feeExpression(compiler, part.formula, 'int', [...path, 'formula']);
    return formula && ((scope) => ({ exact: exactly(wholeNumberOf(formula, scope)), detail: [] }));
  }
  if (part.bands) return compileBands(compiler, part.bands, [...path, 'bands']);
  if (part.perUnit) return compilePerUnit(compiler, part.perUnit, [...path, 'perUnit']);
  if (part.proRata) return compileProRata(compiler, part.proRata, [...path, 'proRata']);
  const { amount = 0 } = part;
  notNegative(compiler, amount, [...path, 'amount']);
  return () => ({ exact: exactly(amount), detail: [] });
}

function compilePerUnit(
  compiler: FeeCompiler,
  { of: source, amount, included, each, unit }: NonNullable<FeePart['perUnit']>,
  path: DefinitionPath,
): ValueOf | undefined {
  notNegative(compiler, amount, [...path, 'amount']);
  const counted = feeExpression(compiler, source, 'int', [...path, 'of']);
  return (
    counted &&
    ((scope) => {
      const of = wholeNumberOf(counted, scope);
      const units = Math.ceil(Math.max(0, of - included) / each);
      const about = { of, included, each, units, price: amount, ...(unit ? { unit } : {}) };
      return { exact: share(exactly(amount), units, 1), detail: [{ kind: 'perUnit', ...about }] };
    })
  );
}

/** Of a whole of no days there is no share: 0. */
function compileProRata(
  compiler: FeeCompiler,
  { amount, ...sources }: NonNullable<FeePart['proRata']>,
  path: DefinitionPath,
): ValueOf | undefined {
  notNegative(compiler, amount, [...path, 'amount']);
  const part = feeExpression(compiler, sources.days, 'int', [...path, 'days']);
  const whole = feeExpression(compiler, sources.of, 'int', [...path, 'of']);
  if (!part || !whole) return undefined;
  if (whole.references.length === 0 && !whole.usesToday) {
    const result = whole.evaluate(compiler.vocabulary.emptyScope(anyDay));
    if (result.ok && Number(result.value) <= 0) {
      compiler.report({ path: [...path, 'of'], message: 'a share is of 1 day or more' });
    }
  }
  return (scope) => {
    const days = Math.max(0, wholeNumberOf(part, scope));
    const of = wholeNumberOf(whole, scope);
    const exact = of > 0 ? share(exactly(amount), days, of) : exactly(0);
    return { exact, detail: [{ kind: 'proRata', whole: amount, days, of }] };
  };
}
