import { randomUUID } from 'node:crypto';
import middy from '@middy/core';
import type { StepDeps } from '../step/take-step.ts';
import { type Answer, type Call, requestOf } from './call.ts';
import { answerProblems, guardEdge, readCall } from './layers.ts';
import { logCalls } from './log.ts';
import { problems } from './problems.ts';
import type { Reply } from './reply.ts';
import { securityHeaders } from './security-headers.ts';
import type { Handler, HandlersOf, HttpFunction } from './serve.ts';

/** A function for messages of outside systems: no session, no pages, JSON in and out. */
export function serveMachine(
  handlers: HandlersOf<'payments'>,
  deps: Pick<StepDeps, 'wallNow'> & { readonly originSecret: string },
): HttpFunction {
  const named: Readonly<Record<string, Handler>> = handlers;
  const chain = middy<Call, Answer>()
    .use(securityHeaders([]))
    .use(logCalls())
    .use(answerProblems(answer))
    .use(guardEdge(deps.originSecret))
    .use(readCall())
    .handler(async (call: Call) => {
      const request = requestOf(call);
      const handler = named[request.route];
      if (!handler) throw new Error(`${request.route} is not a route for machines`);
      return answer(await handler(request));
    });
  return async (event, context) =>
    chain(
      { event, correlation: event.headers['x-correlation-id'] ?? randomUUID(), wall: deps.wallNow() },
      context,
    );
}

function answer(reply: Reply): Answer {
  const json = (statusCode: number, body: unknown): Answer => ({
    statusCode,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (reply.kind === 'json') return json(reply.status ?? 200, reply.body);
  if (reply.kind === 'problem') return json(problems[reply.problem].status, { problem: reply.problem });
  throw new Error(`A machine cannot be answered with a ${reply.kind}`);
}
