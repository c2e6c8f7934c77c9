import { describe, expect, test } from 'vitest';
import type { RawForm } from '../../../rules/questions/kind.ts';
import { mistakesIn } from '../../../rules/questions/mistakes.ts';
import { exampleAnswer, readAnswer } from '../../../rules/questions/registry.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { aQuestion } from './some-questions.ts';

const today = HongKongDate.parse('2026-11-23');

const read = (type: string, raw: RawForm | string | string[], more?: object) => {
  const form = typeof raw === 'string' || Array.isArray(raw) ? { it: raw } : raw;
  const reading = readAnswer(aQuestion(type, more), form, { today });
  return reading.ok ? reading.answer : [reading.problem, reading.field, reading.values];
};
const day = (d: string, m: string, y: string) => ({ 'it-day': d, 'it-month': m, 'it-year': y });
const limit = (maximum: number) => ['tooLong', 'it', { maximum }];

describe('text', () => {
  test('is cleaned, and counted in characters rather than code units', () => {
    expect(read('text', '  a \u202E b  ')).toBe('a b');
    expect(read('text', '𠮷'.repeat(20))).toBe('𠮷'.repeat(20));
    expect(read('text', '𠮷'.repeat(21))).toEqual(limit(20));
    expect(read('text', 'a\u0007b')).toEqual(['unsupportedCharacter', 'it', undefined]);
    expect(read('text', '\u200B')).toEqual(['missing', 'it', undefined]);
    expect(read('text', ['a', 'b'])).toEqual(['onlyOne', 'it', undefined]);
    expect(read('text', ['a', ''])).toBe('a');
  });
  test('of several lines keeps its lines', () => {
    expect(read('longText', 'a\r\nb')).toBe('a\nb');
    expect(read('longText', 'x'.repeat(51))).toEqual(limit(50));
  });
});

describe('whole numbers', () => {
  test('are read as people write them', () => {
    for (const [typed, value] of [
      ['12', 12],
      [' １，０００ ', 1000],
      ['-5', -5],
      ['\u22124', -4],
      ['+7', 7],
      ['-0', 0],
    ] as const) {
      expect(read('wholeNumber', typed)).toBe(value);
    }
  });
  test('outside their bounds, with a fraction or in other notations are refused', () => {
    expect(read('wholeNumber', '-6')).toEqual(['tooSmall', 'it', { minimum: -5 }]);
    expect(read('wholeNumber', '1001')).toEqual(['tooLarge', 'it', { maximum: 1000 }]);
    expect(read('wholeNumber', '9'.repeat(400))).toEqual(['tooLarge', 'it', { maximum: 1000 }]);
    expect(read('wholeNumber', '1.5')).toEqual(['notWhole', 'it', undefined]);
    for (const typed of ['1e3', '0x10', 'NaN', 'Infinity', '1,00', 'ten']) {
      expect(read('wholeNumber', typed)).toEqual(['notANumber', 'it', undefined]);
    }
  });
});

describe('choices', () => {
  test('are those offered, once each, in the order offered', () => {
    expect(read('choices', ['blue', 'red', 'blue'])).toEqual(['red', 'blue']);
    expect(read('choices', ['red', 'pink'])).toEqual(['notOffered', 'it', undefined]);
    expect(read('choices', 'red')).toEqual(['tooFew', 'it', { minimum: 2 }]);
    expect(read('choice', 'pink')).toEqual(['notOffered', 'it', undefined]);
    expect(read('yesNo', 'no')).toBe(false);
    expect(read('yesNo', 'maybe')).toEqual(['notOffered', 'it', undefined]);
  });
});

