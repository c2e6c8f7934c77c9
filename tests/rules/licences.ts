import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { licencePayload } from '../../rules/licence-claims.ts';
import { assembleLicenceCode, keyIdOf, protectedHeaderOf, signatureInput } from '../../rules/licence-code.ts';
import { rawSignatureOfDer } from '../../rules/signature.ts';
import { addDays, startOfHongKongDay } from '../../rules/time.ts';
import { LicenceClaims } from '../../schemas/licence-code.ts';
import { aKnownDate, anInstant } from './arbitraries.ts';

export const aKey = async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const kid = await keyIdOf(spki);
  return { privateKey, spki, kid, jwk: publicKey.export({ format: 'jwk' }) };
};
export const key = await aKey();

export const issue = (claims: LicenceClaims, by = key): string => {
  const payload = licencePayload(claims);
  const der = sign('sha256', signatureInput(protectedHeaderOf(by.kid), payload), by.privateKey);
  return assembleLicenceCode({ kid: by.kid, payload, signature: rawSignatureOfDer(der) });
};

const short = (longest: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .map((text) => text.slice(0, longest))
    .filter((text) => text.isWellFormed());
export const someClaims: fc.Arbitrary<LicenceClaims> = fc
  .record({
    issuer: fc.constantFrom('transport', 'food-and-health'),
    service: fc.constantFrom('driving-permit', 'restaurant'),
    licenceNumber: short(40),
    holder: fc.record(
      {
        englishName: short(80),
        chineseName: fc.constantFrom('陳大文', '𠮷𠮷'),
        maskedId: fc.constant('****456(*)'),
      },
      { requiredKeys: ['englishName'] },
    ),
    from: aKnownDate,
    days: fc.nat(4000),
    issuedAt: anInstant,
    extra: fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9-]{0,8}$/u), short(20), { maxKeys: 3 }),
  })
  .map(({ from, days, ...others }) =>
    LicenceClaims.parse({ ...others, validFrom: from, validTo: addDays(from, days) }),
  );

export const claims = LicenceClaims.parse({
  issuer: 'transport',
  service: 'driving-permit',
  licenceNumber: 'DP-2026-000001',
  holder: { englishName: 'CHAN Tai Man', chineseName: '陳大文', maskedId: '****456(*)' },
  validFrom: '2026-11-23',
  validTo: '2027-11-22',
  issuedAt: '2026-11-23T04:05:06.000Z',
  extra: { classes: '1, 2' },
});
export const during = startOfHongKongDay(claims.validFrom);
