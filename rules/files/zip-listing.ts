import type { FileType } from '../../schemas/upload-question.ts';

export interface ZipEntry {
  readonly name: string;
  /** How it is packed (APPNOTE §4.4.5). */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header stands in the file. */
  readonly at: number;
}

export type ZipListing =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly problem: 'damaged' | 'bomb' }
  /** The list begins before the bytes that were given. */
  | { readonly ok: false; readonly problem: 'needsMore'; readonly from: number };

/** The method of nearly every ZIP; 0 is not packed at all. */
export const DEFLATED = 8;

const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MOST_ENTRIES = 10_000;
/** Unpacked, in bytes, and as a multiple of what is packed. No honest document of at most 100 MB comes near. */
const MOST_UNPACKED = 2_000_000_000;
const MOST_RATIO = 200;
/** Small files of one repeated byte have any ratio; below this it does not matter. */
const NO_HARM = 10_000_000;

/** Reads the list of what is in a ZIP from its last bytes (APPNOTE 6.3.10 §4.3); `size` is that of the whole file. ZIP64 is not taken. */
export function readZipListing(tail: Uint8Array, size: number): ZipListing {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = endOf(view);
  if (end === undefined) return { ok: false, problem: 'damaged' };
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return { ok: false, problem: 'bomb' };
  const first = size - tail.length;
  if (start + length !== first + end) return { ok: false, problem: 'damaged' };
  if (start < first) return { ok: false, problem: 'needsMore', from: start };
  return listed(view, start - first, end, count);
}

/** The end record must be the very end: nothing may follow but the comment it announces. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
}

function listed(view: DataView, start: number, end: number, count: number): ZipListing {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let n = 0; n < count; n += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== 0x02014b50)
      return { ok: false, problem: 'damaged' };
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return { ok: false, problem: 'damaged' };
    const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, nameLength);
    entries.push({
      name: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  if (at !== end) return { ok: false, problem: 'damaged' };
  return isBomb(entries) ? { ok: false, problem: 'bomb' } : { ok: true, entries };
}

/** Far more unpacked than packed, or several entries sharing the same packed bytes. */
function isBomb(entries: readonly ZipEntry[]): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (unpacked > MOST_UNPACKED || (unpacked > NO_HARM && unpacked > packed * MOST_RATIO)) return true;
  const inPlace = entries.toSorted((one, other) => one.at - other.at);
  return inPlace.some((entry, index) => {
    const before = inPlace[index - 1];
    return before !== undefined && entry.at < before.at + LOCAL_BYTES + before.packed;
  });
}

/** Word and Excel documents are ZIPs with certain parts (ECMA-376-2). */
export function kindOfArchive(entries: readonly ZipEntry[]): Extract<FileType, 'docx' | 'xlsx' | 'zip'> {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (!has('[Content_Types].xml')) return 'zip';
  if (has('word/document.xml')) return 'docx';
  return has('xl/workbook.xml') ? 'xlsx' : 'zip';
}
