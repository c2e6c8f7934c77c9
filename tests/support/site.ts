import { randomUUID } from 'node:crypto';
import { alsAddressLookup } from '../../adapters/addresses/als-address-lookup.ts';
import type { Archive } from '../../adapters/archive/archive.ts';
import type { DocumentStore } from '../../adapters/documents/document-store.ts';
import { httpFpsBank } from '../../adapters/payments/http-fps-bank.ts';
import type { BuiltAssets } from '../../build/built-assets.ts';
import { applicantRoutes } from '../../functions/applicant/routes.ts';
import { bodiesRoutes } from '../../functions/bodies/routes.ts';
import { caseworkerRoutes } from '../../functions/caseworker/routes.ts';
import { comparisonRoutes } from '../../functions/comparison/routes.ts';
import { complianceRoutes } from '../../functions/compliance/routes.ts';
import { correspondenceRoutes } from '../../functions/correspondence/routes.ts';
import { departmentRoutes } from '../../functions/department/routes.ts';
import { deskRoutes } from '../../functions/desk/routes.ts';
import { formRoutes } from '../../functions/form/routes.ts';
import type { Answer } from '../../functions/http/call.ts';
import { type HandlersOf, type HttpFunction, serve } from '../../functions/http/serve.ts';
import { cookieOf, startSession } from '../../functions/http/session.ts';
import { doors } from '../../functions/identity/doors.ts';
import { identityRoutes } from '../../functions/identity/routes.ts';
import { messagesRoutes } from '../../functions/messages/routes.ts';
import { noticesRoutes } from '../../functions/notices/routes.ts';
import { oversightRoutes } from '../../functions/oversight/routes.ts';
import { payingRoutes } from '../../functions/paying/routes.ts';
import { publicRoutes } from '../../functions/public/routes.ts';
import { queuesRoutes } from '../../functions/queues/routes.ts';
import { receiptsRoutes } from '../../functions/receipts/routes.ts';
import { roundsRoutes } from '../../functions/rounds/routes.ts';
import { sendingRoutes } from '../../functions/sending/routes.ts';
import { servicesRoutes } from '../../functions/services/routes.ts';
import { matchRoute } from '../../local/gateway/event.ts';
import { lambdaContext } from '../../local/gateway/lambda-context.ts';
import { millisecondsOf } from '../../rules/time.ts';
import type { Actor } from '../../schemas/actor.ts';
import type { Particulars } from '../../schemas/answers.ts';
import type { Audience } from '../../schemas/route-shape.ts';
import { packagedFonts } from './fonts.ts';
import { noDocuments } from './no-documents.ts';
import { applicant } from './people.ts';
import { withinRights } from './within-rights.ts';
import type { World } from './world.ts';

const nowhere = 'http://localhost:1';
const originSecret = 'edge';

/** Where a browser finds the site, and what it is dressed in. */
export interface Place {
  readonly origin: string;
  readonly assets: BuiltAssets;
}

export interface Visit {
  readonly status: number;
  readonly html: string;
  readonly location: string;
  readonly headers: NonNullable<Answer['headers']>;
}

/** An archive of before the first night. */
const nothingSigned: Archive = { keep: async () => 'exists', read: async () => undefined };

/** Nobody answers at these doors: sessions of tests begin without them. */
const closedDoors = doors({
  PRODUCT_ORIGIN: nowhere,
  CITIZEN_ISSUER: 'http://127.0.0.1:9/citizens',
  CITIZEN_CLIENT_ID: 'none',
  CITIZEN_CLIENT_SECRET: 'none',
  CITIZEN_ACR: 'none',
  STAFF_ISSUER: 'http://127.0.0.1:9/staff',
  STAFF_CLIENT_ID: 'none',
  STAFF_CLIENT_SECRET: 'none',
  STAFF_ACR: 'none',
});

/**
 * The functions of applicants and officers, and of sessions, as they are deployed and with the rights they have there, with the clocks of a
 * world; nobody listens where the bank would be.
 */
