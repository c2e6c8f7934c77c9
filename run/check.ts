import { runSteps } from './steps.ts';

/** What is quick enough to run before every commit. */
runSteps([
  ['format', 'oxfmt', '--check'],
  ['types', 'tsc', '-p', '.'],
  ['lint', 'oxlint', '--quiet'],
  ['unused', 'knip'],
  ['unit tests', 'vitest', 'run', '--project', 'unit'],
]);
