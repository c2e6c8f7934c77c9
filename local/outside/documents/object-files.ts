import {
  type Cipheriv,
  createCipheriv,
  createDecipheriv,
  createHash,
  type Hash,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { keepSecrets } from '../secrets.ts';
import { passes } from './collect.ts';

/** A piece of an object: one encrypted file. An object put in parts has several. */
export const Piece = z.object({ file: z.string(), iv: z.string(), size: z.int() });
export type Piece = z.infer<typeof Piece>;

export interface Written extends Piece {
  /** MD5 in hexadecimal, as S3's ETag is. */
  readonly md5: string;
}

/** A file being written, never held in memory. */
export interface Sink {
  readonly size: number;
  write(chunk: Uint8Array): Promise<void>;
  end(): Promise<Written>;
  discard(): Promise<void>;
}

const BLOCK = 16;
const CHUNK = 64 * 1024;
const Keys = z.object({ secret: z.base64() });

/** Where the counter stands after so many bytes. */
const counterAt = (iv: Buffer, offset: number): Buffer => {
  const moved = (BigInt(`0x${iv.toString('hex')}`) + BigInt(Math.floor(offset / BLOCK))) % (1n << 128n);
  return Buffer.from(moved.toString(16).padStart(2 * BLOCK, '0'), 'hex');
};

/** Contents on disk, AES-256-CTR under the store's own key, so that any part of them can be read. */
export function openObjectFiles(folder: string) {
  const files = join(folder, 'objects');
  mkdirSync(files, { recursive: true, mode: 0o700 });
  const keys = keepSecrets(join(folder, 'keys.json'), Keys, () => ({
    secret: randomBytes(32).toString('base64'),
  }));
  const secret = Buffer.from(keys.secret, 'base64');

  const create = async (): Promise<Sink> => {
    const [file, iv] = [randomUUID(), randomBytes(BLOCK)];
    const path = join(files, file);
    const handle = await open(path, 'w', 0o600);
    return new FileSink(file, path, iv, handle, createCipheriv('aes-256-ctr', secret, iv));
  };

  /** Bytes `from` to `to`, included, of pieces put one after another. */
  async function* read(pieces: readonly Piece[], from: number, to: number): AsyncGenerator<Buffer> {
    let start = 0;
    for (const piece of pieces) {
      const [first, last] = [Math.max(from - start, 0), Math.min(to - start, piece.size - 1)];
      start += piece.size;
      if (first <= last) yield* readPiece(piece, first, last);
    }
  }

  async function* readPiece({ file, iv }: Piece, first: number, last: number): AsyncGenerator<Buffer> {
    const handle = await open(join(files, file));
    const skip = first % BLOCK;
    const decipher = createDecipheriv('aes-256-ctr', secret, counterAt(Buffer.from(iv, 'hex'), first));
    const buffer = Buffer.alloc(CHUNK);
    try {
      let at = first - skip;
      while (at <= last) {
        const { bytesRead } = await handle.read(buffer, 0, Math.min(CHUNK, last + 1 - at), at);
        if (bytesRead === 0) throw new Error('An object is shorter than its record says');
        const plain = decipher.update(buffer.subarray(0, bytesRead));
        yield at < first ? plain.subarray(skip) : plain;
        at += bytesRead;
        passes(bytesRead);
      }
    } finally {
      await handle.close();
    }
  }

  return {
    create,
    read,
    secret,
    remove: (pieces: readonly Piece[]) => {
      for (const { file } of pieces) rmSync(join(files, file), { force: true });
    },
  };
}

export type ObjectFiles = ReturnType<typeof openObjectFiles>;

class FileSink implements Sink {
  readonly #md5: Hash = createHash('md5');
  readonly #file: string;
  readonly #iv: Buffer;
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly #cipher: Cipheriv;
  size = 0;
  constructor(file: string, path: string, iv: Buffer, handle: FileHandle, cipher: Cipheriv) {
    this.#file = file;
    this.#path = path;
    this.#iv = iv;
    this.#handle = handle;
    this.#cipher = cipher;
  }
  async write(chunk: Uint8Array): Promise<void> {
    this.size += chunk.length;
    passes(chunk.length);
    this.#md5.update(chunk);
    await this.#handle.write(this.#cipher.update(chunk));
  }
  async end(): Promise<Written> {
    await this.#handle.datasync();
    await this.#handle.close();
    return {
      file: this.#file,
      iv: this.#iv.toString('hex'),
      size: this.size,
      md5: this.#md5.digest('hex'),
    };
  }
  async discard(): Promise<void> {
    await this.#handle.close();
    await rm(this.#path, { force: true });
  }
}