export function siteOf(
  world: World,
  place?: Place,
  roots: Archive = nothingSigned,
  documents: DocumentStore = noDocuments,
) {
  const {
    origin = nowhere,
    assets = { css: '/assets/a.css', script: '/assets/a.js', icon: '/assets/a.svg' },
  } = place ?? {};
  const deps = {
    ...world,
    origin,
    originSecret,
    assets,
    support: { email: 'help@example.hk', phone: '3000 0000' },
    identityProviders: ['http://127.0.0.1:1'],
    addresses: alsAddressLookup({ url: 'http://127.0.0.1:9/lookup' }),
    bank: httpFpsBank({ url: 'http://127.0.0.1:9', secret: 'none' }),
    fonts: packagedFonts(),
    documents,
    roots,
    fps: { id: '1234567', merchant: 'HKSARG' },
  };
  /** What a function is given where it is deployed: no more rights than its role has. */
  const as = (audience: Audience) => ({ ...deps, ...withinRights(world, audience) });
  const bind = <A extends Audience>(audience: A, routesOf: (given: typeof deps) => HandlersOf<A>) =>
    serve(audience, routesOf(as(audience)), as(audience));
  const handlers: Partial<Record<Audience, HttpFunction>> = {
    applicant: bind('applicant', applicantRoutes),
    paying: bind('paying', payingRoutes),
    compliance: bind('compliance', complianceRoutes),
    form: bind('form', formRoutes),
    sending: bind('sending', sendingRoutes),
    services: bind('services', servicesRoutes),
    caseworker: bind('caseworker', caseworkerRoutes),
    bodies: bind('bodies', bodiesRoutes),
    queues: bind('queues', queuesRoutes),
    desk: bind('desk', deskRoutes),
    identity: bind('identity', (given) => identityRoutes({ ...given, doors: closedDoors })),
    notices: bind('notices', noticesRoutes),
    receipts: bind('receipts', receiptsRoutes),
    rounds: bind('rounds', roundsRoutes),
    oversight: bind('oversight', oversightRoutes),
    comparison: bind('comparison', comparisonRoutes),
    messages: bind('messages', messagesRoutes),
    correspondence: bind('correspondence', correspondenceRoutes),
    public: bind('public', publicRoutes),
    department: bind('department', departmentRoutes),
  };

  const call = async (method: 'GET' | 'POST', address: string, cookie: string, body?: URLSearchParams) => {
    const url = new URL(address, origin);
    const matched = matchRoute(method, url.pathname);
    const requestId = randomUUID();
    const handler = handlers[matched.audience];
    if (!handler) throw new Error(`${address} is not of this site`);
    const answer: Answer = await handler(
      {
        version: '2.0',
        routeKey: matched.routeKey,
        rawPath: url.pathname,
        rawQueryString: url.search.slice(1),
        cookies: [cookie],
        headers: {
          origin,
          'x-origin-secret': originSecret,
          ...(body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
        queryStringParameters: Object.fromEntries(url.searchParams),
        pathParameters: matched.parameters,
        requestContext: {
          accountId: 'test',
          apiId: 'test',
          domainName: 'localhost',
          domainPrefix: 'localhost',
          http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
          requestId,
          routeKey: matched.routeKey,
          stage: '$default',
          time: world.legalNow(),
          timeEpoch: millisecondsOf(world.legalNow()),
        },
        ...(body ? { body: body.toString() } : {}),
        isBase64Encoded: false,
      },
      lambdaContext(requestId),
    );
    return {
      status: answer.statusCode ?? 200,
      html: answer.body ?? '',
      headers: answer.headers ?? {},
      location: String(answer.headers?.['location'] ?? ''),
    } satisfies Visit;
  };

  return {
    handlers,
    originSecret,
    /** A fresh session of a person, an applicant when given by name; the answer is the cookie that opens it. */
    signIn: async (person: string | Actor, particulars: Particulars = {}): Promise<string> => {
      const actor = typeof person === 'string' ? applicant(person) : person;
      const door = actor.kind === 'staff' ? 'staff' : 'applicant';
      const now = Math.floor(millisecondsOf(world.wallNow()) / 1000);
      const set = await startSession(world.store, {
        door,
        actor,
        name: 'Somebody',
        particulars,
        startedAt: now,
        seenAt: now,
      });
      const [cookie = ''] = set.split(';');
      if (!cookie.startsWith(cookieOf(door))) throw new Error('No cookie of this door');
      return cookie;
    },
    get: (address: string, cookie: string) => call('GET', address, cookie),
    post: (address: string, cookie: string, fields: Record<string, string | readonly string[]>) =>
      call('POST', address, cookie, new URLSearchParams(pairsOf(fields))),
  };
}

const pairsOf = (fields: Record<string, string | readonly string[]>) =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
