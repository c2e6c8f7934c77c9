import { serve } from '../http/serve.ts';
import { webDeps } from '../http/web-deps.ts';
import { settings } from './config.ts';
import { doors } from './doors.ts';
import { identityRoutes } from './routes.ts';

const configured = settings();
const deps = { ...webDeps(configured), doors: doors(configured) };

export const handler = serve('identity', identityRoutes(deps), deps);
