import jsqr from 'jsqr';
import { PNG } from 'pngjs';

const most = { bytes: 4_000_000, pixels: 16_000_000 };
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export type ReadPicture =
  | { ok: true; value: string }
  | { ok: false; problem: 'notPng' | 'tooLarge' | 'noCode' };

/** Transparent parts of a picture are seen on white paper, not on black. */
const onWhite = (data: Uint8Array): Uint8ClampedArray<ArrayBuffer> => {
  const seen = new Uint8ClampedArray(data);
  for (let at = 0; at < seen.length; at += 4) {
    const alpha = (seen[at + 3] ?? 255) / 255;
    for (let channel = at; channel < at + 3; channel += 1) {
      seen[channel] = 255 - alpha * (255 - (seen[channel] ?? 255));
    }
  }
  return seen;
};

const decode = (picture: Buffer): PNG | undefined => {
  try {
    return PNG.sync.read(picture);
  } catch {
    return undefined;
  }
};

/** The text of the QR code a PNG shows. The size is judged by the header, before any pixel is unpacked. */
export const readPicture = (picture: Buffer): ReadPicture => {
  if (picture.length < 33 || !picture.subarray(0, 8).equals(signature))
    return { ok: false, problem: 'notPng' };
  const pixels = picture.readUInt32BE(16) * picture.readUInt32BE(20);
  if (picture.length > most.bytes || pixels > most.pixels) return { ok: false, problem: 'tooLarge' };
  const png = decode(picture);
  if (!png) return { ok: false, problem: 'notPng' };
  const found = jsqr.default(onWhite(png.data), png.width, png.height);
  return found ? { ok: true, value: found.data } : { ok: false, problem: 'noCode' };
};
