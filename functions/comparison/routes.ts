import type { HandlersOf } from '../http/serve.ts';
import { showCompared } from './compared.ts';
import { showContent } from './content.ts';
import type { ComparisonDeps } from './deps.ts';
import { showDocument } from './document.ts';
import { showHistory } from './history.ts';
import { showRelated } from './related.ts';

export const comparisonRoutes = (deps: ComparisonDeps): HandlersOf<'comparison'> => ({
  deskDocument: showDocument(deps),
  deskContent: showContent(deps),
  deskRelated: showRelated(deps),
  deskCompared: showCompared(deps),
  deskHistory: showHistory(deps),
});