describe('dates', () => {
  test('are days of the calendar, in full-width digits too', () => {
    expect(read('date', day('２９', '2', '2000'))).toBe('2000-02-29');
    for (const [d, m, y] of [
      ['31', '2', '2000'],
      ['29', '2', '2001'],
      ['0', '1', '2000'],
      ['1', '13', '2000'],
      ['x', '1', '2000'],
    ] as const) {
      expect(read('date', day(d, m, y))).toEqual(['notADate', 'it-day', undefined]);
    }
  });
  test('say which part is missing or strange', () => {
    expect(read('date', day('1', '', '2000'))).toEqual(['datePartMissing', 'it-month', { part: 'month' }]);
    expect(read('date', day('', '5', ''))).toEqual(['datePartMissing', 'it-day', { part: 'day year' }]);
    for (const year of ['0001', '9999', '26']) {
      expect(read('date', day('1', '1', year))).toEqual([
        'yearOutOfRange',
        'it-year',
        { earliest: 1900, latest: 2200 },
      ]);
    }
    expect(read('date', { ...day('1', '1', '2000'), 'it-year': ['2000', '2001'] })).toEqual([
      'onlyOne',
      'it-year',
      undefined,
    ]);
  });
  test('keep their bounds', () => {
    expect(read('date', day('23', '11', '2026'))).toBe('2026-11-23');
    expect(read('date', day('24', '11', '2026'))).toEqual(['inFuture', 'it-day', undefined]);
    expect(read('date', day('31', '12', '1949'))).toEqual(['tooEarly', 'it-day', { earliest: '1950-01-01' }]);
  });
});

describe('names', () => {
  test('are as long as identity cards allow and made of letters', () => {
    expect(read('englishName', 'A'.repeat(41))).toEqual(limit(40));
    expect(read('englishName', 'Chan 😀')).toEqual(['unsupportedCharacter', 'it', undefined]);
    expect(read('englishName', '<b>Chan</b>')).toEqual(['unsupportedCharacter', 'it', undefined]);
    expect(read('chineseName', '陳𠮷文')).toBe('陳𠮷文');
    expect(read('chineseName', '歐陽陳大文𠮷')).toBe('歐陽陳大文𠮷');
    expect(read('chineseName', '歐陽陳李大文𠮷')).toEqual(limit(6));
  });
});

describe('identity card numbers', () => {
  test('are taken with or without brackets and kept in one form', () => {
    for (const typed of ['A123456(3)', 'a1234563', ' Ａ１２３４５６（３） ', 'A123456 (3)']) {
      expect(read('hkid', typed)).toBe('A123456(3)');
    }
    expect(read('hkid', 'A123456(4)')).toEqual(['hkidCheckDigit', 'it', undefined]);
    expect(read('hkid', 'A12345')).toEqual(['hkidMalformed', 'it', undefined]);
  });
  test('of a second person in the same form have an example of their own, which must be a number', () => {
    const second = (example: string) => aQuestion('hkid', { example });
    expect(exampleAnswer(second('XY987654(8)'), { today })).toBe('XY987654(8)');
    expect(mistakesIn(second('XY987654(8)'))).toEqual([]);
    for (const none of ['XY987654(7)', 'XY9876548', 'nobody']) {
      expect(mistakesIn(second(none)).map(({ key }) => key)).toEqual(['example']);
    }
  });
});

describe('identity card numbers in two boxes', () => {
  const readBoxes = (it: string, check: string) => {
    const reading = readAnswer(aQuestion('hkid'), { it, 'it-check': check }, { today });
    return reading.ok ? reading.answer : [reading.problem, reading.field];
  };
  test('are put together, however the bracketed figure is typed', () => {
    for (const check of ['3', '(3)', ' （３） ']) expect(readBoxes('a123456', check)).toBe('A123456(3)');
    expect(readBoxes('A123456(3)', '3')).toBe('A123456(3)');
    expect(readBoxes('G000000', 'a')).toBe('G000000(A)');
  });
  test('say at which box something is wrong', () => {
    expect(readBoxes('A123456', '')).toEqual(['missing', 'it-check']);
    expect(readBoxes('', '3')).toEqual(['missing', 'it']);
    expect(readBoxes('A123456', '4')).toEqual(['hkidCheckDigit', 'it-check']);
    expect(readBoxes('A123456(3)', '4')).toEqual(['hkidMalformed', 'it']);
    expect(readBoxes('A1234', '3')).toEqual(['hkidMalformed', 'it']);
  });
});

