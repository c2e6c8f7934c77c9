import type { HandlersOf } from '../http/serve.ts';
import { keepSession, showSession } from './session-left.ts';
import { finishSignIn, type IdentityDeps, showSignIn, startSignIn } from './sign-in.ts';
import { showSignedOut, signOut } from './sign-out.ts';

export const identityRoutes = (deps: IdentityDeps): HandlersOf<'identity'> => ({
  signIn: showSignIn(deps),
  startSignIn: startSignIn(deps),
  applicantCallback: finishSignIn(deps, 'applicant'),
  staffCallback: finishSignIn(deps, 'staff'),
  signOut: signOut(deps),
  signedOut: showSignedOut,
  session: showSession(deps),
  keepSession: keepSession(deps),
});
