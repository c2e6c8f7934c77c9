import * as z from 'zod';
import { LicenceClaims } from '../schemas/licence-code.ts';
import type { Instant } from '../schemas/time.ts';
import { decodeStrictly, encodeCanonically, sameBytes } from './strict-cbor.ts';
import {
  endOfHongKongDay,
  hongKongDateOf,
  instantOf,
  lastHongKongDateBefore,
  millisecondsOf,
  startOfHongKongDay,
} from './time.ts';

const longestPayload = 1150;

// 1–6 are the registered CWT claims (RFC 8392): issuer, subject, expiry, not before, issued at, in seconds. The others are for private use.
const claim = { iss: 1, sub: 2, exp: 4, nbf: 5, iat: 6, service: -70_001, holder: -70_002, extra: -70_003 };
const holder = { englishName: 1, chineseName: 2, maskedId: 3 };

/**
 * The payload to be signed. Validity is `nbf` = 00:00 Hong Kong time of the first day and `exp` = 24:00 of the last. Throws when the claims do
 * not fit their schema, end before they begin, or are too long for a code people can scan.
 */
export const licencePayload = (claims: LicenceClaims): Uint8Array<ArrayBuffer> => {
  const given = LicenceClaims.parse(claims);
  if (given.validTo < given.validFrom) {
    throw new RangeError('a licence cannot end before it begins');
  }
  if (given.endsAt !== undefined && lastHongKongDateBefore(given.endsAt) !== given.validTo) {
    throw new RangeError('a licence ends on its last day');
  }
  const { englishName, chineseName, maskedId } = given.holder;
  const payload = encodeCanonically(
    new Map<number, unknown>([
      [claim.iss, given.issuer],
      [claim.sub, given.licenceNumber],
      [claim.exp, Math.floor(millisecondsOf(endOf(given)) / 1000)],
      [claim.nbf, millisecondsOf(startOfHongKongDay(given.validFrom)) / 1000],
      [claim.iat, Math.floor(millisecondsOf(given.issuedAt) / 1000)],
      [claim.service, given.service],
      [
        claim.holder,
        new Map([
          [holder.englishName, englishName],
          ...(chineseName === undefined ? [] : ([[holder.chineseName, chineseName]] as const)),
          ...(maskedId === undefined ? [] : ([[holder.maskedId, maskedId]] as const)),
        ]),
      ],
      [claim.extra, new Map(Object.entries(given.extra))],
    ]),
  );
  if (payload.length > longestPayload) {
    throw new RangeError(`a licence code carries ${longestPayload} bytes, not ${payload.length}`);
  }
  return payload;
};

/** The claims in a payload; `undefined` when it is not exactly what `licencePayload` makes of some claims. */
export const readLicencePayload = (payload: Uint8Array): LicenceClaims | undefined => {
  const decoded = payload.length > longestPayload ? undefined : decodeStrictly(payload);
  const map = IntegerKeys.safeParse(decoded?.value).data;
  const person = IntegerKeys.safeParse(map?.get(claim.holder)).data;
  const extra = TextKeys.safeParse(map?.get(claim.extra)).data;
  const times = Times.safeParse([map?.get(claim.exp), map?.get(claim.nbf), map?.get(claim.iat)]).data;
  if (!map || !person || !extra || !times) {
    return undefined;
  }
  const [expiry, notBefore, issuedAt] = times;
  const end = instantOf(expiry * 1000);
  const validTo = lastHongKongDateBefore(end);
  const claims = LicenceClaims.safeParse({
    issuer: map.get(claim.iss),
    service: map.get(claim.service),
    licenceNumber: map.get(claim.sub),
    holder: holderOf(person),
    validFrom: hongKongDateOf(instantOf(notBefore * 1000)),
    validTo,
    ...(end === endOfHongKongDay(validTo) ? {} : { endsAt: end }),
    issuedAt: instantOf(issuedAt * 1000),
    extra: Object.fromEntries(extra),
  }).data;
  if (!claims || claims.validTo < claims.validFrom) {
    return undefined;
  }
  // What was read says the same only if it is written the same: no claim we do not know, no time between the days.
  return sameBytes(licencePayload(claims), payload) ? claims : undefined;
};

/** The first instant at which it is no longer valid: 24:00 Hong Kong time of the last day, or a moment of that day. */
export const endOf = ({ validTo, endsAt }: Pick<LicenceClaims, 'validTo' | 'endsAt'>): Instant =>
  endsAt ?? endOfHongKongDay(validTo);

const holderOf = (person: ReadonlyMap<number, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(holder).flatMap(([name, key]) => (person.has(key) ? [[name, person.get(key)]] : [])),
  );

const IntegerKeys = z.map(z.int(), z.unknown());
const TextKeys = z.map(z.string(), z.string());
const Seconds = z.int().min(-2_208_988_800).max(10_000_000_000);
const Times = z.tuple([Seconds, Seconds, Seconds]);
