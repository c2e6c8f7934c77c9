import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../adapters/archive/archive.ts';
import { createS3Archive } from '../../adapters/archive/s3-archive.ts';
import { createDocuments } from '../../local/outside/documents/documents.ts';

const account = { accessKeyId: 'LOCAL', secretAccessKey: 'secret', region: 'us-east-1' };

/** The real adapter against the simulator's locked bucket, over HTTP; its maker closes it. */
export async function anArchive() {
  const folder = mkdtempSync(join(tmpdir(), 'smart-regulator-archive-'));
  const documents = createDocuments({ folder, account, wallNow: Date.now, log: () => {} });
  const server = createServer((request, response) => void documents.listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const endpoint = `http://127.0.0.1:${port}/documents`;
  const caller = () => ({ region: account.region, credentials: account, endpoint });
  return {
    archive: createS3Archive({ bucket: documents.buckets.roots, caller }),
    bucket: documents.buckets.roots,
    caller,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      documents.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What somebody would see who had got around every lock and changed what is kept under such names. */
export const meddledWith = (
  archive: Archive,
  names: RegExp,
  change: (text: string) => string | undefined,
): Archive => ({
  ...archive,
  read: async (name) => {
    const text = await archive.read(name);
    return text !== undefined && names.test(name) ? change(text) : text;
  },
});
