/** What must be remembered between sending somebody to the provider and their coming back. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/**
 * `cancelled` = the person or the provider declined; `rejected` = an answer that cannot be trusted (signature, nonce,
 * issuer …); `levelTooLow` = a true answer with too little assurance; `unavailable` = the provider could not be reached.
 */
export type SignedIn<Claims> =
  | { readonly ok: true; readonly sub: string; readonly claims: Claims }
  | { readonly ok: false; readonly problem: 'cancelled' | 'rejected' | 'levelTooLow' | 'unavailable' };

/** A door's identity provider. Nothing in it is about one protocol: OIDC today, iAM Smart's own beside it. */
export interface IdentityProvider<Claims> {
  /** Where to send the person, and what to remember meanwhile. */
  begin(
    uiLocales: string,
  ): Promise<
    | { readonly ok: true; readonly url: string; readonly checks: SignInChecks }
    | { readonly ok: false; readonly problem: 'unavailable' }
  >;
  complete(callbackQuery: string, checks: SignInChecks): Promise<SignedIn<Claims>>;
  /** Where to send the person to end the session there too; `undefined` when the provider offers none. */
  endSessionUrl(returnTo: string): Promise<string | undefined>;
}
