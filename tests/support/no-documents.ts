import { createS3DocumentStore } from '../../adapters/documents/s3-document-store.ts';

/** A document store whose address nobody answers at, for what never sends a file. */
export const noDocuments = createS3DocumentStore({
  buckets: { arrivals: 'arrivals', documents: 'documents' },
  caller: () => ({
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: 'http://127.0.0.1:9/documents',
  }),
});
