import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const QUIET_ZONE = 4;

/** A QR code as a black-and-white PNG (one bit a pixel), `scale` pixels a module, with the quiet zone scanners need. */
export function qrPicture(text: string, scale: number): Uint8Array {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const side = size * scale;
  const rows = data.map((modules) => {
    const row = Buffer.alloc(1 + Math.ceil(side / 8), 0);
    for (let x = 0; x < side; x += 1) {
      const isLight = modules[Math.floor(x / scale)] === false;
      const at = 1 + (x >> 3);
      if (isLight) row[at] = (row[at] ?? 0) | (0x80 >> (x & 7));
    }
    return Array.from({ length: scale }, () => row);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
