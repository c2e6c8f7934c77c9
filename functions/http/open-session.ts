import { millisecondsOf } from '../../rules/time.ts';
import type { Audience } from '../../schemas/route-shape.ts';
import { pathTo, routes } from '../../schemas/routes.ts';
import { ownerOfCase } from '../../store/case-rows.ts';
import { keepRescue } from '../../store/rescues.ts';
import type { Store } from '../../store/store.ts';
import { segmentOf } from '../../web/languages.ts';
import { type Layer, requestOf } from './call.ts';
import { pageOf } from './page-of.ts';
import { type Ahead, readAhead, readDeskAhead } from './read-ahead.ts';
import { Interruption, redirect } from './reply.ts';
import type { ProductRequest } from './request.ts';
import { cookieOf, type Door, doorOf, findSession, personOwner, type Session } from './session.ts';

/**
 * Finds the session of the audience's door. A route for signed-in people without one leads to the sign-in page and back;
 * a form posted after its session ended is kept for its person meanwhile.
 */
export const openSession = (store: Store, audience: Audience): Layer => ({
  before: async ({ event }) => {
    const request = requestOf(event);
    const door = doorOf(audience);
    if (door === undefined) return;
    const secret = request.cookies[cookieOf(door)];
    const id = request.parameters['case'];
    const ahead = secret && id !== undefined ? lookAhead(store, request, { door, secret, id }) : undefined;
    const found = await findSession(store, door, secret, wallSeconds(request), 'noted', ahead?.session);
    if (found.state === 'open')
      event.request = { ...request, ...(await seenAhead(store, id, ahead)), session: found.session };
    else if (routes[request.route].access !== 'anyone') {
      const rescue = found.state === 'expired' ? await rescued(store, request, found.session) : undefined;
      throw new Interruption(redirect(signInPath(request, door, rescue)));
    }
  },
});

/** Pages of the desk about a case have everything read at once; forms that are sent only need the case. */
const lookAhead = (
  store: Store,
  { route }: ProductRequest,
  { door, secret, id }: { readonly door: Door; readonly secret: string; readonly id: string },
): Ahead =>
  door === 'staff' && routes[route].method === 'GET'
    ? readDeskAhead(store, door, secret, id)
    : readAhead(store, id);

async function seenAhead(
  store: Store,
  id: string | undefined,
  ahead: Ahead | undefined,
): Promise<Pick<ProductRequest, 'readCase' | 'ahead'>> {
  if (!ahead) return {};
  const rows = await ahead.rows;
  // Unwrapped for nobody but signed-in people.
  if (rows?.key) await store.keys.find(ownerOfCase(id ?? ''), rows.key);
  return { readCase: ahead.readCase, ...(rows ? { ahead: rows } : {}) };
}

export const wallSeconds = ({ wall }: ProductRequest): number => Math.floor(millisecondsOf(wall) / 1000);

const rescued = async (
  store: Store,
  request: ProductRequest,
  session: Session,
): Promise<string | undefined> =>
  routes[request.route].method === 'POST'
    ? keepRescue(store, personOwner(session), { ...request.form }, wallSeconds(request))
    : undefined;

function signInPath(request: ProductRequest, door: Door, rescue: string | undefined): string {
  const search = new URLSearchParams({
    return: pageOf(request) + (rescue === undefined ? '' : `?rescue=${rescue}&form=${request.route}`),
  });
  return `${pathTo('signIn', { language: segmentOf(request.language), door })}?${search.toString()}`;
}
