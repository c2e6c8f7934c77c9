import type { ProductRequest } from '../../functions/http/request.ts';
import type { OpenSession } from '../../functions/http/session.ts';
import type { Actor } from '../../schemas/actor.ts';
import type { Particulars } from '../../schemas/answers.ts';
import { type RouteName, routes } from '../../schemas/routes.ts';
import type { Instant } from '../../schemas/time.ts';

/** Somebody who is signed in. */
export const aSession = (actor: Actor, particulars: Particulars = {}): OpenSession => ({
  door: actor.kind === 'staff' ? 'staff' : 'applicant',
  actor,
  name: particulars.englishName ?? 'CHAN, Tai Man',
  particulars,
  startedAt: 0,
  seenAt: 0,
  secret: 'secret',
  csrf: 'csrf',
});

/** A request as it reaches a handler, with everything the middlewares added. */
export const aRequest = (
  route: RouteName,
  at: Instant,
  more: Pick<ProductRequest, 'parameters'> &
    Partial<Pick<ProductRequest, 'form' | 'query' | 'session' | 'rawBody' | 'headers'>>,
): ProductRequest => ({
  route,
  path: routes[route].path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => more.parameters[name] ?? ''),
  query: {},
  language: 'en',
  form: {},
  rawBody: '',
  headers: {},
  cookies: {},
  at,
  wall: at,
  correlation: 'test',
  ...more,
});
