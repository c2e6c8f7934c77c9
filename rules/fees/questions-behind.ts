import type { CompiledExpression } from '../compile-expression.ts';
import type { CompiledPage, CompiledQuestion, Condition } from '../forms/compiled-page.ts';

/** Ids of the questions on which expressions depend, also through calculated values and through whether a question is asked at all. */
export function questionsBehind(
  expressions: readonly CompiledExpression[],
  pages: readonly CompiledPage[],
): ReadonlySet<string> {
  const placed = new Map(
    pages.flatMap((page) => page.questions.map((compiled) => [compiled.question.id, { compiled, page }])),
  );
  const behind = new Set<string>();
  const todo = expressions.flatMap(({ references }) => references);
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    const found = placed.get(id);
    if (!found || behind.has(id)) continue;
    behind.add(id);
    todo.push(...speaksOf([found.page.when, ...conditionsOf(found.compiled)]));
  }
  return behind;
}

const conditionsOf = ({ when, required, value, inside }: CompiledQuestion): Condition[] => [
  when,
  required,
  value,
  ...(inside?.questions.flatMap(conditionsOf) ?? []),
];

const speaksOf = (conditions: readonly Condition[]): string[] =>
  conditions.flatMap((condition) => [...(condition?.references ?? [])]);
