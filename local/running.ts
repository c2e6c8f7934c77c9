import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSecrets } from './outside/secrets.ts';

const fileIn = (dataFolder: string) => join(dataFolder, 'environment.json');

/**
 * Leaves in the data folder where this start's database and outside systems are, for the command line. It says nothing once the lock of the
 * folder is free; its credentials lie in the folder anyway.
 */
export const tellEnvironment = (dataFolder: string, environment: Readonly<Record<string, string>>): void =>
  writeSecrets(fileIn(dataFolder), environment);

/** What the process that holds the folder said. Throws when it has not said it yet. */
export const toldEnvironment = (dataFolder: string): unknown =>
  JSON.parse(readFileSync(fileIn(dataFolder), 'utf8'));
