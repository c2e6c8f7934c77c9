import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';

/** An unguessable text of 256 bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Reads a file of secrets, or makes it at the first start: readable by its owner only, and never half written. */
export const keepSecrets = <Value>(file: string, schema: z.ZodType<Value>, create: () => Value): Value => {
  if (existsSync(file)) return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const secrets = create();
  writeSecrets(file, secrets);
  return secrets;
};

/** Puts a file of secrets in place, whole. */
export const writeSecrets = (file: string, secrets: unknown): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify(secrets, undefined, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
};
