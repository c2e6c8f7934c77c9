import { httpFpsBank } from '../../adapters/payments/http-fps-bank.ts';
import { serve } from '../http/serve.ts';
import { webDeps } from '../http/web-deps.ts';
import { settings } from './config.ts';
import { payingRoutes } from './routes.ts';

const configured = settings();
const deps = {
  ...webDeps(configured),
  bank: httpFpsBank({ url: configured.FPS_INQUIRY_URL, secret: configured.FPS_INQUIRY_SECRET }),
  fps: { id: configured.FPS_ID, merchant: configured.FPS_MERCHANT },
};

export const handler = serve('paying', payingRoutes(deps), deps);
