import { randomUUID } from 'node:crypto';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { Audience } from '../../schemas/route-shape.ts';
import type { RouteName, routes } from '../../schemas/routes.ts';
import { type Answer, type Call, requestOf } from './call.ts';
import { guardCsrf } from './guard-csrf.ts';
import { answerProblems, guardEdge, readCall } from './layers.ts';
import { logCalls } from './log.ts';
import { openSession } from './open-session.ts';
import { render } from './render.ts';
import type { Reply } from './reply.ts';
import type { ProductRequest } from './request.ts';
import { securityHeaders } from './security-headers.ts';
import type { WebDeps } from './web-deps.ts';

export type Handler = (request: ProductRequest) => Promise<Reply> | Reply;

type RoutesOf<A extends Audience> = {
  [N in RouteName]: (typeof routes)[N]['audience'] extends A ? N : never;
}[RouteName];

/** A handler for every route of an audience and for no other: one missing or too many does not compile. */
export type HandlersOf<A extends Audience> = Readonly<Record<RoutesOf<A>, Handler>>;

export type HttpFunction = (event: APIGatewayProxyEventV2, context: Context) => Promise<Answer>;

/** Functions that count no days; they may not read which were declared either. */
const dateless: ReadonlySet<Audience> = new Set(['public', 'identity', 'rounds']);

/** A function for an audience. Outermost first: headers, log, an answer to whatever goes wrong; then who, and is it theirs. */
export function serve<A extends Audience>(audience: A, handlers: HandlersOf<A>, deps: WebDeps): HttpFunction {
  const named: Readonly<Record<string, Handler>> = handlers;
  const chain = middy<Call, Answer>()
    .use(securityHeaders(deps.identityProviders))
    .use(logCalls())
    .use(answerProblems((reply, call) => render(reply, call, deps)))
    .use(guardEdge(deps.originSecret))
    .use(readCall())
    .use(openSession(deps.store, audience))
    .use(guardCsrf(deps.origin))
    .handler(async (call: Call) => {
      const request = requestOf(call);
      const handler = named[request.route];
      if (!handler) throw new Error(`${request.route} is not a route of ${audience}`);
      if (!dateless.has(audience)) await deps.renewCalendar(deps.store);
      return render(await handler(request), call, deps);
    });
  return async (event, context) =>
    chain(
      { event, correlation: event.headers['x-correlation-id'] ?? randomUUID(), wall: deps.wallNow() },
      context,
    );
}
