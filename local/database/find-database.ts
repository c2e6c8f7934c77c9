import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

export type FoundDatabase =
  | { ok: true; value: { kind: 'endpoint'; endpoint: string } | { kind: 'program'; program: string } }
  | { ok: false; problem: 'databaseMissing'; message: string };

const isProgram = (file: string) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const fromPackage = (): string[] => {
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    return process.platform === 'linux' && process.arch === 'x64'
      ? [join(dirname(manifest), 'dynoxide')]
      : [];
  } catch {
    return [];
  }
};

const message = `The embedded database is missing. There are three ways to provide one:
  1. Set DYNAMODB_ENDPOINT to a running DynamoDB-compatible server, such as DynamoDB Local: DYNAMODB_ENDPOINT=http://127.0.0.1:8000
  2. Put a dynoxide program on the PATH (https://github.com/nubo-db/dynoxide).
  3. On Linux x64, install the npm package: npm install`;

/** Where the database comes from: `DYNAMODB_ENDPOINT`, then a `dynoxide` on the PATH, then the npm package. */
export const findDatabase = (
  environment: Record<string, string | undefined>,
  packaged: string[] = fromPackage(),
): FoundDatabase => {
  const endpoint = environment['DYNAMODB_ENDPOINT'];
  if (endpoint !== undefined && endpoint !== '') return { ok: true, value: { kind: 'endpoint', endpoint } };
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const program = [...folders.map((folder) => join(folder, 'dynoxide')), ...packaged].find(isProgram);
  return program === undefined
    ? { ok: false, problem: 'databaseMissing', message }
    : { ok: true, value: { kind: 'program', program } };
};
