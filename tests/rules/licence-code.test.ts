import { createHash } from 'node:crypto';
import { encode as encodeBase45 } from 'base45-ts';
import { Tagged, encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfHex } from '../../rules/hex.ts';
import { licencePayload, readLicencePayload } from '../../rules/licence-claims.ts';
import { assembleLicenceCode, parseLicenceCode, protectedHeaderOf } from '../../rules/licence-code.ts';
import { encodeCanonically } from '../../rules/strict-cbor.ts';
import { plusMilliseconds } from '../../rules/time.ts';
import { writtenLicenceCode } from '../../rules/written-code.ts';
import { claims, issue, key, someClaims } from './licences.ts';

describe('a licence code', () => {
  test('gives back its claims, issued to the second, and is short enough for a picture', () => {
    fc.assert(
      fc.property(someClaims, (some) => {
        const parsed = parseLicenceCode(issue(some));
        const issuedAt = plusMilliseconds(some.issuedAt, -Number(some.issuedAt.slice(20, 23)));
        expect(parsed.ok && parsed.value.claims).toEqual({ ...some, issuedAt });
        expect(parsed.ok && parsed.value.kid).toBe(key.kid);
      }),
      { numRuns: 50 },
    );
    expect(issue(claims)).toMatch(/^HKL1:[0-9A-Z $%*+./:-]{100,450}$/u);
  });

  test('the key id is the first 8 bytes of the SHA-256 of the public key', () => {
    expect(key.kid).toBe(createHash('sha256').update(key.spki).digest('hex').slice(0, 16));
  });

  test('as written text survives being wrapped, indented and stripped of double spaces', () => {
    fc.assert(
      fc.property(someClaims, fc.integer({ min: 7, max: 80 }), (some, width) => {
        const code = issue(some);
        const written = writtenLicenceCode(code);
        expect(written).not.toMatch(/\s/u);
        const wrapped = written.replaceAll(new RegExp(`.{${width}}`, 'gu'), '$&\r\n  ');
        expect(parseLicenceCode(written)).toEqual(parseLicenceCode(code));
        expect(parseLicenceCode(wrapped)).toEqual(parseLicenceCode(code));
      }),
      { numRuns: 30 },
    );
  });

  test('survives the spaces people paste around it', () => {
    expect(parseLicenceCode(`\n ${issue(claims)} \r\n`).ok).toBe(true);
  });
});

