import { serve } from '../http/serve.ts';
import { webDeps } from '../http/web-deps.ts';
import { settings } from './config.ts';
import { caseworkerRoutes } from './routes.ts';

const deps = webDeps(settings());

export const handler = serve('caseworker', caseworkerRoutes(deps), deps);
