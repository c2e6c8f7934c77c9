import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import type { HttpFunction } from '../../functions/http/serve.ts';
import type { Audience } from '../../schemas/route-shape.ts';
import { eventOf, matchRoute } from './event.ts';
import { lambdaContext } from './lambda-context.ts';
import { passUploads } from './uploads.ts';

/** What the cloud's gateway takes at the most. */
const LARGEST_BODY = 10 * 1024 * 1024;

export interface GatewayOptions {
  readonly functions: Readonly<Record<Audience, HttpFunction>>;
  readonly assetsFolder: string;
  readonly originSecret: string;
  /** Address of the store's quarantine, to which uploads go. */
  readonly arrivals: string;
  /** Legal time in milliseconds: what the gateway says a request's time is. */
  readonly legalMilliseconds: () => number;
  /** Called after an answer, so that effects are delivered a moment later. */
  readonly afterRequest: () => void;
}

/** The product on this machine: the very bundles of the cloud behind the same events. */
export const gateway =
  (options: GatewayOptions) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith('/assets/')) return serveAsset(options.assetsFolder, path, response);
    if (path.startsWith('/uploads/')) return passUploads(options.arrivals)(request, response);
    const body = await readBody(request);
    const matched = matchRoute(request.method ?? 'GET', path);
    const event = eventOf(request, body, matched, {
      timeEpoch: options.legalMilliseconds(),
      originSecret: options.originSecret,
    });
    const answer = await options.functions[matched.audience](
      event,
      lambdaContext(event.requestContext.requestId),
    );
    send(response, answer);
    if (request.method === 'POST') options.afterRequest();
  };

/**
 * The body as far as the gateway would take it, which is far more than the product does: so what is too large is answered by the
 * product, with a page in the language of its address. It is read to the end, because a browser listens only when it has said everything.
 */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let kept = 0;
  for await (const part of request) {
    const bytes = Buffer.from(z.instanceof(Uint8Array).parse(part)).subarray(0, LARGEST_BODY - kept);
    if (bytes.length > 0) parts.push(bytes);
    kept += bytes.length;
  }
  return Buffer.concat(parts);
}

function send(
  response: ServerResponse,
  {
    statusCode = 200,
    headers = {},
    cookies = [],
    body = '',
    isBase64Encoded = false,
  }: APIGatewayProxyStructuredResultV2,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.writeHead(statusCode).end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Names change with their content, so a browser may keep them for ever. */
async function serveAsset(folder: string, path: string, response: ServerResponse): Promise<void> {
  const type = types[extname(path)];
  const content = type && (await readFile(join(folder, basename(path))).catch(() => undefined));
  if (!type || !content) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    .end(content);
}
