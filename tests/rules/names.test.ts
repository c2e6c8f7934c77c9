import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesPerson, parseChineseName, parseEnglishName } from '../../rules/names.ts';

const bad = { ok: false, problem: 'unsupportedCharacter' };

describe('English names', () => {
  test('are taken as typed, with spaces tidied and full-width letters folded', () => {
    for (const [typed, name] of [
      [' CHAN,  Tai Man ', 'CHAN, Tai Man'],
      ['Ｏ’ＮＥＩＬＬ Mary–Jane', "O'NEILL Mary-Jane"],
      ['JOSÉ', 'JOSÉ'],
      ['Muthu s/o Raman (Ali)', 'Muthu s/o Raman (Ali)'],
      ['LEE\u200B \u202Ewas\u202C here', 'LEE was here'],
    ] as const) {
      expect(parseEnglishName(typed)).toEqual({ ok: true, value: name });
    }
  });

  test('of 41 characters are too long, of 40 are not', () => {
    expect(parseEnglishName('A'.repeat(40)).ok).toBe(true);
    expect(parseEnglishName('A'.repeat(41))).toEqual({ ok: false, problem: 'tooLong' });
    expect(parseEnglishName(' \u200B ')).toEqual({ ok: false, problem: 'empty' });
  });

  test('hold no control character, emoji, digit, markup or half a surrogate pair', () => {
    for (const text of ['A\nB', 'A\u0000B', 'A\u0007', 'Chan 😀', 'R2D2', '<b>', 'A\uD800', '陳', '-']) {
      expect(parseEnglishName(text)).toEqual(bad);
    }
  });
});

describe('Chinese names', () => {
  test('count characters beyond the BMP once', () => {
    expect(parseChineseName('陳大文')).toEqual({ ok: true, value: '陳大文' });
    expect(parseChineseName('𠮷𡃁𨋢㗎陳文')).toEqual({ ok: true, value: '𠮷𡃁𨋢㗎陳文' });
    expect(parseChineseName('陳'.repeat(7))).toEqual({ ok: false, problem: 'tooLong' });
    expect(parseChineseName('陳　大 文\u200B')).toEqual({ ok: true, value: '陳大文' });
    expect(parseChineseName('　')).toEqual({ ok: false, problem: 'empty' });
  });

  test('hold nothing but Han characters', () => {
    for (const text of ['陳😀', '陳1', 'Chan', '陳・文', '陳\uDC00', '陳\u0000', '\uE000', '，']) {
      expect(parseChineseName(text)).toEqual(bad);
    }
  });
});

test('what was accepted once is accepted again unchanged', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.stringMatching(/^[A-Za-z \u200B',陳]{1,45}$/u),
      (any, likely) => {
        for (const text of [any, likely]) {
          for (const parse of [parseEnglishName, parseChineseName]) {
            const parsed = parse(text);
            expect(parsed.ok ? parse(parsed.value) : parsed).toEqual(parsed);
          }
        }
      },
    ),
  );
});

describe('a name somebody else typed', () => {
  const names = ['LEE, Siu Ming', '李小明'];
  test.each([
    'LEE, Siu Ming',
    'lee siu-ming',
    'Siu Ming Lee',
    'LEE Siuming',
    '李小明',
    '李 小明',
    'LEE Siu Ming 李小明',
    'ＬＥＥ Siu Ming',
  ])('names the person: %s', (typed) => expect(namesPerson(typed, names)).toBe(true));
  test.each(['LEE, Siu Man', 'LEE', '李小', '李大明', 'LEE Siu Ming 李大明', 'WONG, Mei Ling', '', ' , '])(
    'names somebody else: “%s”',
    (typed) => expect(namesPerson(typed, names)).toBe(false),
  );
  test('names nobody of whom no name is known', () => {
    expect(namesPerson('LEE', [undefined, undefined])).toBe(false);
    expect(namesPerson('José', ['JOSE'])).toBe(true);
  });
});
