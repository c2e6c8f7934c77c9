import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfHongKongDay, hongKongDateOf, plusMilliseconds } from '../../rules/time.ts';
import { verifyLicenceCode } from '../../rules/verify-licence-code.ts';
import { aKey, claims, during, issue, key } from './licences.ts';

describe('a licence code', () => {
  test('is valid from 00:00 of its first day to 24:00 of its last', async () => {
    const code = issue(claims);
    const end = endOfHongKongDay(claims.validTo);
    for (const [at, verdict] of [
      [plusMilliseconds(during, -1), 'notYetValid'],
      [during, 'valid'],
      [plusMilliseconds(end, -1), 'valid'],
      [end, 'expired'],
    ] as const) {
      expect(await verifyLicenceCode(code, [key], at)).toEqual({ verdict, claims });
    }
    expect(hongKongDateOf(end)).toBe('2027-11-23');
  });

  test('of an unknown key, or signed by another key or department, tells no claims', async () => {
    const other = await aKey();
    const code = issue(claims);
    expect(await verifyLicenceCode(code, [other], during)).toEqual({ verdict: 'unknownKey' });
    expect(await verifyLicenceCode(code, [{ kid: key.kid, jwk: other.jwk }], during)).toEqual({
      verdict: 'wrongSignature',
    });
    expect(await verifyLicenceCode(code, [{ kid: key.kid, jwk: other.jwk }, key], during)).toEqual({
      verdict: 'valid',
      claims,
    });
    expect(await verifyLicenceCode(code, [{ ...key, issuer: 'health' }], during)).toEqual({
      verdict: 'wrongSignature',
    });
    expect(await verifyLicenceCode(code, [{ ...key, issuer: 'transport' }], during)).toEqual({
      verdict: 'valid',
      claims,
    });
  });

  test('changed in any one character is never valid', async () => {
    const code = issue(claims);
    const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
    await fc.assert(
      fc.asyncProperty(
        fc.nat(code.length - 1),
        fc.constantFrom(...Array.from(symbols)),
        async (at, other) => {
          fc.pre(code[at] !== other);
          const { verdict } = await verifyLicenceCode(
            code.slice(0, at) + other + code.slice(at + 1),
            [key],
            during,
          );
          expect(['unreadable', 'unknownKey', 'wrongSignature']).toContain(verdict);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('that is none is unreadable', async () => {
    expect(await verifyLicenceCode('', [key], during)).toEqual({ verdict: 'unreadable' });
  });
});
