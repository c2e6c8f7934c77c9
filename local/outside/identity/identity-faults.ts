import { randomBytes } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import type { Provider } from 'oidc-provider';
import * as z from 'zod';
import type { Faults } from '../faults.ts';

/** `accessDenied`, `serverError` come back at the callback; the others spoil the next ID token. */
export const identityFaults = [
  'accessDenied',
  'serverError',
  'wrongNonce',
  'wrongSignature',
  'expiredToken',
  'weakAcr',
] as const;
export type IdentityFault = (typeof identityFaults)[number];

/** The OAuth error a fault is told with at the callback. */
export const callbackErrors: Partial<Record<IdentityFault, string>> = {
  accessDenied: 'access_denied',
  serverError: 'server_error',
};

const TokenAnswer = z.looseObject({ id_token: z.string() });

const flipSignature = (token: string) => {
  const [head = '', body = '', signature = ''] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(10) ^ 1, 10);
  return `${head}.${body}.${bytes.toString('base64url')}`;
};

const changes: Partial<Record<IdentityFault, (payload: JWTPayload) => JWTPayload>> = {
  wrongNonce: (payload) => ({ ...payload, nonce: randomBytes(16).toString('base64url') }),
  expiredToken: (payload) => ({ ...payload, iat: (payload.iat ?? 0) - 7200, exp: (payload.iat ?? 0) - 3600 }),
  weakAcr: (payload) => ({ ...payload, acr: 'urn:smart-regulator:unverified' }),
};

const spoil = async (token: string, fault: IdentityFault, key: JWK): Promise<string> => {
  const change = changes[fault];
  if (!change) return flipSignature(token);
  const { kid } = decodeProtectedHeader(token);
  return new SignJWT(change(decodeJwt(token)))
    .setProtectedHeader({ alg: 'ES256', ...(kid === undefined ? {} : { kid }) })
    .sign(await importJWK(key, 'ES256'));
};

/** Lets armed faults happen: errors before a person is asked, spoiled tokens after the provider has made a good one. */
export const injectFaults = (
  provider: Provider,
  faults: Faults<IdentityFault>,
  own: { redirectUri: string; key: JWK },
): void => {
  provider.use(async (ctx, next) => {
    const { redirect_uri: redirectUri, state } = ctx.query;
    if (ctx.path.endsWith('/auth') && redirectUri === own.redirectUri) {
      const armed = faults.take('accessDenied', 'serverError');
      const error = armed && callbackErrors[armed];
      if (error !== undefined) {
        const answer = new URLSearchParams({ error, iss: provider.issuer });
        if (typeof state === 'string') answer.set('state', state);
        ctx.redirect(`${own.redirectUri}?${answer.toString()}`);
        return;
      }
    }
    await next();
    const answer = TokenAnswer.safeParse(ctx.body).data;
    const fault = answer && faults.take('wrongNonce', 'wrongSignature', 'expiredToken', 'weakAcr');
    if (fault) ctx.body = { ...answer, id_token: await spoil(answer.id_token, fault, own.key) };
  });
};
