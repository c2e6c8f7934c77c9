import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { actOnRound } from './act-on-round.ts';
import { showRound, showRounds } from './rounds.ts';

/** Rounds as officers see them: closing lists and drawing lots. */
export const roundsRoutes = (deps: WebDeps): HandlersOf<'rounds'> => ({
  deskRounds: showRounds(deps),
  deskRound: showRound(deps),
  actOnRound: actOnRound(deps),
});
