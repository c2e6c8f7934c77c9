import { join } from 'node:path';
import * as z from 'zod';
import { seal, unseal } from '../kms/envelope.ts';
import { openShelf } from '../shelf.ts';
import { type ObjectFiles, Piece } from './object-files.ts';

const Names = z.record(z.string(), z.string());

/** What the store knows of an object besides its bytes; metadata may name people and stands sealed. */
const ObjectRow = z.object({
  bucket: z.string(),
  key: z.string(),
  etag: z.string(),
  type: z.string(),
  metadata: z.string(),
  pieces: z.array(Piece),
});
export type StoredObject = Omit<z.infer<typeof ObjectRow>, 'metadata'> & {
  readonly metadata: Record<string, string>;
};

const Part = Piece.extend({ number: z.int(), md5: z.string() });
const UploadRow = z.object({
  id: z.string(),
  bucket: z.string(),
  key: z.string(),
  type: z.string(),
  metadata: z.string(),
  parts: z.array(Part),
});
export type PendingUpload = Omit<z.infer<typeof UploadRow>, 'metadata'> & {
  readonly metadata: Record<string, string>;
};

export const sizeOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { size }) => sum + size, 0);

/** Objects and unfinished uploads of the simulated store. What `put` has returned from survives a kill. */
export function openCatalogue(folder: string, files: ObjectFiles) {
  const objects = openShelf(join(folder, 'objects.db'), ObjectRow);
  const uploads = openShelf(join(folder, 'uploads.db'), UploadRow);
  const sealed = (metadata: Record<string, string>, about: string) =>
    seal('store', files.secret, Buffer.from(JSON.stringify(metadata)), { about }).toString('base64');
  const opened = (text: string, about: string): Record<string, string> => {
    const plain = unseal('store', files.secret, Buffer.from(text, 'base64'), { about });
    return plain ? Names.parse(JSON.parse(plain.toString('utf8'))) : {};
  };
  const nameOf = ({ bucket, key }: { bucket: string; key: string }) => `${bucket}/${key}`;

  const find = (bucket: string, key: string): StoredObject | undefined => {
    const row = objects.get(`${bucket}/${key}`);
    return row && { ...row, metadata: opened(row.metadata, nameOf(row)) };
  };
  return {
    find,
    all: (bucket: string): readonly { key: string; etag: string }[] => objects.where('bucket', bucket),
    put: (object: StoredObject): void => {
      const before = objects.get(nameOf(object));
      objects.put(nameOf(object), { ...object, metadata: sealed(object.metadata, nameOf(object)) });
      if (before) files.remove(before.pieces);
    },
    remove: (bucket: string, key: string): void => {
      const before = objects.get(`${bucket}/${key}`);
      objects.remove(`${bucket}/${key}`);
      if (before) files.remove(before.pieces);
    },
    findUpload: (id: string): PendingUpload | undefined => {
      const row = uploads.get(id);
      return row && { ...row, metadata: opened(row.metadata, id) };
    },
    putUpload: (upload: PendingUpload): void =>
      uploads.put(upload.id, { ...upload, metadata: sealed(upload.metadata, upload.id) }),
    removeUpload: (id: string): void => uploads.remove(id),
    close: () => {
      objects.close();
      uploads.close();
    },
  };
}

export type Catalogue = ReturnType<typeof openCatalogue>;
