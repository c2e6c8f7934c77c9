import { type HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { countFees, showFees } from './fees.ts';
import { showService } from './service.ts';

/** A service's own page and its price, open to anyone; who is signed in sees their draft. */
export const servicesRoutes = (deps: WebDeps): HandlersOf<'services'> => ({
  service: showService(deps),
  fees: showFees(deps),
  countFees: countFees(deps),
});
