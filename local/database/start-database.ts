import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createTables, type LocalTable } from './create-tables.ts';
import { findDatabase, type FoundDatabase } from './find-database.ts';
import { startProgram, type Program } from './start-program.ts';

export type RunningDatabase = {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** Undefined when the database is somebody else's (`DYNAMODB_ENDPOINT`). */
  pid: number | undefined;
  /** Settles when the database has ended, wanted or not; never for somebody else's. */
  exited: Promise<void>;
  /** Lets the database finish and waits until it has closed its files. */
  stop(): Promise<void>;
};

export type StartedDatabase =
  | { ok: true; value: RunningDatabase }
  | { ok: false; problem: 'databaseMissing' | 'databaseSilent'; message: string };

const access = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
const patience = 10_000;

const answers = async (client: DynamoDBClient, ending: AbortSignal): Promise<boolean> => {
  const until = performance.now() + patience;
  while (performance.now() < until && !ending.aborted) {
    try {
      await client.send(new ListTablesCommand({}));
      return true;
    } catch {
      await pause(15);
    }
  }
  return false;
};

const open = async (
  found: Extract<FoundDatabase, { ok: true }>['value'],
  folder: string,
): Promise<Program> => {
  if (found.kind === 'program') {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return startProgram(found.program, join(folder, 'tables.db'));
  }
  return { endpoint: found.endpoint, pid: 0, exited: new Promise(() => {}), stop: () => Promise.resolve() };
};

/**
 * Starts the embedded database on `folder` (or joins the one of `DYNAMODB_ENDPOINT`), waits until it answers, at most 10 s,
 * and creates the tables that are missing. It ends with this process, even when this process is killed.
 */
export const startDatabase = async (options: {
  folder: string;
  tables: readonly LocalTable[];
  environment: Record<string, string | undefined>;
}): Promise<StartedDatabase> => {
  const found = findDatabase(options.environment);
  if (!found.ok) return found;
  const program = await open(found.value, options.folder);
  const ending = new AbortController();
  void program.exited.then(() => ending.abort());
  const client = new DynamoDBClient({ ...access, endpoint: program.endpoint, maxAttempts: 1 });
  try {
    if (!(await answers(client, ending.signal))) {
      await program.stop();
      const message = `The database at ${program.endpoint} did not answer within ${patience / 1000} seconds.`;
      return { ok: false, problem: 'databaseSilent', message };
    }
    await createTables(client, options.tables);
  } finally {
    client.destroy();
  }
  const { endpoint, exited, stop } = program;
  return { ok: true, value: { ...access, endpoint, pid: program.pid || undefined, exited, stop } };
};
