import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type FolderLock = { release(): void };
export type Locked =
  | { ok: true; value: FolderLock }
  | { ok: false; problem: 'held' | 'notWritable'; message: string };

const codeOf = (error: unknown) =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;

/** SQLite's code for a file somebody else has locked; the higher bits only say why. */
const isBusy = (error: unknown) => [5, 6].includes(codeOf(error) & 0xff);

const holderOf = (folder: string) => {
  try {
    return readFileSync(join(folder, 'holder'), 'utf8').trim();
  } catch {
    return 'unknown';
  }
};

const notWritable = (folder: string): Locked => ({
  ok: false,
  problem: 'notWritable',
  message: `The data folder ${folder} is not writable. Choose another with DATA_DIR, or change its permissions.`,
});

const held = (folder: string): Locked => ({
  ok: false,
  problem: 'held',
  message: `Another Smart Regulator (process ${holderOf(folder)}) is using ${folder}. Stop it, or choose another folder with DATA_DIR.`,
});

const openLock = (folder: string): DatabaseSync | undefined => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, '.writable'), '');
    return new DatabaseSync(join(folder, 'lock'));
  } catch {
    return undefined;
  }
};

/**
 * Makes this process the only one on a data folder until it releases or dies, however it dies. A lock file with a process id
 * would need guessing whether its writer still lives; a lock the operating system holds on an open file does not.
 */
export const lockDataFolder = (folder: string): Locked => {
  const lock = openLock(folder);
  if (!lock) return notWritable(folder);
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    lock.close();
    return isBusy(error) ? held(folder) : notWritable(folder);
  }
  writeFileSync(join(folder, 'holder'), `${process.pid}\n`);
  const release = () => {
    if (lock.isOpen) lock.close();
  };
  return { ok: true, value: { release } };
};
