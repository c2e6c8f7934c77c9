import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { showNotice, showNotices } from './notices.ts';
import { object } from './object.ts';

/** Applications open to objections, for anybody. */
export const noticesRoutes = (deps: WebDeps): HandlersOf<'notices'> => ({
  notices: showNotices(deps),
  notice: showNotice(deps),
  object: object(deps),
});
