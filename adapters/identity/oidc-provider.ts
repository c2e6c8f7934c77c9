import * as client from 'openid-client';
import type * as z from 'zod';
import type { IdentityProvider, SignedIn, SignInChecks } from './identity-provider.ts';

export interface OidcSettings<Claims> {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Built from configuration, never from the request: behind a gateway the request does not know its own address. */
  readonly redirectUri: string;
  /** The level of assurance a sign-in must have reached. */
  readonly acr: string;
  readonly claims: z.ZodType<Claims>;
}

const SCOPE = 'openid profile';

/** OpenID Connect with PKCE, state, nonce, checked signatures and `iss`; plain HTTP only to this very machine. */
export function oidcProvider<Claims>(settings: OidcSettings<Claims>): IdentityProvider<Claims> {
  let discovered: Promise<client.Configuration> | undefined;
  const configuration = (): Promise<client.Configuration> => {
    discovered ??= discover(settings);
    discovered.catch(() => {
      discovered = undefined;
    });
    return discovered;
  };

  return {
    begin: async (uiLocales) => {
      const config = await configuration().catch(() => undefined);
      if (!config) return { ok: false, problem: 'unavailable' };
      const checks = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: settings.redirectUri,
        scope: SCOPE,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
        acr_values: settings.acr,
        ui_locales: uiLocales,
      });
      return { ok: true, url: url.href, checks };
    },

    complete: async (callbackQuery, checks) => {
      const config = await configuration().catch(() => undefined);
      if (!config) return { ok: false, problem: 'unavailable' };
      const outcome = await redeem(config, settings, callbackQuery, checks);
      // Keys may have been changed without notice: the next try reads them afresh.
      if (!outcome.ok && outcome.problem === 'rejected') discovered = undefined;
      return outcome;
    },

    endSessionUrl: async (returnTo) => {
      const config = await configuration().catch(() => undefined);
      if (config?.serverMetadata().end_session_endpoint === undefined) return undefined;
      // Without the token as a hint: it holds particulars, and addresses are kept by browsers and proxies.
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo }).href;
    },
  };
}

async function discover(settings: OidcSettings<unknown>): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer);
  const isLoopback = issuer.protocol === 'http:' && ['127.0.0.1', '[::1]'].includes(issuer.hostname);
  const config = await client.discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
    execute: isLoopback ? [client.allowInsecureRequests] : [],
    timeout: 10,
  });
  // Without this the library believes an ID token whatever its signature, because it came over TLS.
  client.enableNonRepudiationChecks(config);
  return config;
}

async function redeem<Claims>(
  config: client.Configuration,
  settings: OidcSettings<Claims>,
  callbackQuery: string,
  checks: SignInChecks,
): Promise<SignedIn<Claims>> {
  try {
    const tokens = await client.authorizationCodeGrant(
      config,
      new URL(`${settings.redirectUri}?${callbackQuery}`),
      {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.verifier,
        idTokenExpected: true,
      },
    );
    const token = tokens.claims();
    if (!token) return { ok: false, problem: 'rejected' };
    if (token['acr'] !== settings.acr) return { ok: false, problem: 'levelTooLow' };
    if (token.iat > Date.now() / 1000 + 60) return { ok: false, problem: 'rejected' };
    const claims = settings.claims.safeParse(token);
    return claims.success
      ? { ok: true, sub: token.sub, claims: claims.data }
      : { ok: false, problem: 'rejected' };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): 'cancelled' | 'rejected' | 'unavailable' {
  if (error instanceof client.AuthorizationResponseError) {
    return error.error === 'server_error' || error.error === 'temporarily_unavailable'
      ? 'unavailable'
      : 'cancelled';
  }
  if (error instanceof client.ResponseBodyError) return error.status >= 500 ? 'unavailable' : 'rejected';
  return error instanceof TypeError ? 'unavailable' : 'rejected';
}
