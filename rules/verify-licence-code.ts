import type { LicenceClaims } from '../schemas/licence-code.ts';
import type { Instant } from '../schemas/time.ts';
import { endOf } from './licence-claims.ts';
import { parseLicenceCode } from './licence-code.ts';
import { startOfHongKongDay } from './time.ts';

/** A published key. Where `issuer` is given the key signs for that department only. */
export type LicencePublicKey = { kid: string; jwk: JsonWebKey; issuer?: string | undefined };

/** Claims come only with a signature that holds: nobody is shown what nobody signed. */
export type LicenceVerdict =
  | { verdict: 'valid' | 'expired' | 'notYetValid'; claims: LicenceClaims }
  | { verdict: 'wrongSignature' | 'unknownKey' | 'unreadable' };

/**
 * Whether a licence code was signed by one of the keys and is valid at the instant: from 00:00 Hong Kong time of its first day to 24:00 of its
 * last. Uses nothing outside its arguments, so it works offline; it cannot know that a licence was cancelled. Throws on a key that is no P-256 public key.
 */
export const verifyLicenceCode = async (
  text: string,
  publicKeys: readonly LicencePublicKey[],
  at: Instant,
): Promise<LicenceVerdict> => {
  const parsed = parseLicenceCode(text);
  if (!parsed.ok) {
    return { verdict: 'unreadable' };
  }
  const { kid, claims, signature, signatureInput } = parsed.value;
  const keys = publicKeys.filter((key) => key.kid.toLowerCase() === kid);
  if (keys.length === 0) {
    return { verdict: 'unknownKey' };
  }
  for (const { jwk, issuer } of keys) {
    const mayIssue = issuer === undefined || issuer === claims.issuer;
    if (mayIssue && (await isSignedBy(jwk, signature, signatureInput))) {
      return { verdict: validityAt(claims, at), claims };
    }
  }
  return { verdict: 'wrongSignature' };
};

const isSignedBy = async (
  jwk: JsonWebKey,
  signature: Uint8Array<ArrayBuffer>,
  input: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  // Only the point is taken, so that other members of a published key (use, alg, kid) cannot stand in the way.
  const { kty, crv, x, y } = jwk;
  const point: JsonWebKey = {
    ...(kty === undefined ? {} : { kty }),
    ...(crv === undefined ? {} : { crv }),
    ...(x === undefined ? {} : { x }),
    ...(y === undefined ? {} : { y }),
  };
  const key = await crypto.subtle.importKey('jwk', point, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'verify',
  ]);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, input);
};

const validityAt = (claims: LicenceClaims, at: Instant): 'valid' | 'expired' | 'notYetValid' => {
  if (at < startOfHongKongDay(claims.validFrom)) {
    return 'notYetValid';
  }
  return at < endOf(claims) ? 'valid' : 'expired';
};
