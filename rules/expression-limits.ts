import type { Question, RowsQuestion } from '../schemas/question.ts';
import type { CompiledExpression } from './compile-expression.ts';
import { type CelValue, emptyOf, typesOf } from './expression-values.ts';
import { countedOf } from './questions/registry.ts';

const anyDay = '2026-11-23';
type Bound = 'minimum' | 'maximum';

/** The answers with every number at its smallest, and with every number at its largest. */
type Limits = Readonly<Record<Bound, Record<string, CelValue>>>;

const limitsOf = (questions: readonly Question[]): Limits => ({
  minimum: valuesAt(questions, 'minimum'),
  maximum: valuesAt(questions, 'maximum'),
});

/** Tells what goes wrong with the largest and the smallest numbers a form allows: sums and products can be too large. */
export const atLimits = (questions: readonly Question[]) => {
  const limits = limitsOf(questions);
  return (expression: CompiledExpression, group: RowsQuestion | undefined): string | undefined => {
    for (const bound of ['minimum', 'maximum'] as const) {
      const row = group ? { row: valuesAt(group.questions, bound) } : {};
      const result = expression.evaluate({ answers: limits[bound], today: anyDay, ...row });
      if (!result.ok) return result.message;
    }
    return undefined;
  };
};

function valuesAt(questions: readonly Question[], bound: Bound): Record<string, CelValue> {
  const types = typesOf(questions);
  return Object.fromEntries(
    questions.flatMap((question) => {
      const type = types.get(question.id);
      return type === undefined ? [] : [[question.id, valueAtLimit(question, bound) ?? emptyOf(type)]];
    }),
  );
}

/** The largest or smallest a question can be in expressions; nothing where it has no such limit. */
export function valueAtLimit(question: Question, bound: Bound): CelValue | undefined {
  switch (question.type) {
    case 'wholeNumber':
    case 'money':
      return BigInt(question[bound]);
    case 'decimal':
      return countedOf(question, question[bound].toFixed(question.decimals));
    case 'group':
    case 'table': {
      const row = valuesAt(question.questions, bound);
      return Array.from({ length: question[bound] }, () => row);
    }
    default:
      return undefined;
  }
}
