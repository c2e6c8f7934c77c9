import type { FileType } from '../../schemas/upload-question.ts';

const LONGEST = 120;

/** What a name may end with for each type; the first is given where none of them stands. */
export const endings = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  zip: ['zip'],
  dwg: ['dwg'],
  mp4: ['mp4', 'm4v'],
} as const satisfies Record<FileType, readonly [string, ...string[]]>;

/** Names Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/**
 * A name as safe text: without folders, signs no file system takes, control characters, marks nobody sees and text that runs backwards,
 * not hidden, and of a length a page can show. Nothing usable left is an empty text.
 */
export function safeFileName(given: string): string {
  const last = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  const clean = last
    .slice(0, 1000)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(device, '_');
  return shortened(clean);
}

/** Keeps the ending. */
function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= LONGEST) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(name)?.[0] ?? '';
  return characters.slice(0, LONGEST - ending.length).join('') + ending;
}

/** The name under which content of a type is handed out: what it ends with tells the truth. */
export function honestName(name: string, type: FileType): string {
  const known: readonly string[] = endings[type];
  const ending = /\.([A-Za-z0-9]+)$/u.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && known.includes(ending)) return name;
  return `${name === '' ? 'file' : name}.${endings[type][0]}`;
}

/** The `Content-Disposition` of RFC 6266, with a plain name for those who cannot read the other. */
export function contentDisposition(name: string, shown: 'inline' | 'attachment'): string {
  const plain = name.replace(/[^\w .()-]/gu, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${shown}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
