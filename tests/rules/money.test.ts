import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCents, cents, formatHongKongDollars, parseHongKongDollars } from '../../rules/money.ts';
import { Language } from '../../schemas/text.ts';

const anAmount = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(cents);

describe('amounts', () => {
  test('are whole cents', () => {
    expect(() => cents(0.1)).toThrow();
    expect(() => cents(Number.MAX_SAFE_INTEGER + 1)).toThrow();
    expect(addCents(cents(10), cents(20), cents(-5))).toBe(25);
    expect(addCents()).toBe(0);
  });

  test('are written with cents only where there are some', () => {
    expect(formatHongKongDollars(cents(8000), 'en')).toBe('HK$80');
    expect(formatHongKongDollars(cents(8050), 'en')).toBe('HK$80.50');
    expect(formatHongKongDollars(cents(123_456_705), 'en')).toBe('HK$1,234,567.05');
    expect(formatHongKongDollars(cents(-100_000), 'en')).toBe('-HK$1,000');
    expect(formatHongKongDollars(cents(8000), 'zh-Hant')).toBe('港幣80元');
    expect(formatHongKongDollars(cents(0), 'zh-Hans')).toBe('港币0元');
  });

  test('what is written is read back, in every language', () => {
    fc.assert(
      fc.property(anAmount, fc.constantFrom(...Language.options), (amount, language) => {
        expect(parseHongKongDollars(formatHongKongDollars(amount, language))).toBe(amount);
      }),
    );
  });

  test('are read as people type them, and nothing else is', () => {
    for (const text of ['80', ' HK$80.5 ', '$80.50', '８０．５０', 'hkd 80.5', '80.50元']) {
      expect([8000, 8050]).toContain(parseHongKongDollars(text));
    }
    for (const text of [
      '',
      '-1',
      '1,23',
      '1,2345',
      '80.505',
      '.5',
      '8 0',
      '1e3',
      '0x10',
      '80,',
      'US$80',
      '9'.repeat(16),
    ]) {
      expect(parseHongKongDollars(text)).toBeUndefined();
    }
  });
});
