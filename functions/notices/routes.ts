import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { ballotData, showBallot, showBallots } from './ballots.ts';
import { showNotice, showNotices } from './notices.ts';
import { object } from './object.ts';

/** Applications open to objections, and rounds with their results, for anybody. */
export const noticesRoutes = (deps: WebDeps): HandlersOf<'notices'> => ({
  notices: showNotices(deps),
  notice: showNotice(deps),
  object: object(deps),
  ballots: showBallots(deps),
  ballot: showBallot(deps),
  ballotData: ballotData(deps),
});
