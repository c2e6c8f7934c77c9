import { createS3DocumentStore } from '../../adapters/documents/s3-document-store.ts';
import { createDocuments } from '../../local/outside/documents/documents.ts';
import { createScanner } from '../../local/outside/scanner/scanner.ts';
import { listen } from './listen.ts';
import { temporaryFolder } from './temporary-folder.ts';

const account = { accessKeyId: 'LOCAL', secretAccessKey: 'secret', region: 'us-east-1' };

/** The real adapter against the simulator over HTTP, with the scanner beside it; `now` is the store's clock, `mayList` a right of its role. */
export async function aDocumentStore(
  options: { now?: () => number; folder?: string; mayList?: boolean } = {},
) {
  const server = await listen();
  const folder = options.folder ?? temporaryFolder();
  const documents = createDocuments({
    folder,
    account,
    wallNow: options.now ?? Date.now,
    log: () => {},
    lateness: 50,
    ...(options.mayList === undefined ? {} : { mayList: options.mayList }),
  });
  server.use(documents.listener);
  const scanner = createScanner({ documents, wallNow: Date.now, log: () => {}, lateness: 50 });
  const caller = () => ({
    region: account.region,
    credentials: { accessKeyId: account.accessKeyId, secretAccessKey: account.secretAccessKey },
    endpoint: `${server.origin}/documents`,
  });
  return {
    folder,
    documents,
    scanner,
    origin: server.origin,
    bucket: `${server.origin}/documents/${documents.buckets.arrivals}`,
    caller,
    store: createS3DocumentStore({ buckets: documents.buckets, caller }),
    /** What the store is told to do wrong next. */
    misbehave: (fault: string, times = 1) =>
      fetch(`${server.origin}/documents/faults`, { method: 'POST', body: JSON.stringify({ fault, times }) }),
  };
}

export type ADocumentStore = Awaited<ReturnType<typeof aDocumentStore>>;

/** Posts a form the store made, changed as a test wants. */
export async function postForm(
  { bucket }: Pick<ADocumentStore, 'bucket'>,
  fields: Readonly<Record<string, string>>,
  content: Buffer,
  name = 'file.pdf',
): Promise<{ status: number; body: string; location: string }> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([new Uint8Array(content)]), name);
  const response = await fetch(`${bucket}/`, { method: 'POST', body: form, redirect: 'manual' });
  return {
    status: response.status,
    body: await response.text(),
    location: response.headers.get('location') ?? '',
  };
}

export async function contentOf(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
