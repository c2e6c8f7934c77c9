import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { actOnDay } from './act-on-day.ts';
import { declareDay } from './declare-day.ts';
import { redrive, showDeadEffects, showSuspense } from './operations.ts';
import { showDay, showDays } from './show-days.ts';

export const departmentRoutes = (deps: WebDeps): HandlersOf<'department'> => ({
  suspense: showSuspense(deps),
  deadEffects: showDeadEffects(deps),
  redrive: redrive(deps),
  declaredDays: showDays(deps),
  declareDay: declareDay(deps),
  declaredDay: showDay(deps),
  actOnDay: actOnDay(deps),
});
