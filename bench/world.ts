import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alsAddressLookup } from '../adapters/addresses/als-address-lookup.ts';
import { createKmsKeyService } from '../adapters/keys/kms-key-service.ts';
import { createSesMailSender } from '../adapters/mail/ses-mail-sender.ts';
import { httpFpsBank } from '../adapters/payments/http-fps-bank.ts';
import { createHttpLicenceRegister } from '../adapters/register/http-licence-register.ts';
import { buildAll } from '../build/build-all.ts';
import { fontsIn } from '../functions/receipts/fonts.ts';
import { shippedCalendar } from '../functions/shipped-calendar.ts';
import { knownCalendar } from '../functions/step/known-calendar.ts';
import { releases } from '../functions/step/releases.ts';
import { createLegalClock } from '../local/clock/legal-clock.ts';
import { startDatabase } from '../local/database/start-database.ts';
import { functionEnvironment, tableNames } from '../local/environment.ts';
import type { Listener } from '../local/outside/exchange.ts';
import { createOutsideSystems } from '../local/outside/mount.ts';
import { publishServices } from '../local/publish-services.ts';
import { instantOf } from '../rules/time.ts';
import { tablesToCreate } from '../store/create-tables.ts';
import { openStore } from '../store/store.ts';
import { tables } from '../store/table-shape.ts';
import { noDocuments } from '../tests/support/no-documents.ts';

export type World = Awaited<ReturnType<typeof openWorld>>;

const productOrigin = 'http://localhost';
const originSecret = 'only-the-edge-knows-this';

/** The product's parts over an embedded database on disk and the simulators, all of its own, in a folder that goes away. */
export async function openWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'smart-regulator-bench-'));
  const built = await buildAll();
  const database = await startDatabase({
    folder: join(folder, 'database'),
    tables: tablesToCreate(tableNames, tables),
    environment: process.env,
  });
  if (!database.ok) throw new Error(database.message);
  const { endpoint, region, credentials } = database.value;

  const listener: { current?: Listener } = {};
  const server = createServer((request, response) => void listener.current?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The outside systems have no port');
  const clock = createLegalClock({ stateFolder: folder, wallNow: Date.now });
  const outside = await createOutsideSystems({
    origin: `http://127.0.0.1:${address.port}`,
    productOrigin,
    stateFolder: join(folder, 'outside'),
    legalClock: clock,
    log: () => {},
  });
  listener.current = outside.listener;
  const environment = functionEnvironment(outside, built, {
    productOrigin,
    originSecret,
    databaseEndpoint: endpoint,
  });

  const keyService = createKmsKeyService({
    keys: outside.credentials.keys,
    caller: () => ({ ...outside.credentials.aws, endpoint: outside.endpoints.kms }),
  });
  const store = openStore({
    database: () => ({ endpoint, region, credentials }),
    names: tableNames,
    wrapper: keyService,
  });
  const published = await publishServices(
    store,
    fileURLToPath(new URL('../services', import.meta.url)),
    shippedCalendar,
    clock.now(),
  );
  if (!published.ok) throw new Error(published.problems.join('\n'));

  const { fps, register } = outside.credentials;
  const known = knownCalendar(shippedCalendar, Date.now);
  return {
    built,
    environment,
    keyService,
    store,
    ...known,
    releases: releases(store, known.calendar, Date.now),
    wallNow: () => instantOf(Date.now()),
    origin: productOrigin,
    originSecret,
    assets: built.assets,
    support: { email: environment['SUPPORT_EMAIL'] ?? '', phone: environment['SUPPORT_PHONE'] ?? '' },
    identityProviders: [new URL(outside.endpoints.citizenIssuer).origin],
    addresses: alsAddressLookup({ url: `${outside.endpoints.addresses}/lookup` }),
    documents: noDocuments,
    // Of before the first night: nobody has signed a day yet.
    roots: { keep: async () => 'exists' as const, read: async () => undefined },
    fonts: fontsIn(join(built.functionsFolder, 'receipts', 'fonts')),
    bank: httpFpsBank({ url: `${outside.endpoints.bank}/fps/inquiries`, secret: fps.inquirySecret }),
    fps: { id: fps.fpsId, merchant: fps.merchantName },
    webhookSecret: fps.webhookSecret,
    mail: createSesMailSender({
      from: 'noreply@smart-regulator.example',
      caller: () => ({ ...outside.credentials.aws, endpoint: outside.endpoints.mail }),
    }),
    register: createHttpLicenceRegister({ url: outside.endpoints.register, secret: register.secret }),
    close: async () => {
      await outside.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.value.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
