import type { Answers } from '../schemas/answers.ts';
import type { ServiceDefinition } from '../schemas/definition.ts';
import type { HongKongDate } from '../schemas/time.ts';
import type { CompiledExpression } from './compile-expression.ts';
import { holds, type Vocabulary } from './expressions.ts';
import type { DefinitionProblem } from './forms/definition-problem.ts';

/** What a stage may be granted by without an officer: the rule as it is written, and as it is worked out. */
export interface GrantRule {
  readonly stage: string;
  readonly text: string;
  readonly when: CompiledExpression;
}

/** Compiles the rules of all decisions; mistakes go to `report`. */
export const compileGrantRules = (
  { workflow }: ServiceDefinition,
  vocabulary: Vocabulary,
  report: (problem: DefinitionProblem) => void,
): GrantRule[] =>
  workflow.stages.flatMap((stage, index) => {
    if (stage.stage !== 'decision' || !stage.automatic) return [];
    const { when: text } = stage.automatic;
    const result = vocabulary.compile(text, 'bool');
    if (result.ok) return [{ stage: stage.id, text, when: result.expression }];
    for (const { start, end, ...problem } of result.problems)
      report({
        ...problem,
        path: ['workflow', 'stages', index, 'automatic', 'when'],
        range: { start, end },
      });
    return [];
  });

/** Whether a rule holds for what was answered. One that cannot be worked out does not hold: an officer decides. */
export function ruleHolds(
  { when }: GrantRule,
  vocabulary: Vocabulary,
  answers: Answers,
  today: HongKongDate,
): boolean {
  const scope = vocabulary.emptyScope(today);
  for (const [id, answer] of Object.entries(answers)) vocabulary.put(scope, id, answer);
  return holds(when, scope);
}
