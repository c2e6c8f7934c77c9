import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { bookInspection, showInspection } from './inspection.ts';
import { meetRequirements, showRequirements } from './requirements.ts';

export const complianceRoutes = (deps: WebDeps): HandlersOf<'compliance'> => ({
  requirements: showRequirements(deps),
  meetRequirements: meetRequirements(deps),
  inspection: showInspection(deps),
  bookInspection: bookInspection(deps),
});
