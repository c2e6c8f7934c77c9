import type { Question, RowsQuestion } from '../schemas/question.ts';
import type { CompiledExpression } from './compile-expression.ts';
import { type CelValue, emptyOf, typesOf } from './expression-values.ts';
import { countedOf } from './questions/registry.ts';

const anyDay = '2026-11-23';
type Bound = 'minimum' | 'maximum';

/** What goes wrong with the largest and the smallest numbers the form allows: sums and products can be too large. */
export function failsAtLimits(
  expression: CompiledExpression,
  questions: readonly Question[],
  group: RowsQuestion | undefined,
): string | undefined {
  for (const bound of ['minimum', 'maximum'] as const) {
    const row = group ? { row: valuesAt(group.questions, bound) } : {};
    const result = expression.evaluate({ answers: valuesAt(questions, bound), today: anyDay, ...row });
    if (!result.ok) return result.message;
  }
  return undefined;
}

const valuesAt = (questions: readonly Question[], bound: Bound): Record<string, CelValue> => {
  const types = typesOf(questions);
  return Object.fromEntries(
    questions.flatMap((question) => {
      const type = types.get(question.id);
      return type === undefined ? [] : [[question.id, valueAtLimit(question, bound) ?? emptyOf(type)]];
    }),
  );
};

/** The largest or smallest a question can be in expressions; nothing where it has no such limit. */
export function valueAtLimit(question: Question, bound: Bound): CelValue | undefined {
  switch (question.type) {
    case 'wholeNumber':
    case 'money':
      return BigInt(question[bound]);
    case 'decimal':
      return countedOf(question, question[bound].toFixed(question.decimals));
    case 'group':
    case 'table':
      return Array.from({ length: question[bound] }, () => valuesAt(question.questions, bound));
    default:
      return undefined;
  }
}
