import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Audience } from '../../schemas/route-shape.ts';
import { routes } from '../../schemas/routes.ts';

interface Matched {
  readonly routeKey: string;
  readonly audience: Audience;
  readonly parameters: Record<string, string>;
}

const patterns = Object.values(routes)
  .map(({ method, path, audience }) => ({
    method,
    audience,
    routeKey: `${method} ${path}`,
    pattern: new RegExp(
      `^${path.replaceAll('.', String.raw`\.`).replaceAll(/\{(\w+)\}/gu, '(?<$1>[^/]+)')}$`,
      'u',
    ),
    variables: path.split('{').length,
  }))
  // As the cloud's gateway does: the most specific route wins.
  .toSorted((a, b) => a.variables - b.variables);

/** The route of a request, or the gateway's `$default`, which the public function answers. */
export function matchRoute(method: string, path: string): Matched {
  for (const { method: wanted, pattern, routeKey, audience } of patterns) {
    const found = wanted === method ? pattern.exec(path) : null;
    if (found) return { routeKey, audience, parameters: decoded(found.groups ?? {}) };
  }
  return { routeKey: '$default', audience: 'public', parameters: {} };
}

const decoded = (groups: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodedOrRaw(value)]));

function decodedOrRaw(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Bodies the cloud's gateway hands over as they are; every other type comes as base64, forms included. */
const isText = (contentType: string): boolean =>
  /^(?:text\/|application\/(?:json|xml|javascript))/u.test(contentType);

/** What is asked of a Node request. */
export interface Received {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** The event of an HTTP API (payload format 2.0), as a function in the cloud would get it. */
export function eventOf(
  request: Received,
  body: Buffer,
  matched: Matched,
  { timeEpoch, originSecret }: { timeEpoch: number; originSecret: string },
): APIGatewayProxyEventV2 {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      name === 'cookie' || value === undefined
        ? []
        : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );
  const asText = isText(request.headers['content-type'] ?? '');
  const method = request.method ?? 'GET';
  return {
    version: '2.0',
    routeKey: matched.routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    cookies: (request.headers.cookie ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    // What the edge adds in the cloud; a caller's own is overwritten.
    headers: { ...headers, 'x-origin-secret': originSecret },
    queryStringParameters: Object.fromEntries(url.searchParams),
    pathParameters: matched.parameters,
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: matched.routeKey,
      stage: '$default',
      time: new Date(timeEpoch).toISOString(),
      timeEpoch,
    },
    ...(body.length > 0 ? { body: asText ? body.toString('utf8') : body.toString('base64') } : {}),
    isBase64Encoded: body.length > 0 && !asText,
  };
}
