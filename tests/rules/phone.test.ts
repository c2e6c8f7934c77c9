import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHongKongPhone, parseHongKongPhone } from '../../rules/phone.ts';

const digits = fc.stringMatching(/^[2-9][0-9]{7}$/u);

test('a number is read with and without the country code, spaces, hyphens and full-width digits', () => {
  fc.assert(
    fc.property(digits, (number) => {
      const spaced = `${number.slice(0, 4)} ${number.slice(4)}`;
      for (const typed of [
        number,
        spaced,
        `+852 ${spaced}`,
        `(852) ${number}`,
        `00852-${number}`,
        `＋８５２${number}`,
      ]) {
        expect(parseHongKongPhone(typed)).toBe(`+852${number}`);
      }
      expect(parseHongKongPhone(formatHongKongPhone(`+852${number}`))).toBe(`+852${number}`);
    }),
  );
  expect(formatHongKongPhone('+85261234567')).toBe('6123 4567');
});

test('numbers of another length, place or first digit are refused', () => {
  for (const text of [
    '',
    '1234567',
    '12345678',
    '612345678',
    '+86 61234567',
    '6123456a',
    '+8526123456',
    '++85261234567',
  ]) {
    expect(parseHongKongPhone(text)).toBeUndefined();
  }
});
