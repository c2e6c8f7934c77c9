import type { DocumentStore } from '../../../adapters/documents/document-store.ts';
import type { ScanResult } from '../../../adapters/scanner/scanner.ts';
import { attachmentLimits } from '../../../rules/files/attachments.ts';
import { safeFileName } from '../../../rules/files/file-name.ts';
import { uploadsIn } from '../../../rules/files/placed-uploads.ts';
import type { UploadLimits } from '../../../rules/files/upload-limits.ts';
import { AttachmentKind } from '../../../schemas/attachment.ts';
import type { FileFacts } from '../../../schemas/file.ts';
import { draftRelease } from '../../../store/drafts.ts';
import { type HeldFile, readFile, saveFile } from '../../../store/files.ts';
import { isCase } from '../../../store/records.ts';
import { type FilePlace, keptKey, placeIn } from '../../records/file-keys.ts';
import type { StepDeps } from '../../step/take-step.ts';
import { inspect, type Inspected } from './inspect.ts';

export interface CheckDeps extends StepDeps {
  readonly documents: DocumentStore;
}

const ATTEMPTS = 8;

/**
 * What follows from a scan: an infected file is destroyed, a clean one is looked into and either kept or refused. Told twice, or of an
 * object that is gone, it changes nothing. Told before the browser has come back it makes the row itself; told for a draft that no longer
 * exists it destroys what nobody waits for.
 */
export async function checkFile(deps: CheckDeps, scan: ScanResult): Promise<void> {
  const place = placeIn(scan.key);
  const question = place && (await questionOf(deps, place));
  if (!place || !question) return deps.documents.dropArrived(scan.key);
  const before = await readFile(deps.store, place.case, place.file);
  if (before && isDecided(before)) return deps.documents.dropArrived(scan.key);
  const object = await deps.documents.arrived(scan.key);
  // Another object has taken its place, of which another result will tell.
  if (object?.etag !== scan.etag) return;
  const found: Inspected =
    scan.verdict === 'clean'
      ? await inspect(deps.documents, { key: scan.key, place, question, object })
      : { outcome: 'rejected', why: scan.verdict };
  if (found.outcome === 'changed') return;
  const decided = decide(place, scan, found, { name: safeFileName(object.name ?? ''), size: object.size });
  if (await note(deps, place, before, decided)) await deps.documents.dropArrived(scan.key);
}

const isDecided = ({ facts: { state } }: HeldFile): boolean => state === 'clean' || state === 'rejected';

/** The draft's own release says what the question takes; to a case that was sent, only attachments are added. */
async function questionOf(deps: CheckDeps, place: FilePlace): Promise<UploadLimits | undefined> {
  const kind = AttachmentKind.safeParse(place.question);
  if (kind.success && (await isCase(deps.store, place.case))) return attachmentLimits[kind.data];
  const release = await draftRelease(deps.store, place.case);
  const form = release && (await deps.releases.formOf(release));
  const placed = uploadsIn(form?.pages.flatMap(({ questions }) => questions) ?? []);
  return placed.find(({ path }) => path === place.question)?.question;
}

type Decision = (held: FileFacts | undefined) => FileFacts;

/** What is to be written, over whatever the row says by then. */
const decide =
  (
    { file: id, question }: FilePlace,
    { by, at }: ScanResult,
    found: Exclude<Inspected, { outcome: 'changed' }>,
    arrived: { name: string; size: number },
  ): Decision =>
  (held) => ({
    id,
    question,
    name: held?.name ?? arrived.name,
    size: arrived.size,
    addedAt: held?.addedAt ?? at,
    scan: { by, at },
    ...(found.outcome === 'kept'
      ? { state: 'clean', ...found.facts }
      : { state: 'rejected', rejection: found.why }),
  });

/** Writes the decision; the browser may be registering the arrival at the same time, or the person removing the file. */
async function note(
  deps: CheckDeps,
  place: FilePlace,
  before: HeldFile | undefined,
  decided: Decision,
): Promise<boolean> {
  let held = before;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (held && isDecided(held)) return true;
    if (await saveFile(deps.store, place.case, decided(held?.facts), { seen: held?.version ?? 0 }))
      return true;
    held = await readFile(deps.store, place.case, place.file);
    // There is a row, or writing would not have failed, but nothing in it: the person has removed the file.
    if (!held) {
      await deps.documents.dropKept(keptKey(place));
      return true;
    }
  }
  throw new Error('A file moved too often while it was checked');
}
