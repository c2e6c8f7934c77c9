import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDatabase } from '../../local/database/start-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseEndpoint: string;
  }
}

/** One real embedded database on disk for the whole run; every test makes tables of its own in it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'smart-regulator-tests-'));
  const started = await startDatabase({ folder, tables: [], environment: process.env });
  if (!started.ok) throw new Error(started.message);
  project.provide('databaseEndpoint', started.value.endpoint);
  return async () => {
    await started.value.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
