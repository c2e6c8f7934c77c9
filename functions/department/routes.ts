import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { redrive, showDeadEffects, showSuspense } from './operations.ts';

export const departmentRoutes = (deps: WebDeps): HandlersOf<'department'> => ({
  suspense: showSuspense(deps),
  deadEffects: showDeadEffects(deps),
  redrive: redrive(deps),
});
