import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createLegalClock } from '../local/clock/legal-clock.ts';
import { localSettings } from '../local/config.ts';
import { lockDataFolder } from '../local/database/lock-data-folder.ts';
import { startDatabase } from '../local/database/start-database.ts';
import { tableNames } from '../local/environment.ts';
import { createOutsideSystems } from '../local/outside/mount.ts';
import { toldEnvironment } from '../local/running.ts';
import { instantOf } from '../rules/time.ts';
import type { Instant } from '../schemas/time.ts';
import { environment, type Place, placeIn, placeInEnvironment } from './config.ts';

/** A product to look into: somewhere else, running here, or stopped, with as much of it started as is needed. */
export type FoundProduct =
  | {
      readonly ok: true;
      readonly place: Place;
      readonly now: Instant;
      /** Whether its background functions run. */
      readonly running: boolean;
      close(): Promise<void>;
    }
  | { readonly ok: false; readonly message: string };

/** The product the environment names (`CASES_TABLE` and its companions), or the one in the data folder, running or not. */
export async function findProduct(): Promise<FoundProduct> {
  const named = placeInEnvironment();
  if (named)
    return { ok: true, place: named, now: instantOf(Date.now()), running: true, close: async () => {} };
  const local = localSettings();
  if (!local.ok) return local;
  const folder = local.settings.DATA_DIR;
  const database = join(folder, 'database');
  if (!existsSync(database))
    return {
      ok: false,
      message: `There is no product's data in ${folder}. Name another folder with DATA_DIR, or a product elsewhere with CASES_TABLE, ROOTS_BUCKET, AUDIT_KEY and AWS_REGION.`,
    };
  const lock = lockDataFolder(folder);
  if (lock.ok) return open(folder, database, () => lock.value.release());
  if (lock.problem !== 'held') return lock;
  return {
    ok: true,
    place: placeIn(toldEnvironment(folder)),
    now: legalNow(folder),
    running: true,
    close: async () => {},
  };
}

const clockOf = (folder: string) =>
  createLegalClock({ stateFolder: join(folder, 'outside'), wallNow: Date.now });
const legalNow = (folder: string): Instant => clockOf(folder).now();

/** Starts database, key service and archive on the data of a product that does not run; nothing of the product itself. */
async function open(folder: string, database: string, release: () => void): Promise<FoundProduct> {
  const started = await startDatabase({ folder: database, tables: [], environment: environment() });
  if (!started.ok) {
    release();
    return started;
  }
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  const outside = await createOutsideSystems({
    origin,
    productOrigin: origin,
    stateFolder: join(folder, 'outside'),
    legalClock: clockOf(folder),
    embeddedScanner: false,
    log: () => {},
  });
  server.on('request', (request, response) => void outside.listener(request, response));
  const { aws, buckets, keys } = outside.credentials;
  return {
    ok: true,
    place: {
      CASES_TABLE: tableNames.cases,
      AUDIT_KEY: keys.audit,
      ROOTS_BUCKET: buckets.roots,
      AWS_REGION: aws.region,
      AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: started.value.endpoint,
      AWS_ENDPOINT_URL_KMS: outside.endpoints.kms,
      AWS_ENDPOINT_URL_S3: outside.endpoints.documents,
    },
    now: legalNow(folder),
    running: false,
    close: async () => {
      await outside.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await started.value.stop();
      release();
    },
  };
}
