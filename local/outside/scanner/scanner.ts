import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Documents, ObjectCreated } from '../documents/documents.ts';
import type { Log, Route } from '../exchange.ts';
import { createFaults } from '../faults.ts';

/** The test file every scanner knows (eicar.org); cut in two, so that this source is not one itself. */
const EICAR = Buffer.from(
  String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$` + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
);

/** Programs of Windows, Linux, macOS and Java, and scripts: nobody's papers. */
const programs: readonly Buffer[] = [
  Buffer.from('MZ'),
  Buffer.from('\u007FELF', 'latin1'),
  Buffer.from('cffaedfe', 'hex'),
  Buffer.from('cafebabe', 'hex'),
  Buffer.from('#!'),
];

/** What is found in content, or nothing. Content is read once and never held. */
export async function threatIn(content: AsyncIterable<Buffer>): Promise<string | undefined> {
  let rest = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of content) {
    const seen = Buffer.concat([rest, chunk]);
    if (isFirst && programs.some((magic) => seen.subarray(0, magic.length).equals(magic))) return 'Program';
    if (seen.includes(EICAR)) return 'EICAR-Test-File (not a virus)';
    rest = Buffer.from(seen.subarray(-EICAR.length));
    isFirst = false;
  }
  return undefined;
}

/** GuardDuty's event about an object that was scanned, but for its source, which says that this is no real scanner. */
export interface ScanResultEvent {
  readonly version: '0';
  readonly id: string;
  readonly source: 'smart-regulator.embedded-scanner';
  readonly 'detail-type': 'GuardDuty Malware Protection Object Scan Result';
  readonly time: string;
  readonly detail: {
    readonly schemaVersion: '1.0';
    readonly scanStatus: 'COMPLETED' | 'FAILED';
    readonly resourceType: 'S3_OBJECT';
    readonly s3ObjectDetails: {
      readonly bucketName: string;
      readonly objectKey: string;
      readonly eTag: string;
    };
    readonly scanResultDetails: {
      readonly scanResultStatus: 'NO_THREATS_FOUND' | 'THREATS_FOUND' | 'FAILED';
      readonly threats: readonly { readonly name: string }[] | null;
    };
  };
}

/**
 * Looks for EICAR and for programs in what arrives in quarantine, and tells as GuardDuty would. For one's own machine only. Faults: `lost`
 * (never tells), `twice`, `late`, `failed` (gives up).
 */
export function createScanner(options: {
  documents: Documents;
  wallNow: () => number;
  log: Log;
  lateness?: number;
}) {
  const { documents, wallNow, log } = options;
  const faults = createFaults(['lost', 'twice', 'late', 'failed']);
  const listeners: ((event: ScanResultEvent) => void)[] = [];

  const tell = (created: ObjectCreated, status: ScanResultEvent['detail']['scanResultDetails']) => {
    const { bucket, object } = created.detail;
    const event: ScanResultEvent = {
      version: '0',
      id: randomUUID(),
      source: 'smart-regulator.embedded-scanner',
      'detail-type': 'GuardDuty Malware Protection Object Scan Result',
      time: new Date(wallNow()).toISOString(),
      detail: {
        schemaVersion: '1.0',
        scanStatus: status.scanResultStatus === 'FAILED' ? 'FAILED' : 'COMPLETED',
        resourceType: 'S3_OBJECT',
        s3ObjectDetails: { bucketName: bucket.name, objectKey: object.key, eTag: object.etag },
        scanResultDetails: status,
      },
    };
    for (const listener of listeners) listener(event);
  };

  const scan = async (created: ObjectCreated): Promise<void> => {
    const fault = faults.take('lost', 'failed', 'late', 'twice');
    if (fault === 'lost') return;
    if (fault === 'late') await pause(options.lateness ?? 3000, undefined, { ref: false });
    if (fault === 'failed') return tell(created, { scanResultStatus: 'FAILED', threats: null });
    const object = documents.read(created.detail.bucket.name, created.detail.object.key);
    if (!object) return;
    const threat = await threatIn(object.body);
    const result =
      threat === undefined
        ? ({ scanResultStatus: 'NO_THREATS_FOUND', threats: null } as const)
        : ({ scanResultStatus: 'THREATS_FOUND', threats: [{ name: threat }] } as const);
    tell(created, result);
    if (fault === 'twice') tell(created, result);
  };

  documents.onCreated((created) => {
    if (created.detail.bucket.name !== documents.buckets.arrivals) return;
    scan(created).catch((error: unknown) =>
      log({ system: 'scanner', message: error instanceof Error ? error.message : 'failed' }),
    );
  });
  const routes: Record<string, Route> = { 'POST /scanner/faults': faults.route };
  return { routes, onResult: (listener: (event: ScanResultEvent) => void) => void listeners.push(listener) };
}
