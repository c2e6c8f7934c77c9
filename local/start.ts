import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { stop as stopBundler } from 'esbuild';
import { createKmsKeyService } from '../adapters/keys/kms-key-service.ts';
import { buildAll } from '../build/build-all.ts';
import { callerFromEnvironment } from '../cloud/config.ts';
import { shippedCalendar } from '../functions/shipped-calendar.ts';
import { instantOf } from '../rules/time.ts';
import { tablesToCreate } from '../store/create-tables.ts';
import { resumeEffects } from '../store/outbox.ts';
import { openStore } from '../store/store.ts';
import { tables } from '../store/table-shape.ts';
import { runBackground } from './background.ts';
import { createLegalClock } from './clock/legal-clock.ts';
import type { LocalSettings } from './config.ts';
import { lockDataFolder } from './database/lock-data-folder.ts';
import { startDatabase } from './database/start-database.ts';
import { deliverEvents } from './deliver-events.ts';
import { functionEnvironment, tableNames } from './environment.ts';
import { loadFunctions } from './functions.ts';
import { gateway } from './gateway/gateway.ts';
import { createOutsideSystems } from './outside/mount.ts';
import { publishServices } from './publish-services.ts';
import { tellEnvironment } from './running.ts';

export type Started =
  | { readonly ok: true; readonly origin: string; stop(): Promise<void> }
  | { readonly ok: false; readonly message: string };

const log = (message: string) => console.error(message);

type Listener = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** The whole product and the outside systems it needs, in this process, on one port of the loopback interface. */
export async function start({ PORT, DATA_DIR, SERVICES_DIR, CLAMD }: LocalSettings): Promise<Started> {
  const lock = lockDataFolder(DATA_DIR);
  if (!lock.ok) return lock;
  const hosts: { product?: Listener; outside?: Listener } = {};
  const listening = await listen(PORT, hosts);
  if (!listening.ok) {
    lock.value.release();
    return listening;
  }
  const { server, port } = listening;
  const productOrigin = `http://localhost:${port}`;
  const origin = `http://127.0.0.1:${port}`;

  const clock = createLegalClock({ stateFolder: join(DATA_DIR, 'outside'), wallNow: Date.now });
  const [built, outside] = await Promise.all([
    buildAll(),
    createOutsideSystems({
      origin,
      productOrigin,
      stateFolder: join(DATA_DIR, 'outside'),
      legalClock: clock,
      embeddedScanner: CLAMD === undefined,
      log: (entry) => log(JSON.stringify(entry)),
    }),
  ]);
  // The bundler's helper process would stay, and weigh more than the product.
  if (built.fresh) await stopBundler();
  hosts.outside = outside.listener;

  const closeAll = async () => {
    await outside.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    lock.value.release();
  };
  const database = await startDatabase({
    folder: join(DATA_DIR, 'database'),
    tables: tablesToCreate(tableNames, tables),
    environment: process.env,
  });
  if (!database.ok) {
    await closeAll();
    return database;
  }

  const originSecret = randomBytes(24).toString('base64url');
  const environment = functionEnvironment(outside, built, {
    productOrigin,
    originSecret,
    databaseEndpoint: database.value.endpoint,
    clamd: CLAMD,
  });
  Object.assign(process.env, environment);
  tellEnvironment(DATA_DIR, environment);
  const store = openStore({
    database: () => callerFromEnvironment('DYNAMODB'),
    names: tableNames,
    wrapper: createKmsKeyService({ keys: outside.credentials.keys }),
  });
  const published = await publishServices(store, SERVICES_DIR, shippedCalendar, clock.now());
  if (!published.ok) {
    await database.value.stop();
    await closeAll();
    return { ok: false, message: `A service cannot be published:\n${published.problems.join('\n')}` };
  }

  await resumeEffects(store, instantOf(Date.now()));
  const functions = loadFunctions(built.functionsFolder);
  const background = runBackground(functions, store, clock, log);
  hosts.product = gateway({
    functions: functions.http,
    assetsFolder: built.assetsFolder,
    originSecret,
    arrivals: `${outside.endpoints.documents}/${outside.credentials.buckets.arrivals}`,
    legalMilliseconds: () => Date.parse(clock.now()),
    afterRequest: background.nudge,
  });
  const events = deliverEvents(functions.checkFile, log);
  const returns = deliverEvents(functions.noteReturns, log);
  outside.mailbox.onReturned(returns.deliver);
  outside.documents.onCreated(events.deliver);
  outside.scanner?.onResult(events.deliver);
  outside.documents.tellAgain();
  outside.resume();
  return {
    ok: true,
    origin: productOrigin,
    stop: async () => {
      await background.stop();
      await events.stop();
      await returns.stop();
      await closeAll();
      await database.value.stop();
    },
  };
}

type Listening =
  | { readonly ok: true; readonly server: Server; readonly port: number }
  | { readonly ok: false; readonly message: string };

/** The product is `localhost`, the outside systems are `127.0.0.1` — another site to a browser, as in life. Any other name is refused. */
function listen(port: number, hosts: { product?: Listener; outside?: Listener }): Promise<Listening> {
  const server = createServer((request, response) => {
    const [name] = (request.headers.host ?? '').split(':');
    const listener = name === 'localhost' ? hosts.product : name === '127.0.0.1' ? hosts.outside : refuse;
    Promise.resolve((listener ?? notYet)(request, response)).catch((error: unknown) => {
      log(error instanceof Error ? (error.stack ?? error.message) : 'unknown failure');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return new Promise((resolve) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      resolve({
        ok: false,
        message: taken
          ? `Port ${port} is taken. Stop what uses it, or choose another with PORT.`
          : `Port ${port} cannot be used: ${error.message}`,
      });
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        ok: true,
        server,
        port: address !== null && typeof address === 'object' ? address.port : port,
      });
    });
  });
}

const refuse: Listener = (_request, response) =>
  void response
    .writeHead(421, { 'content-type': 'text/plain' })
    .end('This machine answers to localhost and 127.0.0.1 only.');
const notYet: Listener = (_request, response) => void response.writeHead(503, { 'retry-after': '1' }).end();
