import type { HandlersOf } from '../http/serve.ts';
import type { ComparisonDeps } from './deps.ts';
import { showHistory } from './history.ts';

export const comparisonRoutes = (deps: ComparisonDeps): HandlersOf<'comparison'> => ({
  deskHistory: showHistory(deps),
});
