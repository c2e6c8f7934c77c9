import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import type { KeyService, Signer } from '../../adapters/keys/key-service.ts';
import { createKmsKeyService } from '../../adapters/keys/kms-key-service.ts';
import { createKmsSigner } from '../../adapters/keys/kms-signer.ts';
import { knownCalendar } from '../../functions/step/known-calendar.ts';
import { releases } from '../../functions/step/releases.ts';
import type { StepDeps } from '../../functions/step/take-step.ts';
import { createTables } from '../../local/database/create-tables.ts';
import { createKms } from '../../local/outside/kms/kms.ts';
import { serveRoutes } from '../../local/outside/serve-routes.ts';
import { instantOf } from '../../rules/time.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { Instant } from '../../schemas/time.ts';
import { tablesToCreate } from '../../store/create-tables.ts';
import { publish } from '../../store/releases.ts';
import { openStore, type Store } from '../../store/store.ts';
import { tables } from '../../store/table-shape.ts';
import { compose } from '../../workflows/compose.ts';
import { calendar } from './calendar.ts';
import { monday } from './commands.ts';

/** The embedded database, as whoever has it to themselves calls it. */
export const databaseOf = () => ({
  endpoint: inject('databaseEndpoint'),
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

export interface World extends StepDeps {
  readonly legalNow: () => Instant;
  readonly store: Store;
  readonly keyService: KeyService;
  /** Of daily roots. */
  readonly auditSigner: Signer;
  readonly keyFolder: string;
  /** Moves both clocks. */
  travel(milliseconds: number): void;
  publish(definition: ServiceDefinition): Promise<void>;
  /** The same data through a fresh process's eyes: nothing remembered. */
  reopen(): World;
  close(): Promise<void>;
}

/** `touch` sees every store as it is opened, before it is first used; `keyService` stands between the world and its keys. */
export interface Meddling {
  readonly touch?: (store: Store) => void;
  readonly keyService?: (real: KeyService) => KeyService;
}

/** Tables of its own in the real embedded database, real keys over KMS's protocol, and clocks the test controls. */
export async function aWorld({ touch, keyService = (real) => real }: Meddling = {}): Promise<World> {
  const prefix = `t${randomBytes(6).toString('hex')}`;
  const names = { cases: `${prefix}-cases`, keys: `${prefix}-keys`, sessions: `${prefix}-sessions` };
  const client = new DynamoDBClient(databaseOf());
  await createTables(client, tablesToCreate(names, tables));
  client.destroy();

  const keyFolder = await mkdtemp(join(tmpdir(), 'smart-regulator-keys-'));
  const kms = createKms({ folder: keyFolder, accessKeyId: 'local' });
  const server = createServer(
    serveRoutes({ system: 'kms', origin: 'http://127.0.0.1', routes: kms.routes, log: () => {} }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The key service has no port');
  const caller = () => ({ ...databaseOf(), endpoint: `http://127.0.0.1:${address.port}/kms` });
  const wrapper = createKmsKeyService({ keys: kms.keyIds, caller });
  const auditSigner = createKmsSigner({ key: kms.keyIds.audit, caller });

  let now = Date.parse(monday);
  const open = (): World => {
    const keys = keyService(wrapper);
    const store = openStore({ database: databaseOf, names, wrapper: keys });
    touch?.(store);
    const known = knownCalendar(calendar, () => now);
    const world: World = {
      store,
      keyService: keys,
      auditSigner,
      keyFolder,
      ...known,
      releases: releases(store, known.calendar, () => now),
      legalNow: () => instantOf(now),
      wallNow: () => instantOf(now),
      travel: (milliseconds) => {
        now += milliseconds;
      },
      publish: async (definition) => {
        const release = {
          service: definition.id,
          number: 1,
          publishedAt: instantOf(now),
          definition,
          machine: compose(definition),
        };
        if (!(await publish(store, release, 'first'))) throw new Error('Published twice');
      },
      reopen: open,
      close: async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await rm(keyFolder, { recursive: true, force: true });
      },
    };
    return world;
  };
  return open();
}
