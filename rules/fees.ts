import type { Answers } from '../schemas/answers.ts';
import type { FeeItem } from '../schemas/definition.ts';
import type { Cents } from '../schemas/money.ts';
import type { HongKongDate } from '../schemas/time.ts';
import type { CompiledExpression } from './compile-expression.ts';
import { holds, type Vocabulary } from './expressions.ts';
import type { DefinitionProblem } from './forms/definition-problem.ts';
import { cents } from './money.ts';

interface FeeRow {
  readonly when: CompiledExpression | undefined;
  readonly amount: Cents;
}

export interface CompiledFee {
  readonly item: string;
  /** The first row whose condition holds counts; without one nothing is due. */
  readonly rows: readonly FeeRow[];
}

/** Compiles the conditions of fees; mistakes go to `report`. */
export const compileFees = (
  fees: readonly FeeItem[],
  vocabulary: Vocabulary,
  report: (problem: DefinitionProblem) => void,
): CompiledFee[] =>
  fees.map(({ id, amount }, index) => ({
    item: id,
    rows:
      typeof amount === 'number'
        ? [{ when: undefined, amount }]
        : amount.flatMap((row, rowIndex): FeeRow[] => {
            if (row.when === undefined) return [{ when: undefined, amount: row.amount }];
            const result = vocabulary.compile(row.when, 'bool');
            if (result.ok) return [{ when: result.expression, amount: row.amount }];
            const path = ['fees', index, 'amount', rowIndex, 'when'];
            for (const { start, end, ...problem } of result.problems)
              report({ ...problem, path, range: { start, end } });
            return [];
          }),
  }));

/** What is due for a form's fees on that day, in cents, every item of the definition in order; 0 where nothing is due. */
export function feesOf(
  { fees, vocabulary }: { fees: readonly CompiledFee[]; vocabulary: Vocabulary },
  answers: Answers,
  today: HongKongDate,
): { item: string; amount: Cents }[] {
  const scope = vocabulary.emptyScope(today);
  for (const [id, answer] of Object.entries(answers)) vocabulary.put(scope, id, answer);
  return fees.map(({ item, rows }) => ({
    item,
    amount: rows.find(({ when }) => when === undefined || holds(when, scope))?.amount ?? cents(0),
  }));
}
