import { alsAddressLookup } from '../../adapters/addresses/als-address-lookup.ts';
import { createS3DocumentStore } from '../../adapters/documents/s3-document-store.ts';
import { httpFpsBank } from '../../adapters/payments/http-fps-bank.ts';
import { serve } from '../http/serve.ts';
import { webDeps } from '../http/web-deps.ts';
import { settings } from './config.ts';
import { applicantRoutes } from './routes.ts';

const configured = settings();
const deps = {
  ...webDeps(configured),
  bank: httpFpsBank({ url: configured.FPS_INQUIRY_URL, secret: configured.FPS_INQUIRY_SECRET }),
  addresses: alsAddressLookup({ url: configured.ADDRESS_LOOKUP_URL }),
  documents: createS3DocumentStore({
    buckets: { arrivals: configured.ARRIVALS_BUCKET, documents: configured.DOCUMENTS_BUCKET },
  }),
  fps: { id: configured.FPS_ID, merchant: configured.FPS_MERCHANT },
};

export const handler = serve('applicant', applicantRoutes(deps), deps);
