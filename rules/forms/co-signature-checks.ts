import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { twice, unknown } from './name-checks.ts';

/** Names given twice, groups that are none, and signatures nobody could come back for. Expressions are checked where they are compiled. */
export function* coSignatureProblems({
  access,
  coSignatures,
  pages,
}: ServiceDefinition): Generator<DefinitionProblem> {
  if (!coSignatures) return;
  yield* twice(coSignatures, ['coSignatures'], 'id');
  if (access === 'anyone')
    yield {
      path: ['coSignatures'],
      message: 'who applies without signing in cannot come back after others have signed: ask for a sign-in',
    };
  const groups = pages
    .flatMap(({ questions }) => questions)
    .flatMap(({ type, id }) => (type === 'group' ? [id] : []));
  for (const [index, { forEach }] of coSignatures.entries()) {
    if (forEach !== undefined)
      yield* unknown(forEach, groups, ['coSignatures', index, 'forEach'], `there is no group "${forEach}"`);
  }
}
