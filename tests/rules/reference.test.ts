import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReference, referenceOf } from '../../rules/reference.ts';

const symbols = Array.from('23456789ABCDEFGHJKMNPQRSTUVWXYZ');
const bytes = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .filter((all) => all.filter((b) => b < 248).length >= 10);
const prefixes = fc.array(fc.constantFrom(...symbols), { maxLength: 6 }).map((all) => all.join(''));
const references = fc.tuple(bytes, prefixes).map(([random, prefix]) => referenceOf(random, prefix));

test('a reference reads in groups of four, four and three', () => {
  expect(referenceOf(new Uint8Array(32))).toMatch(/^2222-2222-22[2-9A-Z]$/u);
  expect(referenceOf(new Uint8Array(32), 'DP')).toMatch(/^DP-2222-2222-22[2-9A-Z]$/u);
  fc.assert(
    fc.property(references, (reference) =>
      /^(?:[2-9A-HJKMNP-Z]{1,6}-)?(?:[2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{3}$/u.test(reference),
    ),
  );
});

test('it is read in lower case, full-width, with spaces, and without hyphens', () => {
  fc.assert(
    fc.property(references, (reference) => {
      const bare = reference.replaceAll('-', '');
      const fullWidth = bare.replace(/[!-~]/gu, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0));
      for (const typed of [
        reference,
        bare,
        bare.toLowerCase(),
        ` ${reference.replaceAll('-', ' – ')} `,
        fullWidth,
      ]) {
        expect(parseReference(typed)).toEqual({ ok: true, value: reference });
      }
    }),
  );
});

test('every single slip is caught, the check symbol’s and the prefix’s included', () => {
  fc.assert(
    fc.property(references, (reference) => {
      const bare = reference.replaceAll('-', '');
      for (let at = 0; at < bare.length; at += 1) {
        for (const other of symbols.filter((symbol) => symbol !== bare[at])) {
          const slipped = bare.slice(0, at) + other + bare.slice(at + 1);
          expect(parseReference(slipped)).toEqual({ ok: false, problem: 'wrongCheckSymbol' });
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('every swap of two symbols is caught, neighbours or not', () => {
  fc.assert(
    fc.property(references, (reference) => {
      const bare = reference.replaceAll('-', '');
      for (let a = 0; a < bare.length; a += 1) {
        for (let b = a + 1; b < bare.length; b += 1) {
          const swapped =
            bare.slice(0, a) + bare.charAt(b) + bare.slice(a + 1, b) + bare.charAt(a) + bare.slice(b + 1);
          expect(parseReference(swapped).ok).toBe(swapped === bare);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('every symbol comes from eight of the 256 bytes, and the rest are skipped', () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 248; byte += 1) {
    const symbol = referenceOf(new Uint8Array(32).fill(byte)).charAt(0);
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  expect([...counts.values()]).toEqual(Array.from({ length: 31 }, () => 8));
  expect(() => referenceOf(new Uint8Array(32).fill(248))).toThrow(RangeError);
  expect(referenceOf(new Uint8Array([255, 250, ...Array.from({ length: 10 }, () => 1)]))).toBe(
    referenceOf(new Uint8Array(32).fill(1)),
  );
});

test('what is no reference is malformed; a prefix of other symbols is a bug', () => {
  for (const text of [
    '',
    '222',
    'O222-2222-222',
    '0222-2222-222',
    '2'.repeat(18),
    '2222_2222_222',
    '陳222-2222-222',
    'ß222-2222-222',
  ]) {
    expect(parseReference(text)).toEqual({ ok: false, problem: 'malformed' });
  }
  for (const prefix of ['O', 'ab', 'ABCDEFG', '-']) {
    expect(() => referenceOf(new Uint8Array(32), prefix)).toThrow(RangeError);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseReference(text).ok === 'boolean'),
  );
});
