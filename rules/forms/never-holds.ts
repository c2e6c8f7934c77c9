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
  const asked: { id: string; answers: readonly (Answer | undefined)[] }[] = [];
  let combinations = 1;
  for (const id of condition.references) {
    const question = questions.find((candidate) => candidate.id === id);
    const possible = question && possibleAnswers(question);
    if (!possible) return false;
    combinations *= possible.length + 1;
    if (combinations > MOST_COMBINATIONS) return false;
    asked.push({ id, answers: [undefined, ...possible] });
  }
  const scope = vocabulary.emptyScope(anyDay);
  /** With every answer to the questions from this one on, until it holds. */
  const holdsFrom = (place: number): boolean => {
    const one = asked[place];
    if (!one) return holds(condition, scope);
    return one.answers.some((answer) => {
      vocabulary.put(scope, one.id, answer);
      return holdsFrom(place + 1);
    });
  };
  return !holdsFrom(0);
}
