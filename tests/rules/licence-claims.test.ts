import { expect, test } from 'vitest';
import { endOf, licencePayload, readLicencePayload } from '../../rules/licence-claims.ts';
import { encodeCanonically } from '../../rules/strict-cbor.ts';
import { addDays, lastHongKongDateBefore, plusMilliseconds } from '../../rules/time.ts';
import { claims, during } from './licences.ts';

test('a claim more or less, or validity that begins within a day', () => {
  const seconds = Date.parse(during) / 1000;
  const full: [number, unknown][] = [
    [1, 'transport'],
    [2, 'N1'],
    [4, seconds + 86_400],
    [5, seconds],
    [6, seconds],
    [-70_001, 'driving-permit'],
    [-70_002, new Map([[1, 'CHAN']])],
    [-70_003, new Map()],
  ];
  const read = (changes: [number, unknown][]) =>
    readLicencePayload(encodeCanonically(new Map([...full, ...changes])));
  expect(read([])?.validTo).toBe(claims.validFrom);
  for (const change of [
    [3, 'https://example.hk'],
    [5, seconds + 1],
    [4, seconds],
    [4, 1e15],
    [5, -1e15],
    [5, 0.5],
    [6, 'now'],
    [
      -70_002,
      new Map<number, unknown>([
        [1, 'CHAN'],
        [9, 'x'],
      ]),
    ],
    [-70_002, 'CHAN'],
    [-70_003, new Map([['__proto__', 'x']])],
    [-70_003, new Map([['n', 1]])],
  ] satisfies [number, unknown][]) {
    expect(read([change])).toBeUndefined();
  }
  for (const [missing] of full) {
    expect(
      readLicencePayload(encodeCanonically(new Map(full.filter(([id]) => id !== missing)))),
    ).toBeUndefined();
  }
});

test('a licence of hours ends at its moment, and says so in the code', () => {
  const endsAt = plusMilliseconds(claims.issuedAt, 96 * 3_600_000);
  const timed = { ...claims, validTo: lastHongKongDateBefore(endsAt), endsAt };
  expect(readLicencePayload(licencePayload(timed))).toEqual(timed);
  expect(endOf(timed)).toBe(endsAt);
  expect(() => licencePayload({ ...timed, validTo: addDays(timed.validTo, 1) })).toThrow(RangeError);
});

test('claims that fit no code are refused before anything is signed', () => {
  const value = 'x'.repeat(100);
  const extra = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`key${n}`, value]));
  expect(licencePayload({ ...claims, extra: { a: value, b: value } }).length).toBeGreaterThan(200);
  expect(() => licencePayload({ ...claims, extra })).toThrow(RangeError);
  expect(() => licencePayload({ ...claims, validTo: addDays(claims.validFrom, -1) })).toThrow(RangeError);
  expect(() => licencePayload({ ...claims, holder: { englishName: 'X', maskedId: 'A123456(3)' } })).toThrow();
});
