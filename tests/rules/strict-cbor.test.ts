import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfHex } from '../../rules/hex.ts';
import { decodeStrictly, encodeCanonically } from '../../rules/strict-cbor.ts';

const aValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.integer(),
    fc.string(),
    fc.uint8Array({ maxLength: 30 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.integer(), tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
  ),
})).value;

test('what is encoded is decoded, and encodes to the same bytes', () => {
  fc.assert(
    fc.property(aValue, (value) => {
      const bytes = encodeCanonically(value);
      const decoded = decodeStrictly(bytes);
      expect(decoded).toEqual({ value });
      expect(encodeCanonically(decoded?.value)).toEqual(bytes);
    }),
  );
});

test('any other way to write a value is refused', () => {
  for (const hex of [
    'a202010101', // keys not sorted
    'a201010102', // a key twice
    'a2f93c00010102', // a key twice, once as 1.0
    'f93c00', // 1 as a float
    '1801', // a wasteful number
    '5801aa', // a wasteful length
    '9f01ff', // no length
    '5f41aaff',
    '7f6161ff',
    'f97e00', // not a number
    'f97c00', // infinity
    'f7', // undefined
    'c101', // a tag
    '61ff', // broken UTF-8
    '0101', // something after the end
    '82', // something missing
    '1b0020000000000000', // more than a number holds exactly
    '',
  ]) {
    expect(decodeStrictly(bytesOfHex(hex))).toBeUndefined();
  }
});

test('bytes of any kind give a value or nothing, and what is read was canonical', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const decoded = decodeStrictly(bytes);
      expect(decoded === undefined ? bytes : encodeCanonically(decoded.value)).toEqual(bytes);
    }),
  );
});
