import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import * as z from 'zod';

const require = createRequire(import.meta.url);
const callable = <F>() => z.custom<F>((value) => typeof value === 'function');

type Values = Record<string, { value: string }>;
interface ViewerRequest {
  method: string;
  uri: string;
  headers: Values;
}
/** What the edge answers by itself. */
interface ViewerResponse {
  statusCode: number;
  headers: Values;
}
type EdgeHeaders = Record<string, { key?: string; value: string }[]>;
interface EdgeResponse {
  status: string;
  headers: EdgeHeaders;
}

/** The very code of the edge in the cloud. */
const rewrite = z
  .object({ handler: callable<(event: { request: ViewerRequest }) => ViewerRequest | ViewerResponse>() })
  .parse(require('../../infra/edge/rewrite-uploads.cjs')).handler;
const answer = z
  .object({
    handler: callable<
      (event: {
        Records: {
          cf: {
            request: { method: string; querystring: string; headers: EdgeHeaders };
            response: EdgeResponse;
          };
        }[];
      }) => Promise<EdgeResponse | undefined>
    >(),
  })
  .parse(require('../../infra/edge/answer-uploads.cjs')).handler;

/** What a request to the bucket takes along; never a cookie. */
const passed = ['content-type', 'content-length', 'transfer-encoding'] as const;

/**
 * `/uploads/*` of our own origin, as the edge does it: rewritten for the store's quarantine, streamed to it, and where the store refuses a
 * form, or nothing is sent at all, a page of ours instead of its XML. `bucket` is the address of the quarantine. Nothing is held but what is under way.
 */
export const passUploads =
  (bucket: string) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const base = new URL(bucket);
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const method = incoming.method ?? 'GET';
    const wish = { value: incoming.headers['accept-language'] ?? '' };
    const viewer = rewrite({ request: { method, uri: url.pathname, headers: { 'accept-language': wish } } });
    if ('statusCode' in viewer) {
      for (const [name, { value }] of Object.entries(viewer.headers)) outgoing.setHeader(name, value);
      outgoing.writeHead(viewer.statusCode).end();
      incoming.resume();
      return;
    }
    const headers = Object.fromEntries(
      passed.flatMap((name) => {
        const value = incoming.headers[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const upstream = ask({
      host: base.hostname,
      port: base.port,
      method,
      path: `${base.pathname}${viewer.uri}${method === 'POST' ? '' : url.search}`,
      headers: { ...headers, host: base.host },
      timeout: PATIENCE,
    });
    const cf = (status: number, given: EdgeHeaders) => ({
      request: { method, querystring: url.search.slice(1), headers: edgeHeaders(viewer.headers) },
      response: { status: String(status), headers: given },
    });
    const finish = async (status: number, response?: IncomingMessage) => {
      const kept = Object.fromEntries(
        ['location', 'etag', 'content-type'].flatMap((name) => {
          const value = response?.headers[name];
          return typeof value === 'string' ? [[name, [{ value }]]] : [];
        }),
      );
      const made = await answer({ Records: [{ cf: cf(status, kept) }] });
      // A browser shows no answer while it still sends.
      await drained(incoming);
      for (const [name, [first]] of Object.entries(made?.headers ?? {}))
        if (first) outgoing.setHeader(name, first.value);
      outgoing.writeHead(Number(made?.status ?? 502));
      if (response && made?.status === String(status)) response.pipe(outgoing);
      else {
        response?.resume();
        outgoing.end();
      }
    };
    await new Promise<void>((resolve) => {
      upstream.on(
        'response',
        (response) => void finish(response.statusCode ?? 502, response).then(resolve, resolve),
      );
      upstream.on('timeout', () => upstream.destroy());
      upstream.on('error', () => {
        if (outgoing.headersSent) return resolve();
        void finish(504).then(resolve, resolve);
      });
      incoming.on('aborted', () => upstream.destroy());
      incoming.pipe(upstream);
    });
  };

/** As long as the edge waits for an origin. */
const PATIENCE = 30_000;

const edgeHeaders = (headers: ViewerRequest['headers']): EdgeHeaders =>
  Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, [{ key: name, value }]]));

const drained = (incoming: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    if (incoming.complete || incoming.destroyed) return resolve();
    incoming.on('end', resolve).on('close', resolve);
    incoming.resume();
  });
