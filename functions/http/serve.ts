import { randomUUID, timingSafeEqual } from 'node:crypto';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { type Audience, type RouteName, routes } from '../../schemas/routes.ts';
import type { Answer, Call, Layer } from './call.ts';
import { requestOf } from './call.ts';
import { guardCsrf } from './guard-csrf.ts';
import { logCalls, logger } from './log.ts';
import { openSession } from './open-session.ts';
import { render } from './render.ts';
import { Interruption, problem, type Reply } from './reply.ts';
import { type ProductRequest, readRequest, routeOf } from './request.ts';
import { securityHeaders } from './security-headers.ts';
import type { WebDeps } from './web-deps.ts';

export type Handler = (request: ProductRequest) => Promise<Reply> | Reply;

type RoutesOf<A extends Audience> = {
  [N in RouteName]: (typeof routes)[N]['audience'] extends A ? N : never;
}[RouteName];

/** A handler for every route of an audience and for no other: one missing or too many does not compile. */
export type HandlersOf<A extends Audience> = Readonly<Record<RoutesOf<A>, Handler>>;

export type HttpFunction = (event: APIGatewayProxyEventV2, context: Context) => Promise<Answer>;

/** A function for an audience. Outermost first: headers, log, an answer to whatever goes wrong; then who, and is it theirs. */
export function serve<A extends Audience>(audience: A, handlers: HandlersOf<A>, deps: WebDeps): HttpFunction {
  const named: Readonly<Record<string, Handler>> = handlers;
  const chain = middy<Call, Answer>()
    .use(securityHeaders(deps.identityProviders))
    .use(logCalls())
    .use(answerProblems(deps))
    .use(guardEdge(deps.originSecret))
    .use(readCall())
    .use(openSession(deps.store, audience))
    .use(guardCsrf(deps.origin))
    .handler(async (call: Call) => {
      const request = requestOf(call);
      const handler = named[request.route];
      if (!handler) throw new Error(`${request.route} is not a route of ${audience}`);
      return render(await handler(request), call, deps);
    });
  return async (event, context) =>
    chain(
      { event, correlation: event.headers['x-correlation-id'] ?? randomUUID(), wall: deps.wallNow() },
      context,
    );
}

const answerProblems = (deps: WebDeps): Layer => ({
  onError: (request) => {
    const { error, event } = request;
    if (error instanceof Interruption) {
      request.response = render(error.reply, event, deps);
      return;
    }
    logger.error('failed', { correlation: event.correlation, name: error?.name, stack: error?.stack });
    request.response = render(problem('unexpected'), event, deps);
  },
});

/** Requests come through the edge, which adds a secret; anybody who found the gateway's own address is turned away. */
const guardEdge = (secret: string): Layer => ({
  before: ({ event: { event } }) => {
    const given = Buffer.from(event.headers['x-origin-secret'] ?? '');
    const wanted = Buffer.from(secret);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
      throw new Interruption(problem('forbidden'));
  },
});

const readCall = (): Layer => ({
  before: ({ event: call }) => {
    const route = routeOf(call.event);
    if (!route)
      throw new Interruption(problem(isKnownPath(call.event.rawPath) ? 'methodNotAllowed' : 'notFound'));
    call.request = readRequest(call.event, route, call.correlation, call.wall);
  },
});

/** Whether another method would have found this path: then it is the method that is wrong. */
const isKnownPath = (path: string): boolean =>
  Object.values(routes).some((route) =>
    new RegExp(`^${route.path.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u').test(path),
  );
