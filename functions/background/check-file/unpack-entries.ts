import { pipeline } from 'node:stream/promises';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { DEFLATED, type ZipEntry } from '../../../rules/files/zip-listing.ts';
import { type ByteReader, byteReader } from './byte-reader.ts';

/** `bomb` = it unpacks to more than its list says; `unscannable` = packed in a way that cannot be looked into, such as with a password. */
export type UnpackProblem = 'damaged' | 'bomb' | 'unscannable';

const LOCAL_BYTES = 30;
/** Bytes that are unpacked in one go. */
const AT_ONCE = 64 * 1024;

/**
 * Unpacks every entry of a ZIP as its bytes stream by, to see that each is as large as the list says, which was judged before. Nothing is
 * held but what is under way. Reads the body to its end unless something is wrong.
 */
export async function unpackEntries(
  body: AsyncIterable<Uint8Array>,
  entries: readonly ZipEntry[],
): Promise<UnpackProblem | undefined> {
  const reader = byteReader(body);
  for (const entry of entries.toSorted((one, other) => one.at - other.at)) {
    const problem = await unpackNext(reader, entry);
    if (problem) return problem;
  }
  await reader.skip(Number.POSITIVE_INFINITY);
  return undefined;
}

async function unpackNext(reader: ByteReader, entry: ZipEntry): Promise<UnpackProblem | undefined> {
  // An entry that begins within the one before it has its bytes counted twice.
  if (entry.at < reader.position()) return 'bomb';
  await reader.skip(entry.at - reader.position());
  const header = await reader.take(LOCAL_BYTES);
  if (header?.readUInt32LE(0) !== 0x04034b50) return 'damaged';
  // Who reads the entry without the list must find the same.
  if (header.readUInt16LE(8) !== entry.method) return 'damaged';
  await reader.skip(header.readUInt16LE(26) + header.readUInt16LE(28));
  if (entry.isEncrypted || (header.readUInt16LE(6) & 1) === 1) return 'unscannable';
  if (entry.method === DEFLATED)
    return Math.max(entry.packed, entry.unpacked) <= AT_ONCE
      ? inflateAtOnce(await reader.take(entry.packed), entry)
      : inflate(reader.pieces(entry.packed), entry);
  if (entry.method !== 0) return 'unscannable';
  const stored = await reader.skip(entry.packed);
  return stored === entry.unpacked && stored === entry.packed ? undefined : 'damaged';
}

/** Thousands of small entries would each leave a stream behind to be cleared away. */
function inflateAtOnce(packed: Buffer | undefined, entry: ZipEntry): UnpackProblem | undefined {
  if (!packed) return 'damaged';
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: entry.unpacked + 1 });
    if (unpacked.length > entry.unpacked) return 'bomb';
    return unpacked.length === entry.unpacked ? undefined : 'damaged';
  } catch (error) {
    return error instanceof RangeError ? 'bomb' : 'damaged';
  }
}

async function inflate(
  packed: AsyncIterable<Uint8Array>,
  entry: ZipEntry,
): Promise<UnpackProblem | undefined> {
  const inflated = createInflateRaw();
  let size = 0;
  const count = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > entry.unpacked) return;
    }
  };
  // It throws for what is not packed as it says, and when the counting ends before the bytes do.
  const isRead = await pipeline(packed, inflated, count).then(
    () => true,
    () => false,
  );
  if (size > entry.unpacked) return 'bomb';
  return isRead && size === entry.unpacked ? undefined : 'damaged';
}
