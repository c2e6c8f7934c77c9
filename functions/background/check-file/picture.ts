import { createInflate } from 'node:zlib';
import { decode, encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { MOST_PIXELS } from '../../../rules/files/picture-rules.ts';
import { jpegHeader, type PictureHeader, pngHeader, upright } from '../../../rules/files/picture-size.ts';
import type { FileRejection, Pixels } from '../../../schemas/file.ts';

export type MadePicture =
  | { readonly ok: true; readonly bytes: Buffer<ArrayBuffer>; readonly pixels: Pixels }
  | { readonly ok: false; readonly problem: FileRejection };

/** Good enough that nobody sees a difference, of 100. */
const JPEG_QUALITY = 92;
/** What decoding the most pixels takes, in MB, with room to spare. */
const DECODER_MEMORY = 1200;

/**
 * Encodes a picture anew, upright and without metadata. Its size is read and judged from its header before anything is decoded: a few bytes
 * may announce more pixels than there is memory.
 */
export async function encodeAnew(
  type: 'jpeg' | 'png',
  bytes: Buffer<ArrayBuffer>,
  judge: (pixels: Pixels) => FileRejection | undefined,
): Promise<MadePicture> {
  const header = type === 'jpeg' ? jpegHeader(bytes) : pngHeader(bytes);
  if (!header) return { ok: false, problem: 'damaged' };
  const pixels = upright(header);
  if (pixels.width * pixels.height > MOST_PIXELS) return { ok: false, problem: 'tooManyPixels' };
  const problem = judge(pixels);
  if (problem) return { ok: false, problem };
  try {
    const made = type === 'jpeg' ? newJpeg(bytes, header) : await newPng(bytes, header);
    return made ? { ok: true, bytes: made, pixels } : { ok: false, problem: 'bomb' };
  } catch {
    // The decoders throw for whatever is not as their format says.
    return { ok: false, problem: 'damaged' };
  }
}

function newJpeg(bytes: Uint8Array, { orientation }: PictureHeader): Buffer<ArrayBuffer> {
  const { data, width, height } = decode(bytes, {
    useTArray: true,
    maxResolutionInMP: MOST_PIXELS / 1_000_000,
    maxMemoryUsageInMB: DECODER_MEMORY,
    tolerantDecoding: false,
  });
  const made = encode(turned({ data, width, height }, orientation), JPEG_QUALITY);
  return Buffer.from(made.data);
}

interface Bitmap {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Moves the pixels to where EXIF's orientation says they belong, because what says it is left out (CIPA DC-008 §4.6.5). */
export function turned({ data, width, height }: Bitmap, orientation: number): Bitmap {
  if (orientation === 1) return { data, width, height };
  const isQuarter = orientation >= 5;
  const [wide, high] = isQuarter ? [height, width] : [width, height];
  const result = new Uint8Array(data.length);
  const [from, to] = [
    new Uint32Array(data.buffer, data.byteOffset, width * height),
    new Uint32Array(result.buffer),
  ];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [a, b] = isQuarter ? [y, x] : [x, y];
      const column = [2, 3, 6, 7].includes(orientation) ? wide - 1 - a : a;
      const row = [3, 4, 7, 8].includes(orientation) ? high - 1 - b : b;
      to[row * wide + column] = from[y * width + x] ?? 0;
    }
  }
  return { data: result, width: wide, height: high };
}

/** `undefined` for one that unpacks to more than its header says. */
async function newPng(
  bytes: Buffer<ArrayBuffer>,
  { rawBytes = 0 }: PictureHeader,
): Promise<Buffer<ArrayBuffer> | undefined> {
  if (!(await unpacksTo(samplesOf(bytes), rawBytes))) return undefined;
  const { data, width, height } = PNG.sync.read(bytes, { checkCRC: true });
  const fresh = new PNG({ width, height });
  fresh.data = data;
  return Buffer.from(PNG.sync.write(fresh, { colorType: isOpaque(data) ? 2 : 6 }));
}

const isOpaque = (data: Uint8Array): boolean => {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
};

/** The contents of a PNG's IDAT chunks. */
function* samplesOf(bytes: Buffer): Generator<Buffer> {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (bytes.subarray(at + 4, at + 8).toString('latin1') === 'IDAT')
      yield bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
  }
}

/** Whether packed bytes come to no more than so many, without holding them. */
async function unpacksTo(packed: Iterable<Buffer>, most: number): Promise<boolean> {
  const inflate = createInflate();
  let size = 0;
  const counted = (async () => {
    for await (const chunk of inflate) {
      size += Buffer.byteLength(Buffer.from(chunk));
      if (size > most) return false;
    }
    return true;
  })();
  for (const part of packed) {
    if (inflate.destroyed) break;
    if (!inflate.write(part))
      await new Promise((resolve) => inflate.once('drain', resolve).once('close', resolve));
  }
  if (!inflate.destroyed) inflate.end();
  return counted;
}
