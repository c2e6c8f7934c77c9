import { join } from 'node:path';
import * as z from 'zod';
import { clockRoutes } from '../clock/clock-page.ts';
import type { LegalClock } from '../clock/legal-clock.ts';
import { createAddresses } from './addresses/addresses.ts';
import { createBank } from './bank/bank.ts';
import { createDocuments } from './documents/documents.ts';
import { page, type Listener, type Log } from './exchange.ts';
import { demoPeople } from './identity/demo-people.ts';
import { createIdentity } from './identity/identity.ts';
import { createKms } from './kms/kms.ts';
import { createMailbox } from './mailbox/mailbox.ts';
import { createTexts } from './mailbox/texts.ts';
import { newcomersPage } from './newcomers-page.ts';
import { createRegister } from './register/register.ts';
import { createScanner } from './scanner/scanner.ts';
import { keepSecrets, newSecret } from './secrets.ts';
import { serveRoutes } from './serve-routes.ts';

export type OutsideOptions = {
  /** Where the outside systems are reached, `http://127.0.0.1:8080`. */
  origin: string;
  /** Where the product is reached: another host name, so another site to a browser. */
  productOrigin: string;
  /** A folder of the simulators' own; nothing of the product is kept there. */
  stateFolder: string;
  legalClock: LegalClock;
  log: Log;
  /** Milliseconds since 1970; signs notifications. */
  wallNow?: () => number;
  /** Milliseconds the bank waits after each notification that was not taken. */
  notificationSchedule?: readonly number[];
  /** Left out where a real scanner is asked. */
  embeddedScanner?: boolean;
};

const Secrets = z.object({
  webhook: z.string(),
  inquiry: z.string(),
  register: z.string(),
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
});

const newSecrets = () => ({
  webhook: newSecret(),
  inquiry: newSecret(),
  register: newSecret(),
  accessKeyId: `LOCAL${newSecret().replace(/[^A-Z0-9]/gu, '')}`,
  secretAccessKey: newSecret(),
});

/** Of the simulated cloud. */
const REGION = 'us-east-1';

const payee = { fpsId: '1234567', merchantName: 'HKSARG LOCAL' };

const addressesOf = (origin: string) => ({
  bank: `${origin}/bank`,
  register: `${origin}/register`,
  addresses: `${origin}/addresses`,
  mail: `${origin}/mail`,
  sms: `${origin}/sms`,
  mailbox: `${origin}/mailbox`,
  kms: `${origin}/kms`,
  documents: `${origin}/documents`,
  clock: `${origin}/clock`,
});

const prefixes = [
  '/identity',
  '/bank',
  '/register',
  '/addresses',
  '/mail',
  '/sms',
  '/mailbox',
  '/kms',
  '/documents',
  '/scanner',
  '/clock',
] as const;

/**
 * Everything that is not ours, on one listener and each under its prefix. Call `resume` once the product listens, so that the
 * bank tells it what it was not told before the last stop. The state survives a restart; armed faults do not.
 */
export const createOutsideSystems = async (options: OutsideOptions) => {
  const { origin, productOrigin, legalClock, log } = options;
  const folder = (name: string) => join(options.stateFolder, name);
  const secrets = keepSecrets(folder('credentials.json'), Secrets, newSecrets);
  const identity = createIdentity({ folder: folder('identity'), origin, productOrigin, log });
  const texts = createTexts({ folder: folder('mailbox'), legalClock });
  const mailbox = createMailbox({ folder: folder('mailbox'), legalClock, texts: texts.list });
  const register = createRegister({ secret: secrets.register });
  const kms = createKms({ folder: folder('keys'), accessKeyId: secrets.accessKeyId });
  const account = {
    accessKeyId: secrets.accessKeyId,
    secretAccessKey: secrets.secretAccessKey,
    region: REGION,
  };
  const documents = createDocuments({ folder: folder('documents'), account, wallNow: Date.now, log });
  const scanner =
    options.embeddedScanner === false ? undefined : createScanner({ documents, wallNow: Date.now, log });
  const bank = createBank({
    folder: folder('bank'),
    payeeFpsId: payee.fpsId,
    notificationUrl: `${productOrigin}/payments/fps/notifications`,
    webhookSecret: secrets.webhook,
    inquirySecret: secrets.inquiry,
    legalClock,
    wallNow: options.wallNow ?? Date.now,
    ...(options.notificationSchedule ? { schedule: options.notificationSchedule } : {}),
    log,
  });
  const others = serveRoutes({
    system: 'outside',
    origin,
    log,
    routes: {
      'GET /': () => page(newcomersPage(productOrigin, demoPeople)),
      ...clockRoutes(legalClock),
      ...mailbox.routes,
      ...texts.routes,
      ...register.routes,
      ...createAddresses().routes,
      ...kms.routes,
      ...scanner?.routes,
      ...bank.routes,
    },
  });
  const listener: Listener = (request, response) => {
    const { url = '' } = request;
    if (url.startsWith('/identity/')) return identity.listener(request, response);
    return url.startsWith('/documents/') ? documents.listener(request, response) : others(request, response);
  };

  return {
    listener,
    prefixes,
    endpoints: {
      citizenIssuer: identity.citizens.issuer,
      staffIssuer: identity.staff.issuer,
      ...addressesOf(origin),
    },
    credentials: {
      citizens: identity.citizens,
      staff: identity.staff,
      fps: { ...payee, webhookSecret: secrets.webhook, inquirySecret: secrets.inquiry },
      register: { secret: secrets.register },
      aws: {
        region: REGION,
        credentials: { accessKeyId: secrets.accessKeyId, secretAccessKey: secrets.secretAccessKey },
      },
      keys: kms.keyIds,
      buckets: documents.buckets,
    },
    documents,
    scanner,
    mailbox,
    resume: bank.resume,
    close: async () => {
      bank.close();
      documents.close();
      mailbox.close();
      texts.close();
      identity.close();
    },
  };
};

export type OutsideSystems = Awaited<ReturnType<typeof createOutsideSystems>>;
