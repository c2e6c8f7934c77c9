import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { signedOutPage } from '../../web/pages/identity/signed-out.tsx';
import { wallSeconds } from '../http/open-session.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { cookieOf, Door, endCookie, endSession, findSession, isAnonymous } from '../http/session.ts';
import type { IdentityDeps } from './sign-in.ts';

/** Ends the session at the server, then leads to the provider so that it ends there too. */
export const signOut =
  (deps: IdentityDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const door = Door.safeParse(request.parameters['door']);
    if (!door.success) return problem('notFound');
    const secret = request.cookies[cookieOf(door.data)] ?? '';
    const signedOut = pathTo('signedOut', { language: segmentOf(request.language) });
    const cookies = [endCookie(cookieOf(door.data))];
    const found = await findSession(deps.store, door.data, secret, wallSeconds(request));
    if (found.state === 'none') return redirect(signedOut, cookies);
    if (found.state === 'open' && field(request.form, 'csrf') !== found.session.csrf) {
      return problem('csrf', { kind: 'home', path: `/${segmentOf(request.language)}` });
    }
    await endSession(deps.store, door.data, secret);
    if (found.state === 'open' && isAnonymous(found.session)) return redirect(signedOut, cookies);
    const elsewhere = await deps.doors[door.data].provider.endSessionUrl(`${deps.origin}${signedOut}`);
    return redirect(elsewhere ?? signedOut, cookies);
  };

export const showSignedOut = (request: ProductRequest): Reply =>
  page(signedOutPage({ door: 'applicant' }, request.language));
