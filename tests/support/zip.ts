import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipContent {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the list says instead of the truth. */
  readonly claims?: { readonly unpacked?: number; readonly at?: number };
  /** Put into the file as it is, with the method that is said (8 = deflated, 0 = stored). */
  readonly packed?: Buffer;
  readonly method?: number;
  /** What the entry's own header says where that differs from the list. */
  readonly localMethod?: number;
  readonly flags?: number;
}

/** A ZIP of deflated files (APPNOTE 6.3.10), true or lying. */
export function aZip(contents: readonly ZipContent[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims, method = 8, localMethod = method, flags = 0, ...given } of contents) {
    const plain = Buffer.from(content);
    const packed = given.packed ?? (method === 8 ? deflateRawSync(plain) : plain);
    const bytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims?.unpacked ?? plain.length, 18);
    common.writeUInt16LE(bytes.length, 22);
    const local = Buffer.from(common);
    local.writeUInt16LE(localMethod, 4);
    locals.push(Buffer.from('PK\u0003\u0004', 'latin1'), local, bytes, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(claims?.at ?? at, 10);
    list.push(Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), common, tail, bytes);
    at += 30 + bytes.length + packed.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(contents.length, 8);
  end.writeUInt16LE(contents.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listed, end]);
}
