import { timingSafeEqual } from 'node:crypto';
import { routes } from '../../schemas/routes.ts';
import { languageOf } from '../../web/languages.ts';
import type { Answer, Call, Layer } from './call.ts';
import { logger } from './log.ts';
import { Interruption, problem, redirect, type Reply } from './reply.ts';
import { readRequest, routeOf } from './request.ts';

/** Characters of a posted body as the gateway hands it over; no form of ours comes near it. */
const LARGEST_BODY = 1_500_000;

/** Whatever is thrown becomes an answer: what a layer said instead of the handler, or the page of an unexpected error. */
export const answerProblems = (answer: (reply: Reply, call: Call) => Answer): Layer => ({
  onError: (request) => {
    const { error, event } = request;
    if (error instanceof Interruption) {
      request.response = answer(error.reply, event);
      return;
    }
    logger.error('failed', { correlation: event.correlation, name: error?.name, stack: error?.stack });
    request.response = answer(problem('unexpected'), event);
  },
});

/** Requests come through the edge, which adds a secret; anybody who found the gateway's own address is turned away. */
export const guardEdge = (secret: string): Layer => ({
  before: ({ event: { event } }) => {
    const given = Buffer.from(event.headers['x-origin-secret'] ?? '');
    const wanted = Buffer.from(secret);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
      throw new Interruption(problem('forbidden'));
  },
});

export const readCall = (): Layer => ({
  before: ({ event: call }) => {
    const route = routeOf(call.event);
    if (!route) throw new Interruption(withoutRoute(call.event));
    if ((call.event.body ?? '').length > LARGEST_BODY) throw new Interruption(problem('tooLarge'));
    call.request = readRequest(call.event, route, call.correlation, call.wall);
  },
});

/** Segments, the first of a language, and one slash too many; nothing a browser could take for another site's address. */
const SLASH_TOO_MANY = /^(\/(\w+)(?:\/[\w.~%-]+)*)\/$/u;

/** An address that is no route: a page's with a slash at its end leads to the page, and another method's is told so. */
function withoutRoute({ rawPath, rawQueryString, requestContext }: Call['event']): Reply {
  const [, page = '', segment = ''] = SLASH_TOO_MANY.exec(rawPath) ?? [];
  if (languageOf(segment) && requestContext.http.method === 'GET' && isKnownPath(page, 'GET'))
    return redirect(rawQueryString === '' ? page : `${page}?${rawQueryString}`);
  return problem(isKnownPath(rawPath) ? 'methodNotAllowed' : 'notFound');
}

/** Whether a route has this path, by a method or by any: then it is the method that is wrong. */
const isKnownPath = (path: string, method?: string): boolean =>
  Object.values(routes).some(
    (route) =>
      (method === undefined || route.method === method) &&
      new RegExp(`^${route.path.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u').test(path),
  );
