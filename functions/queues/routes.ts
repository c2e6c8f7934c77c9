import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { declareInterests, showInterests } from './interests.ts';
import { showMine } from './mine.ts';
import { search, showSearch } from './search.ts';

export const queuesRoutes = (deps: WebDeps): HandlersOf<'queues'> => ({
  deskMine: showMine(deps),
  deskSearchForm: showSearch(),
  deskSearch: search(deps),
  deskInterests: showInterests(),
  declareInterests: declareInterests(deps),
});
