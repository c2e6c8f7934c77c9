import type { Answer } from '../../schemas/answers.ts';
import type { Question } from '../../schemas/question.ts';
import { HongKongDate } from '../../schemas/time.ts';
import type { CompiledExpression } from '../compile-expression.ts';
import { holds, type Vocabulary } from '../expressions.ts';
import { possibleAnswers } from '../questions/registry.ts';

const MOST_COMBINATIONS = 2000;
const anyDay = HongKongDate.parse('2026-11-23');

/** Whether no answers at all make a condition true. Only known for conditions on questions with options; otherwise `false`. */
export function neverHolds(
  condition: CompiledExpression,
  questions: readonly Question[],
  vocabulary: Vocabulary,
): boolean {
  if (condition.usesToday) return false;
  let combinations: [string, Answer | undefined][][] = [[]];
  for (const id of condition.references) {
    const question = questions.find((candidate) => candidate.id === id);
    const possible = question && possibleAnswers(question);
    if (!possible) return false;
    const answers = [undefined, ...possible];
    if (combinations.length * answers.length > MOST_COMBINATIONS) return false;
    combinations = combinations.flatMap((earlier) => answers.map((answer) => earlier.concat([[id, answer]])));
  }
  return !combinations.some((answers) => {
    const scope = vocabulary.emptyScope(anyDay);
    for (const [id, answer] of answers) vocabulary.put(scope, id, answer);
    return holds(condition, scope);
  });
}
