import type { Route } from '../../schemas/route-shape.ts';
import { type RouteName, routes } from '../../schemas/routes.ts';
import type { Call, Layer } from './call.ts';
import { routeOf } from './request.ts';

/** Outermost: on every answer, also on errors. Forms may lead only to our own origin and where the route says. */
export const securityHeaders = (identityProviders: readonly string[]): Layer => {
  const [own, identity] = [policyOf([]), policyOf(identityProviders)];
  const framing = policyOf(identityProviders, ["frame-src 'self'"]);
  const policyFor = (name: RouteName | undefined) => {
    const route: Partial<Route> = name === undefined ? {} : routes[name];
    if (route.framed) return framed;
    if (route.frames) return framing;
    return route.formTargets ? identity : own;
  };
  const add = (call: Call, headers: Record<string, string | number | boolean> | undefined) => ({
    'cache-control': 'no-store',
    ...headers,
    'content-security-policy': policyFor(routeOf(call.event)),
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'x-correlation-id': call.correlation,
  });
  const dress: Layer['after'] = (request) => {
    if (request.response) request.response.headers = add(request.event, request.response.headers);
  };
  return { after: dress, onError: dress };
};

function policyOf(targets: readonly string[], more: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action ${["'self'", ...new Set(targets)].join(' ')}`,
    ...more,
  ].join('; ');
}

/** A document that a page of ours shows inside it: it runs nothing and leads nowhere; a browser's own viewer may show it. */
const framed = [
  "default-src 'none'",
  "object-src 'self'",
  "img-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');
