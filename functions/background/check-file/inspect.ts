import { createHash } from 'node:crypto';
import type { ArrivedObject, DocumentStore } from '../../../adapters/documents/document-store.ts';
import {
  HEAD_BYTES,
  isWhole,
  mediaTypes,
  type Recognised,
  recognise,
  TAIL_BYTES,
} from '../../../rules/files/file-types.ts';
import { MOST_PICTURE_BYTES, pictureProblem } from '../../../rules/files/picture-rules.ts';
import { mostBytes, type UploadQuestion } from '../../../rules/files/upload-limits.ts';
import { kindOfArchive, readZipListing } from '../../../rules/files/zip-listing.ts';
import type { FileFacts, FileRejection } from '../../../schemas/file.ts';
import type { FileType } from '../../../schemas/upload-question.ts';
import { type FilePlace, keptKey } from '../../records/file-keys.ts';
import { encodeAnew } from './picture.ts';

export type Inspected =
  | { readonly outcome: 'kept'; readonly facts: Pick<FileFacts, 'type' | 'size' | 'sha256' | 'pixels'> }
  | { readonly outcome: 'rejected'; readonly why: FileRejection }
  /** It is no longer the object that was scanned. */
  | { readonly outcome: 'changed' };

interface Subject {
  readonly key: string;
  readonly place: FilePlace;
  readonly question: UploadQuestion;
  readonly object: ArrivedObject;
}

const rejected = (why: FileRejection): Inspected => ({ outcome: 'rejected', why });

/** The longest list of contents of an archive that is read. */
const MOST_LISTING = 4 * 1024 * 1024;

/** Looks into a file without trusting its name, its announced type or anything it says of itself, and keeps it when it is in order. */
export async function inspect(documents: DocumentStore, subject: Subject): Promise<Inspected> {
  const { question, object } = subject;
  if (object.size === 0) return rejected('empty');
  if (object.size > mostBytes(question)) return rejected('tooLarge');
  const head = await bytesOf(documents, subject, 0, Math.min(HEAD_BYTES, object.size));
  const tail = await bytesOf(documents, subject, Math.max(0, object.size - TAIL_BYTES), object.size);
  if (!head || !tail) return { outcome: 'changed' };
  const recognised = recognise(head);
  if (recognised === undefined) return rejected('otherType');
  const type = recognised === 'archive' ? await archiveType(documents, subject, tail) : recognised;
  if (typeof type === 'object') return type;
  if (!question.accept.some((accepted) => accepted === type)) return rejected('otherType');
  if (!isWhole(recognised, tail)) return rejected('damaged');
  return type === 'jpeg' || type === 'png'
    ? keepPicture(documents, subject, type)
    : keepAsItIs(documents, subject, type);
}

/** Bytes `from` to `to`, the last not included. */
async function bytesOf(
  documents: DocumentStore,
  { key, object }: Subject,
  from: number,
  to: number,
): Promise<Buffer<ArrayBuffer> | undefined> {
  const read = await documents.readArrived(key, object.etag, { from, to: to - 1 });
  if (!read.ok) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of read.body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function archiveType(
  documents: DocumentStore,
  subject: Subject,
  tail: Uint8Array,
): Promise<Exclude<FileType, Exclude<Recognised, 'archive'>> | Inspected> {
  const { size } = subject.object;
  let listing = readZipListing(tail, size);
  if (!listing.ok && listing.problem === 'needsMore') {
    if (size - listing.from > MOST_LISTING) return rejected('bomb');
    const more = await bytesOf(documents, subject, listing.from, size);
    if (!more) return { outcome: 'changed' };
    listing = readZipListing(more, size);
  }
  if (listing.ok) return kindOfArchive(listing.entries);
  return rejected(listing.problem === 'needsMore' ? 'damaged' : listing.problem);
}

/** Copied inside the store; only its hash is computed here, as it streams by. */
async function keepAsItIs(documents: DocumentStore, subject: Subject, type: FileType): Promise<Inspected> {
  const { key, place, object } = subject;
  const read = await documents.readArrived(key, object.etag);
  if (!read.ok) return { outcome: 'changed' };
  const hash = createHash('sha256');
  for await (const chunk of read.body) hash.update(chunk);
  const kept = await documents.keepArrived(key, object.etag, keptKey(place), mediaTypes[type].type);
  if (!kept) return { outcome: 'changed' };
  return { outcome: 'kept', facts: { type, size: object.size, sha256: hash.digest('hex') } };
}

/** What is kept is a new picture of the same pixels: no place, no camera, nothing hidden behind the last of them. */
async function keepPicture(
  documents: DocumentStore,
  subject: Subject,
  type: 'jpeg' | 'png',
): Promise<Inspected> {
  const { place, question, object } = subject;
  if (object.size > MOST_PICTURE_BYTES) return rejected('tooManyPixels');
  const bytes = await bytesOf(documents, subject, 0, object.size);
  if (!bytes) return { outcome: 'changed' };
  const made = await encodeAnew(type, bytes, (pixels) =>
    question.type === 'image' ? pictureProblem(question, pixels) : undefined,
  );
  if (!made.ok) return rejected(made.problem);
  await documents.keep(keptKey(place), made.bytes, mediaTypes[type].type);
  const sha256 = createHash('sha256').update(made.bytes).digest('hex');
  return { outcome: 'kept', facts: { type, size: made.bytes.length, sha256, pixels: made.pixels } };
}
