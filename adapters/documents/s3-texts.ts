import type { ArrivedPart } from './document-store.ts';

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  '#34': '"',
};
const unescaped = (text: string) =>
  text.replaceAll(/&(#?\w+);/gu, (whole, name: string) => entities[name] ?? whole);

const inside = (xml: string, tag: string): string =>
  unescaped(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'u').exec(xml)?.[1] ?? '');

export function uploadIdIn(xml: string): string {
  const id = inside(xml, 'UploadId');
  if (id === '') throw new Error('The store began an upload without naming it');
  return id;
}

/** Parts of a ListParts answer; ours never has more than one page of a thousand. */
export const partsIn = (xml: string): ArrivedPart[] =>
  Array.from(xml.matchAll(/<Part>(.*?)<\/Part>/gsu), ([, part = '']) => ({
    number: Number(inside(part, 'PartNumber')),
    size: Number(inside(part, 'Size')),
    etag: inside(part, 'ETag'),
  }));

/** The body of CompleteMultipartUpload. */
export const partsList = (parts: readonly ArrivedPart[]): string =>
  `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${parts
    .map(
      ({ number, etag }) =>
        `<Part><PartNumber>${number}</PartNumber><ETag>${etag.replaceAll('"', '&quot;')}</ETag></Part>`,
    )
    .join('')}</CompleteMultipartUpload>`;

/**
 * Text of a metadata header: S3 hands back what is not ASCII as RFC 2047 words, our own uploads in parts percent-encode it, and a header's
 * bytes otherwise stand for themselves.
 */
export function headerText(value: string): string {
  const words = value.replaceAll(
    /=\?utf-8\?([bq])\?([^?]*)\?=(?:\s+(?==\?))?/giu,
    (_, how: string, encoded: string) =>
      how.toLowerCase() === 'b' ? Buffer.from(encoded, 'base64').toString('utf8') : unquoted(encoded),
  );
  if (words !== value) return words;
  if (/%[0-9A-F]{2}/u.test(value)) return percentDecoded(value);
  const bytes = Buffer.from(value, 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? value : text;
}

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('_', ' ')
      .replaceAll(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
