import * as z from 'zod';
import { pathTo } from '../../schemas/routes.ts';
import { Language } from '../../schemas/text.ts';
import { rememberOfficer } from '../../store/officers.ts';
import { hold, newSecret, readHeld, release } from '../../store/sessions.ts';
import { languageTag, segmentOf } from '../../web/languages.ts';
import { signInProblemPage } from '../../web/pages/identity/sign-in-problem.tsx';
import { signInPage } from '../../web/pages/identity/sign-in.tsx';
import type { SignInProblemName } from '../../web/texts/identity.ts';
import { wallSeconds } from '../http/open-session.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { cookie, cookieOf, Door, endCookie, endSession, startSession } from '../http/session.ts';
import type { WebDeps } from '../http/web-deps.ts';
import type { Doors } from './doors.ts';
import { ownPath } from './return-path.ts';

export interface IdentityDeps extends WebDeps {
  readonly doors: Doors;
}

/** A sign-in under way: remembered for the browser that began it. */
const Pending = z.strictObject({
  door: Door,
  language: Language,
  returnTo: z.string(),
  checks: z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() }),
});

const PENDING_SECONDS = 15 * 60;
const PURPOSE = 'sign-in';

/** Each sign-in has a cookie of its own, named by its state, so that two tabs do not take each other's. */
const pendingCookie = (state: string) =>
  `__Host-sign-in-${state.replaceAll(/[^A-Za-z0-9_-]/gu, '').slice(0, 12)}`;

const homes: Readonly<Record<Door, 'applications' | 'desk'>> = { applicant: 'applications', staff: 'desk' };

export const showSignIn =
  (deps: IdentityDeps) =>
  (request: ProductRequest): Reply => {
    const door = Door.safeParse(request.parameters['door']);
    if (!door.success) return problem('notFound');
    const returnTo = ownPath(request.query['return']);
    return page(
      signInPage(
        {
          door: door.data,
          provider: deps.doors[door.data].name,
          keptForm: returnTo?.includes('rescue=') === true,
          ...(returnTo === undefined ? {} : { returnTo }),
        },
        request.language,
      ),
    );
  };

/** Sends the person to the provider. Nothing starts before they press the button. */
export const startSignIn =
  (deps: IdentityDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const door = Door.safeParse(request.parameters['door']);
    if (!door.success) return problem('notFound');
    const begun = await deps.doors[door.data].provider.begin(languageTag(request.language));
    if (!begun.ok) return failed(deps, request, door.data, 'unavailable');
    const secret = newSecret();
    const home = pathTo(homes[door.data], { language: segmentOf(request.language) });
    const pending = {
      door: door.data,
      language: request.language,
      returnTo: ownPath(field(request.form, 'returnTo')) ?? home,
      checks: begun.checks,
    };
    await hold(deps.store, PURPOSE, secret, pending, { expires: wallSeconds(request) + PENDING_SECONDS });
    const name = pendingCookie(begun.checks.state);
    return redirect(begun.url, [`${cookie(name, secret)}; Max-Age=${PENDING_SECONDS}`]);
  };

/** The person comes back: the same browser, an answer that can be trusted, enough assurance; then a new session. */
export const finishSignIn =
  (deps: IdentityDeps, door: Door) =>
  async (request: ProductRequest): Promise<Reply> => {
    const cookieName = pendingCookie(request.query['state'] ?? '');
    const secret = request.cookies[cookieName];
    const held = secret === undefined ? undefined : await readHeld(deps.store, PURPOSE, secret);
    const pending = Pending.safeParse(held?.value);
    if (secret === undefined || !pending.success || pending.data.door !== door)
      return failed(deps, request, door, 'otherBrowser');
    const inLanguage = { ...request, language: pending.data.language };
    // Whoever deletes it first may use it: a callback played twice finds nothing.
    if (!(await release(deps.store, PURPOSE, secret))) return failed(deps, inLanguage, door, 'otherBrowser');

    const query = new URLSearchParams(request.query).toString();
    const signedIn = await deps.doors[door].provider.complete(query, pending.data.checks);
    if (!signedIn.ok) return failed(deps, inLanguage, door, signedIn.problem);

    const earlier = request.cookies[cookieOf(door)];
    if (earlier) await endSession(deps.store, door, earlier);
    const { visitor } = signedIn;
    if (visitor.actor.kind === 'staff') {
      const { englishName: en = visitor.name, chineseName: zh, email: mail } = visitor.particulars;
      await rememberOfficer(deps.store, visitor.actor, { name: { en, zh }, mail });
    }
    const now = wallSeconds(request);
    const sessionCookie = await startSession(deps.store, {
      door,
      ...visitor,
      startedAt: now,
      seenAt: now,
    });
    return redirect(pending.data.returnTo, [sessionCookie, endCookie(cookieName)]);
  };

type SignInProblem = 'cancelled' | 'otherBrowser' | 'rejected' | 'levelTooLow' | 'noRole' | 'unavailable';

/** What each problem is called on its page, and its status. */
const told: Readonly<Record<SignInProblem, { page: SignInProblemName; status: number }>> = {
  cancelled: { page: 'cancelled', status: 400 },
  otherBrowser: { page: 'otherBrowser', status: 400 },
  rejected: { page: 'refused', status: 400 },
  levelTooLow: { page: 'insufficientLevel', status: 403 },
  noRole: { page: 'refused', status: 403 },
  unavailable: { page: 'providerUnavailable', status: 503 },
};

const failed = (deps: IdentityDeps, request: ProductRequest, door: Door, name: SignInProblem): Reply =>
  page(
    signInProblemPage(
      {
        problem: told[name].page,
        door,
        status: told[name].status,
        support: deps.support,
        correlation: request.correlation,
      },
      request.language,
    ),
  );
