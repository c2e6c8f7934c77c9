import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const VERSION = 's1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Canonical place of a sealed value: logical table and keys, so that it opens nowhere else, also after a restore. */
export const placeOf = (table: string, pk: string, sk = ''): string => `${table}|${pk}|${sk}`;

/** AES-256-GCM under a data key, bound to its place: `s1.<base64url of iv, ciphertext and tag>`. */
export function seal(key: KeyObject, place: string, value: unknown): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([
    iv,
    cipher.update(JSON.stringify(value), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return `${VERSION}.${sealed.toString('base64url')}`;
}

/** Opens what `seal` made; throws when it was sealed with another key, for another place, or changed since. */
export function unseal(key: KeyObject, place: string, text: string): unknown {
  const [version, body = ''] = text.split('.');
  if (version !== VERSION) throw new Error(`Sealed in a way this version does not know: ${version}`);
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  const opened = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  const value: unknown = JSON.parse(opened.toString('utf8'));
  return value;
}
