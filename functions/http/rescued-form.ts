import { type RouteName, routes } from '../../schemas/routes.ts';
import { readRescue } from '../../store/rescues.ts';
import type { Store } from '../../store/store.ts';
import { wallSeconds } from './open-session.ts';
import type { FormBody, ProductRequest } from './request.ts';
import { personOwner } from './session.ts';
import { sessionOf } from './stamp.ts';

/** What the signed-in person had typed when their session ended, and the route it was sent to; only if it was theirs. */
export async function rescuedForm(
  store: Store,
  request: ProductRequest,
): Promise<{ readonly route: RouteName; readonly fields: FormBody } | undefined> {
  const { rescue, form: route } = request.query;
  if (rescue === undefined || route === undefined || !isRoute(route)) return undefined;
  const fields = await readRescue(store, personOwner(sessionOf(request)), rescue, wallSeconds(request));
  return fields && { route, fields };
}

const isRoute = (name: string): name is RouteName => Object.hasOwn(routes, name);
