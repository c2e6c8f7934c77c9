import { createHash, type Hash } from 'node:crypto';
import type { ArrivedObject, DocumentStore } from '../../../adapters/documents/document-store.ts';
import { HEAD_BYTES, isWhole, mediaTypes, recognise, TAIL_BYTES } from '../../../rules/files/file-types.ts';
import { MOST_PICTURE_BYTES, pictureProblem } from '../../../rules/files/picture-rules.ts';
import { mostBytes, type UploadLimits } from '../../../rules/files/upload-limits.ts';
import { kindOfArchive, readZipListing } from '../../../rules/files/zip-listing.ts';
import type { FileFacts, FileRejection } from '../../../schemas/file.ts';
import type { FileType } from '../../../schemas/upload-question.ts';
import { type FilePlace, keptKey } from '../../records/file-keys.ts';
import { encodeAnew } from './picture.ts';
import { unpackEntries } from './unpack-entries.ts';

export type Inspected =
  | { readonly outcome: 'kept'; readonly facts: Pick<FileFacts, 'type' | 'size' | 'sha256' | 'pixels'> }
  | { readonly outcome: 'rejected'; readonly why: FileRejection }
  /** It is no longer the object that was scanned. */
  | { readonly outcome: 'changed' };

interface Subject {
  readonly key: string;
  readonly place: FilePlace;
  readonly question: UploadLimits;
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
  if (recognised === 'archive') return inspectArchive(documents, subject, tail);
  if (!question.accept.some((accepted) => accepted === recognised)) return rejected('otherType');
  if (!isWhole(recognised, tail)) return rejected('damaged');
  return recognised === 'jpeg' || recognised === 'png'
    ? keepPicture(documents, subject, recognised)
    : keepAsItIs(documents, subject, recognised);
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

/** What the list says is judged first, then whether it is true. */
async function inspectArchive(
  documents: DocumentStore,
  subject: Subject,
  tail: Uint8Array,
): Promise<Inspected> {
  const { size } = subject.object;
  let listing = readZipListing(tail, size);
  if (!listing.ok && listing.problem === 'needsMore') {
    if (size - listing.from > MOST_LISTING) return rejected('bomb');
    const more = await bytesOf(documents, subject, listing.from, size);
    if (!more) return { outcome: 'changed' };
    listing = readZipListing(more, size);
  }
  if (!listing.ok) return rejected(listing.problem === 'needsMore' ? 'damaged' : listing.problem);
  const { entries } = listing;
  const type = kindOfArchive(entries);
  if (!subject.question.accept.some((accepted) => accepted === type)) return rejected('otherType');
  return keepAsItIs(documents, subject, type, (body) => unpackEntries(body, entries));
}

/** Reads a body to its end; what is wrong with it, where something is. */
type Look = (body: AsyncIterable<Uint8Array>) => Promise<FileRejection | undefined>;

const justRead: Look = async (body) => {
  for await (const _ of body) continue;
  return undefined;
};

/** Copied inside the store; its hash is computed, and what is in it looked at, as it streams by. */
async function keepAsItIs(
  documents: DocumentStore,
  subject: Subject,
  type: FileType,
  look = justRead,
): Promise<Inspected> {
  const { key, place, object } = subject;
  const read = await documents.readArrived(key, object.etag);
  if (!read.ok) return { outcome: 'changed' };
  const hash = createHash('sha256');
  const problem = await look(hashed(read.body, hash));
  if (problem) return rejected(problem);
  const kept = await documents.keepArrived(key, object.etag, keptKey(place), mediaTypes[type].type);
  if (!kept) return { outcome: 'changed' };
  return { outcome: 'kept', facts: { type, size: object.size, sha256: hash.digest('hex') } };
}

async function* hashed(body: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    hash.update(chunk);
    yield chunk;
  }
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
