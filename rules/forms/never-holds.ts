import type { Answer } from '../../schemas/answers.ts';
import type { Question } from '../../schemas/question.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { holds, type CompiledExpression, type Vocabulary } from '../expressions.ts';

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
    const answers = possible(questions.find((question) => question.id === id));
    if (!answers || combinations.length * answers.length > MOST_COMBINATIONS) return false;
    combinations = combinations.flatMap((earlier) =>
      answers.map((answer): [string, Answer | undefined][] => [...earlier, [id, answer]]),
    );
  }
  return !combinations.some((answers) => {
    const scope = vocabulary.emptyScope(anyDay);
    for (const [id, answer] of answers) vocabulary.put(scope, id, answer);
    return holds(condition, scope);
  });
}

/** Every answer that can be given, nothing included; `undefined` when there are too many to say. */
function possible(question: Question | undefined): (Answer | undefined)[] | undefined {
  switch (question?.type) {
    case 'yesNo':
      return [undefined, true, false];
    case 'choice':
      return [undefined, ...question.options.map(({ value }) => value)];
    case 'choices': {
      const values = question.options.map(({ value }) => value);
      if (values.length > 8) return undefined;
      return [undefined, ...subsets(values).filter((chosen) => chosen.length >= question.minimum)];
    }
    default:
      return undefined;
  }
}

const subsets = (values: readonly string[]): string[][] =>
  values.reduce<string[][]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]]);
