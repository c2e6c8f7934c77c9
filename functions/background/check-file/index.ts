import { createS3DocumentStore } from '../../../adapters/documents/s3-document-store.ts';
import { createClamdScanner } from '../../../adapters/scanner/clamd-scanner.ts';
import { recordDeps } from '../../http/web-deps.ts';
import { settings } from './config.ts';
import { answerEvents } from './events.ts';

const configured = settings();
const [host = '', port = ''] = (configured.CLAMD ?? '').split(':');
if (configured.SCANNER === 'clamd' && host === '')
  throw new Error('SCANNER is clamd, but CLAMD says no address');

/** Started by events of the store's bucket and of the scanner, each at least once, in any order. */
export const handler = answerEvents(
  {
    ...recordDeps(configured),
    documents: createS3DocumentStore({
      buckets: { arrivals: configured.ARRIVALS_BUCKET, documents: configured.DOCUMENTS_BUCKET },
    }),
  },
  {
    bucket: configured.ARRIVALS_BUCKET,
    scanner: configured.SCANNER,
    ...(configured.SCANNER === 'clamd' ? { asked: createClamdScanner({ host, port: Number(port) }) } : {}),
  },
);
