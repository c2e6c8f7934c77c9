import { createS3Archive } from '../../adapters/archive/s3-archive.ts';
import { createKmsSigner } from '../../adapters/keys/kms-signer.ts';
import { serve } from '../http/serve.ts';
import { webDeps } from '../http/web-deps.ts';
import { settings } from './config.ts';
import { publicRoutes } from './routes.ts';

const configured = settings();
const deps = {
  ...webDeps(configured),
  auditSigner: createKmsSigner({ key: configured.AUDIT_KEY }),
  roots: createS3Archive({ bucket: configured.ROOTS_BUCKET }),
};

export const handler = serve('public', publicRoutes(deps), deps);
