import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const isAbsent = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';

const unlessGone = (file: string): Buffer[] => {
  try {
    return [readFileSync(file)];
  } catch (fault) {
    // The product goes on working while its files are read: what it removed since they were listed holds nothing.
    if (isAbsent(fault)) return [];
    throw fault;
  }
};

/** The bytes of every file below `folder`. */
export const filesHeld = (folder: string): readonly Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => unlessGone(join(entry.parentPath, entry.name)));
