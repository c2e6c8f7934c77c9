import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { instantOf } from '../../rules/time.ts';
import { type RouteName, routes } from '../../schemas/routes.ts';
import type { Language } from '../../schemas/text.ts';
import type { Instant } from '../../schemas/time.ts';
import type { CaseRows } from '../../store/case-rows.ts';
import type { ReadRow } from '../../store/records.ts';
import { languageOf } from '../../web/languages.ts';
import type { OpenSession } from './session.ts';

/** Fields of a posted form; a name that came more than once is a list. */
export type FormBody = Readonly<Record<string, string | readonly string[]>>;

/** A request as handlers see it, whichever gateway it came through. */
export interface ProductRequest {
  readonly route: RouteName;
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly form: FormBody;
  readonly rawBody: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: Readonly<Record<string, string>>;
  /** Legal time: when the gateway received it. Deadlines, validity and fees go by this. */
  readonly at: Instant;
  /** Wall clock, for sessions and leases. */
  readonly wall: Instant;
  readonly correlation: string;
  readonly session?: OpenSession;
  /** Reads the row of the case the address names, which is looked for while the session is. */
  readonly readCase?: ReadRow;
  /** What else was read of that case in the same call, for pages of the desk. */
  readonly ahead?: CaseRows;
}

const routeNames: ReadonlyMap<string, string> = new Map(
  Object.entries(routes).map(([name, { method, path }]) => [`${method} ${path}`, name] as const),
);
const isRoute = (name: string | undefined): name is RouteName => name !== undefined && name in routes;

/** The route the gateway matched; `undefined` for its `$default`. */
export function routeOf(event: APIGatewayProxyEventV2): RouteName | undefined {
  const name = routeNames.get(event.routeKey);
  return isRoute(name) ? name : undefined;
}

/** Reads the gateway's event; session and correlation are added by their middleware. */
export function readRequest(
  event: APIGatewayProxyEventV2,
  route: RouteName,
  correlation: string,
  wall: Instant,
): ProductRequest {
  const rawBody = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '');
  const isForm = (event.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  return {
    route,
    path: event.rawPath,
    parameters: definedOnly(event.pathParameters ?? {}),
    query: definedOnly(event.queryStringParameters ?? {}),
    language: languageOf(event.rawPath.split('/')[1] ?? '') ?? 'en',
    form: isForm ? readForm(rawBody) : {},
    rawBody,
    headers: event.headers,
    cookies: readCookies(event.cookies ?? []),
    at: instantOf(event.requestContext.timeEpoch),
    wall,
    correlation,
  };
}

const definedOnly = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );

const MOST_FIELDS = 3000;

/** `a=1&a=2` becomes a list. `fromEntries` defines properties, so `__proto__` is a name like any other. */
export function readForm(body: string): FormBody {
  const fields = new Map<string, string[]>();
  for (const [name, value] of [...new URLSearchParams(body)].slice(0, MOST_FIELDS)) {
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  const plain = [...fields].map(
    ([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values] as const,
  );
  return Object.fromEntries(plain);
}

const readCookies = (cookies: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    cookies.map((cookie) => {
      const at = cookie.indexOf('=');
      return [cookie.slice(0, at).trim(), cookie.slice(at + 1)];
    }),
  );

/** A change of language sends the form it is on: to be shown again as typed, in the language of the address, and not acted on. */
export const changesLanguage = ({ form }: ProductRequest): boolean => form['switchLanguage'] !== undefined;

/** One value of a field; a list counts as not sent, because nobody typed it. */
export function field(form: FormBody, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' ? value : undefined;
}

/** Every value of a field: of what was chosen, none, one or many. */
export function listIn(form: FormBody, name: string): string[] {
  const chosen = form[name];
  return typeof chosen === 'string' ? [chosen] : [...(chosen ?? [])];
}
