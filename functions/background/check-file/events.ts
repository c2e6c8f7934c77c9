import * as z from 'zod';
import { readScanResult } from '../../../adapters/scanner/scan-result-event.ts';
import type { Scanner, ScanResult } from '../../../adapters/scanner/scanner.ts';
import type { ScannerName } from '../../../schemas/file.ts';
import { logger } from '../../http/log.ts';
import { count } from '../metrics.ts';
import { type CheckDeps, checkFile } from './check.ts';

/** Amazon S3's "Object Created" as EventBridge hands it over. */
const ObjectCreated = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: z.string(), etag: z.string() }),
  }),
});

export interface Scanning {
  /** Quarantine. */
  readonly bucket: string;
  /** Who is to speak here; whatever another says does not count. */
  readonly scanner: ScannerName;
  /** Given where the scanner does not speak by itself. */
  readonly asked?: Scanner;
}

/** Only what could not be finished throws: it is then tried again by whoever called. */
export const answerEvents =
  (deps: CheckDeps, scanning: Scanning) =>
  async (event: unknown): Promise<{ checked: boolean }> => {
    const result = await resultFrom(deps, scanning, event);
    if (result?.by !== scanning.scanner) return { checked: false };
    await checkFile(deps, result);
    return { checked: true };
  };

async function resultFrom(
  deps: CheckDeps,
  { bucket, asked }: Scanning,
  event: unknown,
): Promise<ScanResult | undefined> {
  const created = ObjectCreated.safeParse(event);
  if (created.success)
    return asked && created.data.detail.bucket.name === bucket
      ? ask(deps, asked, created.data.detail.object)
      : undefined;
  const told = readScanResult(event);
  if (told.ok) return told.bucket === bucket ? told.result : undefined;
  if (told.problem === 'failed') {
    logger.error('scan failed');
    count('unscanned', 1);
  }
  return undefined;
}

async function ask(
  { documents, wallNow }: CheckDeps,
  scanner: Scanner,
  object: { key: string; etag: string },
): Promise<ScanResult | undefined> {
  const etag = `"${object.etag.replaceAll('"', '')}"`;
  const read = await documents.readArrived(object.key, etag);
  if (!read.ok) return undefined;
  return { key: object.key, etag, by: 'clamd', at: wallNow(), verdict: await scanner.scan(read.body) };
}
