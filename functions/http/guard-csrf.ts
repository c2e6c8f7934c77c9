import { timingSafeEqual } from 'node:crypto';
import { routes } from '../../schemas/routes.ts';
import { type Layer, requestOf } from './call.ts';
import { Interruption, problem } from './reply.ts';
import { field, type ProductRequest } from './request.ts';

/** A form may change something only when it came from our own page: Fetch Metadata, then Origin, then the session's token. */
export const guardCsrf = (origin: string): Layer => ({
  before: ({ event }) => {
    const request = requestOf(event);
    const { method, access } = routes[request.route];
    if (method !== 'POST' || access === 'machine') return;
    if (!isOwnSite(request, origin) || !hasToken(request)) {
      throw new Interruption(problem('csrf', { kind: 'tryAgain', path: request.path }));
    }
  },
});

function isOwnSite({ headers }: ProductRequest, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers['origin'] === origin;
}

function hasToken({ session, form }: ProductRequest): boolean {
  if (!session) return true;
  const given = Buffer.from(field(form, 'csrf') ?? '');
  const wanted = Buffer.from(session.csrf);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
