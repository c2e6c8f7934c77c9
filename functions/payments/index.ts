import { serveMachine } from '../http/serve-machine.ts';
import { recordDeps } from '../http/web-deps.ts';
import { settings } from './config.ts';
import { fpsNotification } from './fps-notification.ts';

const configured = settings();
const deps = {
  ...recordDeps(configured),
  webhookSecret: configured.FPS_WEBHOOK_SECRET,
  originSecret: configured.ORIGIN_SECRET,
};

export const handler = serveMachine({ fpsNotification: fpsNotification(deps) }, deps);
