import * as z from 'zod';
import { instantOf } from '../../rules/time.ts';
import type { ScannerName } from '../../schemas/file.ts';
import type { ScanResult, Verdict } from './scanner.ts';

/** Who speaks, by the event's source. */
const sources = {
  'aws.guardduty': 'guardduty',
  'smart-regulator.embedded-scanner': 'embedded',
} as const satisfies Record<string, ScannerName>;

/** "GuardDuty Malware Protection Object Scan Result" as EventBridge hands it over (GuardDuty User Guide, Monitoring S3 object scans). */
const ScanResultEvent = z.object({
  source: z.enum(['aws.guardduty', 'smart-regulator.embedded-scanner']),
  'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
  time: z.iso.datetime(),
  detail: z.object({
    s3ObjectDetails: z.object({ bucketName: z.string(), objectKey: z.string(), eTag: z.string() }),
    scanResultDetails: z.object({
      scanResultStatus: z.enum([
        'NO_THREATS_FOUND',
        'THREATS_FOUND',
        'UNSUPPORTED',
        'ACCESS_DENIED',
        'FAILED',
      ]),
    }),
  }),
});

const verdicts: Readonly<Record<string, Verdict>> = {
  NO_THREATS_FOUND: 'clean',
  THREATS_FOUND: 'infected',
  UNSUPPORTED: 'unscannable',
};

/** `failed` = the scanner gave up on the object, which stays in quarantine. */
export type ReadScanResult =
  | { readonly ok: true; readonly bucket: string; readonly result: ScanResult }
  | { readonly ok: false; readonly problem: 'otherEvent' | 'failed' };

export function readScanResult(event: unknown): ReadScanResult {
  const read = ScanResultEvent.safeParse(event);
  if (!read.success) return { ok: false, problem: 'otherEvent' };
  const { source, time, detail } = read.data;
  const verdict = verdicts[detail.scanResultDetails.scanResultStatus];
  if (!verdict) return { ok: false, problem: 'failed' };
  const { bucketName, objectKey, eTag } = detail.s3ObjectDetails;
  return {
    ok: true,
    bucket: bucketName,
    result: {
      key: objectKey,
      etag: `"${eTag.replaceAll('"', '')}"`,
      by: sources[source],
      at: instantOf(Date.parse(time)),
      verdict,
    },
  };
}
