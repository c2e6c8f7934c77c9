import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { styleHash } from '../pages.ts';

/** A plain Node request listener: what every outside system is to the local server. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** One line about something that happened; never holds personal data. */
export type Log = (entry: {
  system: string;
  message: string;
  detail?: Record<string, string | number>;
}) => void;

export type Exchange = {
  method: string;
  path: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer<ArrayBuffer>;
  /** What `{name}` in the route's path stood for. */
  named: Record<string, string>;
};

/** An answer as a value; `silent` never answers and leaves the connection open, as a system that hangs would. */
export type Answer = { status: number; headers: Record<string, string>; body: string | Buffer } | 'silent';

export type Route = (exchange: Exchange) => Answer | Promise<Answer>;

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

export const script = (source: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body: source,
});

export const seeOther = (location: string): Answer => ({ status: 303, headers: { location }, body: '' });

/** A page under a strict policy; `formTargets` names other sites its forms may end on. */
export const page = (markup: string, status = 200, formTargets = ''): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src ${styleHash}; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; form-action 'self' ${formTargets}; frame-ancestors 'none'; base-uri 'none'`,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  },
  body: markup,
});

/** Parses a JSON body by `schema` before `then` sees it; anything else is answered 400 with what is wrong. */
export const withJson =
  <Value>(
    schema: z.ZodType<Value>,
    then: (value: Value, exchange: Exchange) => Answer | Promise<Answer>,
  ): Route =>
  (exchange) => {
    const parsed = schema.safeParse(parseJson(exchange.body));
    return parsed.success
      ? then(parsed.data, exchange)
      : json({ problem: 'invalid', detail: z.prettifyError(parsed.error) }, 400);
  };

/** Parses a posted form's fields by `schema`. */
export const withForm =
  <Value>(
    schema: z.ZodType<Value>,
    then: (value: Value, exchange: Exchange) => Answer | Promise<Answer>,
  ): Route =>
  (exchange) => {
    const parsed = schema.safeParse(Object.fromEntries(new URLSearchParams(exchange.body.toString('utf8'))));
    return parsed.success ? then(parsed.data, exchange) : json({ problem: 'invalid' }, 400);
  };

/** Asks for `Authorization: Bearer <secret>`. */
export const withBearer =
  (secret: string, then: Route): Route =>
  (exchange) =>
    exchange.headers.authorization === `Bearer ${secret}`
      ? then(exchange)
      : json({ problem: 'unauthorised' }, 401);

/** The JSON a body holds, or undefined. */
export const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};
