import { createS3DocumentStore } from '../../adapters/documents/s3-document-store.ts';
import { serve } from '../http/serve.ts';
import { webDeps } from '../http/web-deps.ts';
import { settings } from './config.ts';
import { correspondenceRoutes } from './routes.ts';

const configured = settings();
const deps = {
  ...webDeps(configured),
  documents: createS3DocumentStore({
    buckets: { arrivals: configured.ARRIVALS_BUCKET, documents: configured.DOCUMENTS_BUCKET },
  }),
};

export const handler = serve('correspondence', correspondenceRoutes(deps), deps);
