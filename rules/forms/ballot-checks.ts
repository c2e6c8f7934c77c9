import type { StageDefinition } from '../../schemas/stage.ts';
import type { DefinitionPath, DefinitionProblem } from './definition-problem.ts';
import { twice } from './name-checks.ts';

/** Rounds follow one another: each opens, closes and ends, in this order, and only one takes applications at a time. */
export function* ballotProblems(
  { rounds }: Extract<StageDefinition, { stage: 'ballot' }>,
  path: DefinitionPath,
): Generator<DefinitionProblem> {
  yield* twice(rounds, [...path, 'rounds'], 'id');
  for (const [index, { opens, closes, ends }] of rounds.entries()) {
    const at = [...path, 'rounds', index];
    if (closes < opens) yield { path: [...at, 'closes'], message: 'it closes before it opens' };
    if (ends <= closes) yield { path: [...at, 'ends'], message: 'it ends after it has closed, not before' };
    const earlier = rounds.slice(0, index).find((one) => one.opens <= closes && opens <= one.closes);
    if (earlier) yield { path: at, message: `it takes applications while "${earlier.id}" does` };
  }
}
