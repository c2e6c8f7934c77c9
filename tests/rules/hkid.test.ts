import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHkid, hkidCheckDigit, maskHkid, parseHkid } from '../../rules/hkid.ts';

const aBody = fc.stringMatching(/^[A-Z]{1,2}[0-9]{6}$/u);
const aHkid = aBody.map((body) => ({ body, checkDigit: hkidCheckDigit(body) }));

test('check digits agree with published numbers, of one letter and of two', () => {
  for (const text of [
    'A123456(3)',
    'XY987654(8)',
    'G000000(A)',
    'Z683365(A)',
    'WX123456(9)',
    'AB987654(3)',
    'CD987654(2)',
  ]) {
    const parsed = parseHkid(text);
    expect(parsed.ok && formatHkid(parsed.value)).toBe(text);
  }
  expect(parseHkid('CD987654(4)')).toEqual({ ok: false, problem: 'wrongCheckDigit' });
  expect(() => hkidCheckDigit('a123456')).toThrow(RangeError);
});

test('a number is read however it is typed', () => {
  fc.assert(
    fc.property(aHkid, (hkid) => {
      const text = formatHkid(hkid);
      const fullWidth = text.replace(/[!-~]/gu, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0));
      for (const typed of [
        text,
        text.toLowerCase(),
        text.replace(/[()]/gu, ''),
        ` ${Array.from(text).join(' ')} `,
        fullWidth,
      ]) {
        expect(parseHkid(typed)).toEqual({ ok: true, value: hkid });
      }
    }),
  );
});

test('one wrong digit is always caught, and so are two digits swapped', () => {
  fc.assert(
    fc.property(
      aHkid,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 9 }),
      ({ body, checkDigit }, fromEnd, by) => {
        const at = body.length - fromEnd;
        const slipped = `${body.slice(0, at)}${(Number(body.charAt(at)) + by) % 10}${body.slice(at + 1)}`;
        expect(parseHkid(slipped + checkDigit)).toEqual({ ok: false, problem: 'wrongCheckDigit' });
        const swapped = body.slice(0, -2) + body.slice(-1) + body.slice(-2, -1);
        fc.pre(swapped !== body);
        expect(parseHkid(swapped + checkDigit).ok).toBe(false);
      },
    ),
  );
});

test('what is no number is malformed, and no text makes the parser throw', () => {
  for (const text of [
    '',
    'A123456',
    'A123456(3',
    'A1234563)',
    'ABC123456(3)',
    '1234567(3)',
    'ſ123456(3)',
    'A123456(B)',
    'A123456(3)x',
  ]) {
    expect(parseHkid(text)).toEqual({ ok: false, problem: 'malformed' });
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !parseHkid(text).ok));
});

test('a mask shows the last three digits and not how many letters there are', () => {
  fc.assert(
    fc.property(aHkid, (hkid) => {
      expect(maskHkid(hkid)).toBe(`****${hkid.body.slice(-3)}(*)`);
    }),
  );
});
