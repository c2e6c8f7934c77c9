import type { FileType } from '../../schemas/upload-question.ts';

/** The media type under which content is handed out; `inline` ones a browser shows without running anything. */
export const mediaTypes = {
  pdf: { type: 'application/pdf', inline: true },
  jpeg: { type: 'image/jpeg', inline: true },
  png: { type: 'image/png', inline: true },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    inline: false,
  },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', inline: false },
  zip: { type: 'application/zip', inline: false },
  dwg: { type: 'image/vnd.dwg', inline: false },
  mp4: { type: 'video/mp4', inline: false },
} as const satisfies Record<FileType, { type: string; inline: boolean }>;

/** What must be seen of a file to know its type: its first and last bytes. */
export const HEAD_BYTES = 64 * 1024;
export const TAIL_BYTES = 66 * 1024;

/** `archive` is a ZIP of some kind, told apart by what is in it (rules/files/zip-listing.ts). */
export type Recognised = Exclude<FileType, 'docx' | 'xlsx' | 'zip'> | 'archive';

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Brands of ISO base media files that hold MPEG-4 video (mp4ra.org). */
const brands = new Set([
  'isom',
  'iso2',
  'iso4',
  'iso5',
  'iso6',
  'mp41',
  'mp42',
  'avc1',
  'M4V ',
  'MSNV',
  'dash',
]);

/** The type content begins as; the signature must stand at the very beginning, so that nothing can hide before it. */
export function recognise(head: Uint8Array): Recognised | undefined {
  const begins = latin(head, 0, 12);
  if (begins.startsWith('%PDF-')) return 'pdf';
  if (begins.startsWith('\u00FF\u00D8\u00FF')) return 'jpeg';
  if (begins.startsWith('\u0089PNG\r\n\u001A\n')) return 'png';
  if (begins.startsWith('PK\u0003\u0004')) return 'archive';
  if (/^AC10(?:12|14|15|18|21|24|27|32)\0/u.test(begins)) return 'dwg';
  return begins.slice(4, 8) === 'ftyp' && brands.has(begins.slice(8, 12)) ? 'mp4' : undefined;
}

/** Whether content that begins as its type also ends as it. */
export function isWhole(type: Recognised, tail: Uint8Array): boolean {
  if (type === 'pdf') return latin(tail, Math.max(0, tail.length - 1024), tail.length).includes('%%EOF');
  if (type === 'png') return latin(tail, tail.length - 8, tail.length) === 'IEND\u00AEB`\u0082';
  return true;
}
