import { runSteps } from './steps.ts';

/** Everything: what CI runs and a newcomer's `npm test`. */
runSteps([
  ['format', 'oxfmt', '--check'],
  ['types', 'tsc', '-p', '.'],
  ['lint', 'oxlint', '--quiet'],
  ['unused', 'knip'],
  ['bundles and assets', 'node', 'build/main.ts'],
  ['unit and model tests', 'vitest', 'run', '--project', 'unit'],
  ['integration tests', 'vitest', 'run', '--project', 'integration'],
  ['infrastructure tests', 'vitest', 'run', '--project', 'infra', '--passWithNoTests'],
  ['journeys', 'vitest', 'run', '--project', 'journeys', '--passWithNoTests'],
]);
