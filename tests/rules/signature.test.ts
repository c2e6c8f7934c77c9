import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derSignatureOfRaw, rawSignatureOfDer } from '../../rules/signature.ts';

const half = fc.oneof(
  fc.uint8Array({ minLength: 32, maxLength: 32 }),
  fc.integer({ min: 1, max: 31 }).map((zeros) => new Uint8Array(32).fill(0x80, zeros)),
);

test('raw to DER and back is the same signature, leading zeros and high bits included', () => {
  fc.assert(
    fc.property(half, half, (r, s) => {
      const raw = new Uint8Array([...r, ...s]);
      expect(rawSignatureOfDer(derSignatureOfRaw(raw))).toEqual(raw);
    }),
  );
});

test('signatures made elsewhere verify in either form', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  for (let round = 0; round < 50; round += 1) {
    const message = Buffer.from([round]);
    const der = sign('sha256', message, privateKey);
    const raw = rawSignatureOfDer(der);
    expect(verify('sha256', message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, raw)).toBe(true);
    expect(derSignatureOfRaw(raw)).toEqual(new Uint8Array(der));
  }
});

test('anything else is refused', () => {
  const good = derSignatureOfRaw(new Uint8Array(64).fill(1));
  const spoilt = [
    new Uint8Array(),
    good.subarray(0, -1),
    new Uint8Array([...good, 0]),
    new Uint8Array([0x31, ...good.subarray(1)]),
    new Uint8Array([0x30, 6, 2, 1, 0x80, 2, 1, 1]),
    new Uint8Array([0x30, 7, 2, 2, 0, 1, 2, 1, 1]),
    new Uint8Array([0x30, 0x81, 6, 2, 1, 1, 2, 1, 1]),
    new Uint8Array([0x30, 5, 2, 0, 2, 1, 1]),
    new Uint8Array([0x30, 38, 2, 33, ...new Uint8Array(33).fill(1), 2, 1, 1]),
    new Uint8Array([0x30, 9, 2, 1, 1, 2, 1, 1, 2, 1, 1]),
  ];
  for (const der of spoilt) {
    expect(() => rawSignatureOfDer(der)).toThrow(RangeError);
  }
  expect(() => derSignatureOfRaw(new Uint8Array(63))).toThrow(RangeError);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (der) => {
      let raw: Uint8Array | undefined;
      try {
        raw = rawSignatureOfDer(der);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
      expect(raw === undefined || derSignatureOfRaw(raw).every((byte, at) => byte === der[at])).toBe(true);
    }),
  );
});
