import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { twice, unknown } from './name-checks.ts';
import { questionsOf } from './structure-checks.ts';

/** Rules for duplicates that name no question of the form, or compare nothing. */
export function* duplicateProblems(definition: ServiceDefinition): Generator<DefinitionProblem> {
  const rules = definition.duplicates ?? [];
  const ids = questionsOf(definition).map(({ question }) => question.id);
  yield* twice(rules, ['duplicates'], 'id');
  for (const [index, { match, answers, particulars }] of rules.entries()) {
    const path = ['duplicates', index];
    if (match === 'strict' && answers.length + particulars.length === 0) {
      yield { path, message: 'a strict rule names the answers or particulars that are the same' };
    }
    for (const [n, answer] of answers.entries()) yield* unknown(answer, ids, [...path, 'answers', n]);
  }
}
