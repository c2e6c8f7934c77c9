import { wallSeconds } from '../http/open-session.ts';
import type { Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { cookieOf, Door, findSession, secondsLeft } from '../http/session.ts';
import type { WebDeps } from '../http/web-deps.ts';

const over: Reply = { kind: 'json', body: { idle: 0, absolute: 0 } };

/** Seconds a session has left, for the script that warns; asking does not prolong it, so that an open page keeps nobody signed in. */
export const showSession =
  (deps: Pick<WebDeps, 'store'>) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await find(deps, request, 'unnoted');
    return found?.state === 'open'
      ? { kind: 'json', body: secondsLeft(found.session, wallSeconds(request)) }
      : over;
  };

/** Somebody is still there: the time without use begins anew. What a session may last in all stays. */
export const keepSession =
  (deps: Pick<WebDeps, 'store'>) =>
  async (request: ProductRequest): Promise<Reply> => {
    const asked = await find(deps, request, 'unnoted');
    if (asked?.state !== 'open') return over;
    if (field(request.form, 'csrf') !== asked.session.csrf)
      return { kind: 'json', status: 403, body: { problem: 'csrf' } };
    const found = await find(deps, request, 'notedNow');
    return found?.state === 'open'
      ? { kind: 'json', body: secondsLeft(found.session, wallSeconds(request)) }
      : over;
  };

function find({ store }: Pick<WebDeps, 'store'>, request: ProductRequest, use: 'notedNow' | 'unnoted') {
  const door = Door.safeParse(request.parameters['door']);
  if (!door.success) return undefined;
  const secret = request.cookies[cookieOf(door.data)];
  return findSession(store, door.data, secret, wallSeconds(request), use);
}
