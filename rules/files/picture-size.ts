import type { Pixels } from '../../schemas/file.ts';

/** A picture as its header describes it; nothing was decoded to learn this. `orientation` is EXIF's, 1 to 8. */
export interface PictureHeader {
  readonly pixels: Pixels;
  readonly orientation: number;
  /** What its packed samples come to when unpacked; `undefined` where it follows from the pixels. */
  readonly rawBytes?: number;
}

/** Channels by PNG's colour type (W3C PNG §11.2.1). */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Reads a PNG's IHDR. */
export function pngHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 33 || view.getUint32(12) !== 0x49484452) return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const samples = channels[view.getUint8(25)];
  if (width === 0 || height === 0 || samples === undefined) return undefined;
  // One filter byte a row; interlacing has seven passes, each with rows of its own.
  const row = 1 + Math.ceil((width * samples * view.getUint8(24)) / 8);
  return { pixels: { width, height }, orientation: 1, rawBytes: (row + 8) * (height + 8) * 2 };
}

/** Walks a JPEG's segments (ITU-T T.81 B) to its frame, noticing on the way how EXIF says it is to be turned. */
export function jpegHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) orientation = orientationIn(view, at + 4, length - 2) ?? orientation;
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return width === 0 || height === 0 ? undefined : { pixels: { width, height }, orientation };
    }
    if (marker === 0xda || length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which have numbers among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Tag 0x0112 of the first directory (CIPA DC-008). */
function orientationIn(view: DataView, start: number, length: number): number | undefined {
  if (length < 14 || start + length > view.byteLength || view.getUint32(start) !== 0x45786966)
    return undefined;
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > start + length) return undefined;
  const count = view.getUint16(directory, little);
  for (let n = 0; n < count; n += 1) {
    const entry = directory + 2 + 12 * n;
    if (entry + 12 > start + length) return undefined;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** Turned by a quarter, width and height change places. */
export const upright = ({ pixels: { width, height }, orientation }: PictureHeader): Pixels =>
  orientation >= 5 ? { width: height, height: width } : { width, height };
