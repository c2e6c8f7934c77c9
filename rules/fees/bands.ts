import type { FeePart } from '../../schemas/fee.ts';
import type { CompiledExpression } from '../compile-expression.ts';
import { exactly } from '../exact-money.ts';
import type { DefinitionPath } from '../forms/definition-problem.ts';
import { type FeeCompiler, feeExpression, NoAmount, notNegative, wholeNumberOf } from './fee-compiler.ts';
import type { ValueOf } from './part-values.ts';

type Bands = NonNullable<FeePart['bands']>;

/** The amount of the band a number falls in; a number on an edge is in the lower band. */
export function compileBands(
  compiler: FeeCompiler,
  { of: source, unit, steps }: Bands,
  path: DefinitionPath,
): ValueOf | undefined {
  const counted = feeExpression(compiler, source, 'int', [...path, 'of']);
  for (const [index, { amount }] of steps.entries())
    notNegative(compiler, amount, [...path, 'steps', index, 'amount']);
  reportUnreachable(compiler, steps, counted, [...path, 'steps']);
  return (
    counted &&
    ((scope) => {
      const of = wholeNumberOf(counted, scope);
      const index = steps.findIndex(({ upTo }) => upTo === undefined || of <= upTo);
      const step = steps[index];
      if (!step) throw new NoAmount(`no band holds ${of}`);
      const above = steps[index - 1]?.upTo;
      const bounds = { ...(above === undefined ? {} : { above }), ...boundOf(step) };
      return {
        exact: exactly(step.amount),
        detail: [{ kind: 'band', of, ...bounds, ...(unit ? { unit } : {}) }],
      };
    })
  );
}

const boundOf = ({ upTo }: Bands['steps'][number]) => (upTo === undefined ? {} : { upTo });

/** Bands rise, the last has no end, and each holds a number that the form can give. */
function reportUnreachable(
  { questions, report }: FeeCompiler,
  steps: Bands['steps'],
  counted: CompiledExpression | undefined,
  path: DefinitionPath,
): void {
  const limits = questions.find(({ id }) => counted?.source === `answers.${id}`);
  const [least, most] =
    limits?.type === 'wholeNumber' ? [limits.minimum, limits.maximum] : [-Infinity, Infinity];
  for (const [index, { upTo }] of steps.entries()) {
    const above = steps[index - 1]?.upTo;
    if (index > 0 && above === undefined) {
      report({ path: [...path, index], message: 'this band is never reached: the one before it has no end' });
    } else if (upTo !== undefined && above !== undefined && upTo <= above) {
      report({
        path: [...path, index, 'upTo'],
        message: `this band is never reached: the one before it goes up to ${above}`,
      });
    } else if ((upTo ?? Infinity) < least || (above ?? -Infinity) >= most) {
      const numbers = `${least} to ${most}`;
      report({
        path: [...path, index],
        message: `this band is never reached: "${limits?.id}" is ${numbers}`,
      });
    }
  }
  if (steps.at(-1)?.upTo !== undefined)
    report({
      path: [...path, steps.length - 1, 'upTo'],
      message: 'the last band has no upTo, so that every number has a band',
    });
}
