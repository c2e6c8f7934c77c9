import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { json, type Answer, type Listener, type Log, type Route } from './exchange.ts';

// Node types what a request yields as any.
const Chunk = z.instanceof(Buffer);
const bodyLimit = 4 * 1024 * 1024;

/** The whole body, or undefined when it is larger than a simulator takes (4 MB). */
export const readBody = async (request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Chunk.parse(part);
    size += bytes.length;
    if (size > bodyLimit) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
};

export const send = (response: ServerResponse, answer: Answer): void => {
  if (answer === 'silent') return;
  response.writeHead(answer.status, answer.headers).end(answer.body);
};

const compile = (key: string, route: Route) => {
  const [method = '', path = ''] = key.split(' ');
  const pattern = path.replace(/[.*+?^$()|[\]\\]/gu, '\\$&').replace(/\{(\w+)\}/gu, '(?<$1>[^/]+)');
  return { method, route, pattern: new RegExp(`^${pattern}/?$`, 'u') };
};

/** A page of another site may not press a simulator's buttons: browsers say where a POST comes from. */
const isForeign = (request: IncomingMessage, origin: string) =>
  request.method !== 'GET' && request.headers.origin !== undefined && request.headers.origin !== origin;

/** A listener for `'METHOD /path/{name}'` routes: 404 and 405 for others, 413 over 4 MB, 500 and a log line for a bug. */
export const serveRoutes = (options: {
  system: string;
  origin: string;
  routes: Record<string, Route>;
  log: Log;
}): Listener => {
  const routes = Object.entries(options.routes).map(([key, route]) => compile(key, route));

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const url = new URL(request.url ?? '/', options.origin);
    const method = request.method ?? 'GET';
    const here = routes.filter((entry) => entry.pattern.test(url.pathname));
    if (here.length === 0) return json({ problem: 'notFound' }, 404);
    const entry = here.find((candidate) => candidate.method === method);
    if (!entry) return json({ problem: 'method' }, 405, { allow: here.map((one) => one.method).join(', ') });
    if (isForeign(request, options.origin)) return json({ problem: 'foreign origin' }, 403);
    const body = await readBody(request);
    if (!body) return json({ problem: 'too large' }, 413);
    const named = Object.entries(entry.pattern.exec(url.pathname)?.groups ?? {});
    return entry.route({
      method,
      path: url.pathname,
      url,
      headers: request.headers,
      body,
      named: Object.fromEntries(named.map(([name, value]) => [name, decodeURIComponent(value)])),
    });
  };

  return async (request, response) => {
    try {
      send(response, await answer(request));
    } catch (error) {
      options.log({ system: options.system, message: error instanceof Error ? error.message : 'failed' });
      send(response, json({ problem: 'internal' }, 500));
    }
  };
};
