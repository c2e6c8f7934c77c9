import { existsSync, writeFileSync } from 'node:fs';

const folder = new URL('engine-1/', import.meta.url);

/**
 * A file that exists is never written again: what was recorded must replay for ever, so a test that fails on it is right and the
 * engine is wrong.
 */
export function write(file: string, value: unknown): void {
  const path = new URL(file, folder);
  if (existsSync(path)) process.stdout.write(`${file} was recorded before\n`);
  else writeFileSync(path, `${JSON.stringify(value, undefined, 1)}\n`);
}
