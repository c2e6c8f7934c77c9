import { formatHongKongTime, plusMilliseconds } from '../../rules/time.ts';
import { hasDesk } from '../../schemas/desk-roles.ts';
import type { Audience } from '../../schemas/route-shape.ts';
import { pathTo, routes } from '../../schemas/routes.ts';
import type { Language } from '../../schemas/text.ts';
import { languageOf, segmentOf } from '../../web/languages.ts';
import { type Page, renderDocument, type Shell, type SignedIn } from '../../web/page.tsx';
import { problemPage } from '../../web/pages/errors/problem.tsx';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import type { Answer, Call } from './call.ts';
import { wallSeconds } from './open-session.ts';
import { pageOf } from './page-of.ts';
import { problems } from './problems.ts';
import type { Reply } from './reply.ts';
import type { ProductRequest } from './request.ts';
import { isAnonymous, type OpenSession, secondsLeft, sessionLengths } from './session.ts';
import type { WebDeps } from './web-deps.ts';

/** Turns a handler's answer into what the gateway wants. */
export function render(reply: Reply, call: Call, deps: WebDeps): Answer {
  switch (reply.kind) {
    case 'page':
      return document(reply.page, call, deps, reply.setCookies);
    case 'redirect':
      return {
        statusCode: 303,
        headers: { location: reply.to },
        ...(reply.setCookies ? { cookies: [...reply.setCookies] } : {}),
      };
    case 'json':
      return {
        statusCode: reply.status ?? 200,
        headers: {
          'content-type': 'application/json',
          ...(reply.cacheSeconds === undefined
            ? {}
            : { 'cache-control': `public, max-age=${reply.cacheSeconds}` }),
        },
        body: JSON.stringify(reply.body),
      };
    case 'picture':
      return {
        statusCode: 200,
        headers: { 'content-type': 'image/png' },
        isBase64Encoded: true,
        body: Buffer.from(reply.png).toString('base64'),
      };
    case 'file':
      return {
        statusCode: 200,
        headers: {
          'content-type': reply.type,
          'content-disposition': `${reply.download ? 'attachment' : 'inline'}; filename="${reply.name}"`,
        },
        isBase64Encoded: true,
        body: Buffer.from(reply.bytes).toString('base64'),
      };
    case 'problem': {
      const { status } = problems[reply.problem];
      const model = {
        problem: reply.problem,
        status,
        officers: isOfOfficers(call),
        support: deps.support,
        correlation: call.correlation,
      };
      return document(
        problemPage(reply.next ? { ...model, next: reply.next } : model, languageOfCall(call)),
        call,
        deps,
      );
    }
  }
}

const document = (page: Page, call: Call, deps: WebDeps, setCookies?: readonly string[]): Answer => ({
  statusCode: page.status ?? 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: renderDocument(page, shellOf(call, deps)),
  ...(setCookies ? { cookies: [...setCookies] } : {}),
});

const languageOfCall = ({ request, event }: Call): Language =>
  request?.language ?? languageOf(event.rawPath.split('/')[1] ?? '') ?? 'en';

/** Addresses of officers, also those that lead nowhere. */
const isOfOfficers = ({ event }: Call): boolean =>
  /^\/(?:en|tc|sc)\/(?:desk|operations)(?:\/|$)/u.test(event.rawPath);

/** For whom pages of each function are dressed. */
const dress = {
  public: 'public',
  payments: 'public',
  notices: 'public',
  applicant: 'applicant',
  services: 'applicant',
  form: 'applicant',
  sending: 'applicant',
  receipts: 'applicant',
  paying: 'applicant',
  compliance: 'applicant',
  messages: 'applicant',
  caseworker: 'caseworker',
  desk: 'caseworker',
  oversight: 'caseworker',
  comparison: 'caseworker',
  rounds: 'caseworker',
  correspondence: 'caseworker',
  bodies: 'caseworker',
  queues: 'caseworker',
  department: 'department',
  identity: 'identity',
} as const satisfies Record<Audience, Shell['audience']>;

function shellOf(call: Call, deps: WebDeps): Shell {
  const { request } = call;
  const audience = request ? routes[request.route].audience : isOfOfficers(call) ? 'desk' : 'public';
  return {
    language: languageOfCall(call),
    path: pathShown(call),
    assets: deps.assets,
    audience: dress[audience],
    support: deps.support,
    ...(request?.session ? { signedInAs: signedIn(request, request.session) } : {}),
  };
}

/** What the language switch leads to: always a page, never an address that only takes forms. */
const pathShown = ({ request, event: { rawPath, rawQueryString } }: Call): string => {
  if (request && routes[request.route].method === 'POST') return pageOf(request);
  return rawQueryString === '' ? rawPath : `${rawPath}?${rawQueryString}`;
};

function signedIn(request: ProductRequest, session: OpenSession): SignedIn {
  const { language, wall } = request;
  const { actor, particulars, door, csrf } = session;
  const verified = (language === 'en' ? particulars.englishName : undefined) ?? session.name;
  const name = isAnonymous(session) ? words(shellTexts.withoutSignIn, language) : verified;
  const left = secondsLeft(session, wallSeconds(request));
  const roles = actor.kind === 'staff' ? actor.roles : [];
  const areas: NonNullable<SignedIn['mayOpen']>[number][] = [
    ...(hasDesk(actor) ? (['desk'] as const) : []),
    ...(roles.includes('supervisor') || roles.includes('auditor') ? (['reports'] as const) : []),
    ...(roles.includes('cashier') ? (['money'] as const) : []),
    ...(roles.includes('operator') || roles.includes('supervisor') ? (['operations'] as const) : []),
  ];
  return {
    name,
    door,
    anonymous: isAnonymous(session),
    csrf,
    signOutPath: pathTo('signOut', { language: segmentOf(language), door }),
    mayOpen: areas,
    session: {
      ...sessionLengths,
      path: pathTo('session', { language: segmentOf(language), door }),
      secondsLeft: left,
      endsAt: formatHongKongTime(plusMilliseconds(wall, left.absolute * 1000)),
    },
  };
}
