import { HongKongDate } from '../../schemas/time.ts';
import type { CompiledExpression } from '../compile-expression.ts';
import { valueAtLimit } from '../expression-limits.ts';
import type { Scope } from '../expression-values.ts';
import { workedOut } from '../forms/row-rules.ts';
import { type FeeCompiler, NoAmount } from './fee-compiler.ts';
import { questionsBehind } from './questions-behind.ts';

const MOST_CORNERS = 256;
const anyDay = HongKongDate.parse('2026-11-23');

/** Why something cannot be worked out with the largest and smallest numbers the form allows, in any mixture; nothing where it can. */
export function failsAtCorners(
  compiler: FeeCompiler,
  expressions: readonly CompiledExpression[],
  workOut: (scope: Scope) => void,
): string | undefined {
  try {
    for (const scope of cornersOf(compiler, questionsBehind(expressions, compiler.pages))) workOut(scope);
    return undefined;
  } catch (error) {
    if (error instanceof NoAmount) return error.message;
    throw error;
  }
}

/** Scopes in which every number is at one of its limits; with very many numbers, all at the same. */
function* cornersOf({ pages, questions, vocabulary }: FeeCompiler, ids: ReadonlySet<string>) {
  const numeric = questions.filter(
    (question) => ids.has(question.id) && valueAtLimit(question, 'minimum') !== undefined,
  );
  const every = 2 ** numeric.length;
  const chosen = every > MOST_CORNERS ? [0, every - 1] : Array.from({ length: every }, (_, n) => n);
  for (const corner of chosen) {
    const scope = vocabulary.emptyScope(anyDay);
    for (const [index, question] of numeric.entries()) {
      const bound = Math.floor(corner / 2 ** index) % 2 === 0 ? 'minimum' : 'maximum';
      scope.answers[question.id] = valueAtLimit(question, bound) ?? 0n;
    }
    for (const compiled of pages.flatMap((page) => page.questions)) {
      if (compiled.question.type === 'calculated')
        vocabulary.put(scope, compiled.question.id, workedOut(compiled, scope));
    }
    yield scope;
  }
}
