import { createS3Archive } from '../../adapters/archive/s3-archive.ts';
import { serve } from '../http/serve.ts';
import { webDeps } from '../http/web-deps.ts';
import { settings } from './config.ts';
import { fontsIn } from './fonts.ts';
import { receiptsRoutes } from './routes.ts';

const configured = settings();
const deps = {
  ...webDeps(configured),
  fonts: fontsIn(configured.FONTS_FOLDER),
  roots: createS3Archive({ bucket: configured.ROOTS_BUCKET }),
};

export const handler = serve('receipts', receiptsRoutes(deps), deps);
