import { serve } from '../http/serve.ts';
import { webDeps } from '../http/web-deps.ts';
import { settings } from './config.ts';
import { oversightRoutes } from './routes.ts';

const deps = webDeps(settings());

export const handler = serve('oversight', oversightRoutes(deps), deps);
