import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export type Context = Record<string, string>;

const version = 1;
const ivLength = 12;
const tagLength = 16;

/** The context as bytes that do not depend on the order of its entries. */
const contextBytes = (keyId: string, context: Context) =>
  Buffer.from(JSON.stringify([keyId, Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))]));

/** Seals bytes under a 256-bit key: version ‖ length of key id ‖ key id ‖ IV ‖ ciphertext ‖ tag. */
export const seal = (keyId: string, secret: Buffer, plain: Buffer, context: Context): Buffer => {
  const name = Buffer.from(keyId);
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(contextBytes(keyId, context));
  const sealed = [cipher.update(plain), cipher.final()];
  return Buffer.concat([Buffer.from([version, name.length]), name, iv, ...sealed, cipher.getAuthTag()]);
};

/** Which key sealed a blob, or undefined for what is no blob of ours. */
export const sealedUnder = (blob: Buffer): string | undefined => {
  const length = blob[1] ?? 0;
  if (blob[0] !== version || blob.length < 2 + length + ivLength + tagLength) return undefined;
  return blob.subarray(2, 2 + length).toString('utf8');
};

/** Opens a blob; undefined when it was changed or sealed for another context. */
export const unseal = (keyId: string, secret: Buffer, blob: Buffer, context: Context): Buffer | undefined => {
  const start = 2 + Buffer.byteLength(keyId);
  const decipher = createDecipheriv('aes-256-gcm', secret, blob.subarray(start, start + ivLength), {
    authTagLength: tagLength,
  })
    .setAAD(contextBytes(keyId, context))
    .setAuthTag(blob.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(blob.subarray(start + ivLength, -tagLength)), decipher.final()]);
  } catch {
    return undefined;
  }
};