describe('ways to reach a person', () => {
  test('are kept in one form', () => {
    expect(read('phone', '6123 4567')).toBe('+85261234567');
    expect(read('phone', '123')).toEqual(['phoneMalformed', 'it', undefined]);
    expect(read('email', ' Tai.Man＠Example.HK ')).toBe('Tai.Man@example.hk');
    for (const typed of [
      'a@b',
      'a b@c.hk',
      'a@@c.hk',
      '.a@c.hk',
      'a..b@c.hk',
      'a@-c.hk',
      'a@c.h',
      '陳@c.hk',
      'a@c.hk\nBcc: b@c.hk',
    ]) {
      expect(read('email', typed)).toEqual(['emailMalformed', 'it', undefined]);
    }
    expect(read('email', `${'a'.repeat(250)}@c.hk`)).toEqual(limit(254));
  });
});

describe('addresses', () => {
  const whole = { 'it-building': 'Example House', 'it-district': '灣仔', 'it-region': 'HK' };
  test('need a region, a district, and a building or a street', () => {
    expect(read('address', whole)).toEqual({ building: 'Example House', district: '灣仔', region: 'HK' });
    expect(read('address', { ...whole, 'it-building': '' })).toEqual(['missing', 'it-building', undefined]);
    expect(read('address', { ...whole, 'it-district': '' })).toEqual(['missing', 'it-district', undefined]);
    expect(read('address', { ...whole, 'it-region': 'UK' })).toEqual(['notOffered', 'it-region', undefined]);
    expect(read('address', { ...whole, 'it-floor': 'x'.repeat(11) })).toEqual([
      'tooLong',
      'it-floor',
      { maximum: 10 },
    ]);
  });
});

describe('what is missing in an answer of several parts', () => {
  const missingIn = (type: 'address' | 'signature', raw: Record<string, string>) => {
    const reading = readAnswer(aQuestion(type), raw, { today });
    return reading.ok ? [] : [reading.field, ...(reading.more ?? []).map(({ field }) => field)];
  };
  test('is said at once and at its own box', () => {
    expect(missingIn('address', {})).toEqual(['it-building']);
    expect(missingIn('address', { 'it-flat': 'A' })).toEqual(['it-building', 'it-district', 'it-region']);
    expect(missingIn('address', { 'it-street': '1 High Street' })).toEqual(['it-district', 'it-region']);
    expect(missingIn('signature', {})).toEqual(['it-agree', 'it-name']);
    expect(missingIn('signature', { 'it-name': 'Chan' })).toEqual(['it-agree']);
  });
});

describe('numbers with a pattern', () => {
  test('are compared as capitals without spaces and brackets', () => {
    expect(read('patternedNumber', ' ab 12（34） ')).toBe('AB1234');
    expect(read('patternedNumber', 'ABC123')).toEqual(['patternMismatch', 'it', { example: 'AB1234' }]);
  });
  test('have patterns that are quick on any text', () => {
    const wrong = (pattern: string) =>
      mistakesIn(aQuestion('patternedNumber', { pattern })).map(({ key }) => key);
    expect(wrong('[A-Z]{2}[0-9]{4}')).toEqual([]);
    expect(wrong('(?:[A-Z]{2}[0-9]+)?(?:AB|CD)?[0-9]{0,4}')).toEqual([]);
    for (const slow of [
      '(A+)+',
      '(?:A|A)*',
      '(?:A{1,9}){1,9}',
      String.raw`(A)\1`,
      '(?=A)A',
      'A*A*A*A*A*',
      '((?:A?)x)*',
    ]) {
      expect(wrong(slow)).toEqual(['pattern']);
    }
    expect(wrong('(')).toEqual(['pattern']);
    expect(wrong('[0-9]')).toEqual(['example']);
  });
});