describe('hostile codes are refused with a value', () => {
  const payload = licencePayload(claims);
  const signature = new Uint8Array(64).fill(7);
  const header = protectedHeaderOf(key.kid);
  const coded = (bytes: Uint8Array) => parseLicenceCode(`HKL1:${encodeBase45(bytes)}`);
  const malformed = { ok: false, problem: 'malformed' };
  const cose = encodeCanonically([header, new Map(), payload, signature]);

  test('the tag of COSE_Sign1 may be there or not, once', () => {
    expect(coded(cose).ok).toBe(true);
    expect(coded(new Uint8Array([0xd2, ...cose])).ok).toBe(true);
    expect(coded(new Uint8Array([0xd2, 0xd2, ...cose]))).toEqual(malformed);
    expect(coded(encode(new Tagged(61, 1)))).toEqual(malformed);
    expect(coded(new Uint8Array([0xd8, 0x3d, 0xd2, ...cose]))).toEqual(malformed);
    expect(coded(new Uint8Array([0xd8, 18, ...cose]))).toEqual(malformed);
  });

  test('trailing bytes, indefinite and wasteful lengths', () => {
    expect(coded(new Uint8Array([...cose, 0]))).toEqual(malformed);
    expect(coded(cose.subarray(0, -1))).toEqual(malformed);
    expect(coded(new Uint8Array([0x9f, ...cose.subarray(1), 0xff]))).toEqual(malformed);
    expect(coded(new Uint8Array([0x98, 4, ...cose.subarray(1)]))).toEqual(malformed);
    expect(coded(new Uint8Array([0x9b, 255, 255, 255, 255, 255, 255, 255, 255]))).toEqual(malformed);
    expect(coded(new Uint8Array(1300).fill(0x81))).toEqual(malformed);
  });

  test('another algorithm, key id, header, or anything unprotected', () => {
    const kid = bytesOfHex(key.kid);
    const headers = [
      new Map<number, unknown>([
        [1, -8],
        [4, kid],
      ]),
      new Map<number, unknown>([
        [1, 0],
        [4, kid],
      ]),
      new Map<number, unknown>([[4, kid]]),
      new Map<number, unknown>([[1, -7]]),
      new Map<number, unknown>([
        [1, -7],
        [4, kid.subarray(1)],
      ]),
      new Map<number, unknown>([
        [1, -7],
        [2, [9]],
        [4, kid],
      ]),
      new Map<number, unknown>([
        [1, -7],
        [4, kid],
        [5, 'https://example.hk/key'],
      ]),
    ];
    for (const wrong of headers) {
      expect(coded(encodeCanonically([encodeCanonically(wrong), new Map(), payload, signature]))).toEqual(
        malformed,
      );
    }
    expect(coded(encodeCanonically([header, new Map([[4, kid]]), payload, signature]))).toEqual(malformed);
    expect(coded(encodeCanonically([header, new Map(), payload, signature.subarray(1)]))).toEqual(malformed);
    expect(coded(encodeCanonically([header, new Map(), payload]))).toEqual(malformed);
    expect(coded(encodeCanonically([header, new Map(), 'text', signature]))).toEqual(malformed);
  });

  test('duplicate keys in the header and in the payload', () => {
    const twice = new Uint8Array([0xa2, 1, 0x26, 1, 0x26]);
    expect(coded(encodeCanonically([twice, new Map(), payload, signature]))).toEqual(malformed);
    const claimTwice = new Uint8Array([(payload[0] ?? 0) + 1, 1, 0x61, 0x61, ...payload.subarray(1)]);
    expect(readLicencePayload(claimTwice)).toBeUndefined();
  });

  test('too long, not ours, and base45 that is not', () => {
    expect(parseLicenceCode(`HKL1:${'0'.repeat(2000)}`)).toEqual({ ok: false, problem: 'tooLong' });
    expect(parseLicenceCode('HC1:6BF')).toEqual({ ok: false, problem: 'notOurs' });
    for (const text of ['HKL1:', 'HKL1:a', 'HKL1::::', 'HKL1:0', 'HKL1:陳大文']) {
      expect(parseLicenceCode(text)).toEqual(malformed);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' }), (bytes, text) => {
        expect(coded(bytes)).toEqual(malformed);
        expect(parseLicenceCode(text).ok).toBe(false);
      }),
    );
  });

  test('bytes changed anywhere give a value, never an exception', () => {
    fc.assert(
      fc.property(fc.nat(cose.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const changed = cose.with(at, byte);
        expect(typeof coded(changed).ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});

test('three symbols that stand for more than two bytes are refused, so a code has one spelling', () => {
  const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
  const body = issue(claims).slice('HKL1:'.length);
  let tried = 0;
  for (let at = 0; at + 3 <= body.length; at += 3) {
    const [c = 0, d = 0, e = 0] = Array.from(body.slice(at, at + 3), (symbol) => symbols.indexOf(symbol));
    const over = c + d * 45 + e * 2025 + 65_536;
    if (over < 45 ** 3) {
      const spelled = [over % 45, Math.floor(over / 45) % 45, Math.floor(over / 2025)];
      const other = spelled.map((value) => symbols.charAt(value)).join('');
      expect(parseLicenceCode(`HKL1:${body.slice(0, at)}${other}${body.slice(at + 3)}`).ok).toBe(false);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(10);
});

test('parts that fit no code are a bug', () => {
  expect(() =>
    assembleLicenceCode({ kid: key.kid, payload: new Uint8Array(3), signature: new Uint8Array(64) }),
  ).toThrow(RangeError);
  expect(() => protectedHeaderOf('abcd')).toThrow(RangeError);
});
