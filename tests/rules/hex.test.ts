import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfHex, hexOf } from '../../rules/hex.ts';

test('bytes survive the round trip; upper case is read, other text refused', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(bytesOfHex(hexOf(bytes).toUpperCase())).toEqual(bytes);
    }),
  );
  expect(() => bytesOfHex('abc')).toThrow(RangeError);
  expect(() => bytesOfHex('zz')).toThrow(RangeError);
});
