import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswer, exampleAnswer, keptBy } from '../../../rules/questions/registry.ts';
import type { Answer } from '../../../schemas/answers.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { aDate } from '../arbitraries.ts';
import { aQuestion, questionTypes } from './some-questions.ts';

const today = HongKongDate.parse('2026-11-23');

/** Types whose answers are always read again: what is in rows, files, and what nobody is asked. */
const readAgain = [
  'information',
  'calculated',
  'identity',
  'signature',
  'group',
  'table',
  'file',
  'files',
  'image',
];

/** Answers of each type, good ones and some that only look good. */
const answersOf: Readonly<Record<string, readonly Answer[]>> = {
  text: [
    'Hong Kong',
    '海港 Café',
    'a  b',
    ' a',
    'a\tb',
    '￥',
    'Ａ1',
    '❤️',
    '「是」，（好）！',
    'e\u0301',
    '豈',
  ],
  longText: ['a\nb', 'a \nb', 'a\n\n\nb', 'a\r\nb', '  a', 'a\n  b', '第一行\n\n第二行', '\n'],
  wholeNumber: [0, -0, 1.5, 1000, -5, 1e21, NaN, Infinity],
  choice: ['red', 'green', 'x', ''],
  choices: [['red', 'blue'], ['blue', 'red'], ['red', 'red'], ['red'], [], ['red', 'x'], 'red'],
  date: [
    '2024-02-29',
    '2023-02-29',
    '1950-01-01',
    '1949-12-31',
    '2026-11-23',
    '2026-11-24',
    '2026-1-1',
    '0000-01-01',
  ],
  month: ['1950-01', '1949-12', '2200-12', '2201-01', '2026-13', '1899-12'],
  time: ['00:00', '14:30', '23:59', '24:00', '9:00'],
  dateRange: [
    { from: '2026-01-01', to: '2026-01-30' },
    { from: '2026-01-01', to: '2026-01-31' },
    { from: '2026-01-02', to: '2026-01-01' },
    { from: '2026-01-02' },
    { from: '2026-01-02', to: '2026-01-02', more: '' },
  ],
  englishName: ['CHAN, Tai Man', "O'Neil", 'chan  tai', 'a'.repeat(41), '.A', 'É', 'A '],
  chineseName: ['陳大文', '陳 大文', '𠮷', '陳大文陳大文陳', '豈'],
  hkid: ['A123456(3)', 'AB987654(3)', 'A123456(4)', 'a123456(3)', 'A1234563', 'G123456(A)'],
  phone: ['+85261234567', '61234567', '+85211234567'],
  email: ['a@b.hk', 'A@B.hk', 'a.b@c-d.example', '.a@b.hk', 'a@b', '@b.hk', `${'a'.repeat(65)}@b.hk`],
  address: [
    { district: 'Wan Chai', region: 'HK', street: '1 A Road' },
    { district: 'Wan Chai', region: 'HK' },
    { district: '灣仔', region: 'KLN', building: '大廈' },
    { district: 'x', region: 'XX', building: 'y' },
    { district: 'x', region: 'HK', building: '', flat: 'A' },
    { district: 'x', region: 'HK', building: 'y', other: 'z' },
    { district: 'x', region: 'HK', building: 'y', floor: '12345678901' },
  ],
  patternedNumber: ['AB1234', 'ab1234', 'AB(12)34', 'AB 1234', 'AB123'],
  decimal: ['1.00', '1.0', '01.00', '-0.00', '-5.00', '-5.01', '1000.00', '1000.01', '+1.00'],
  money: [0, 1, 99, 100_000, 1_000_000, 1_000_001, -1, 0.5, -0],
  travelDocument: [
    { number: 'K12345678', place: 'Canada' },
    { number: 'k1234567', place: 'x' },
    { number: 'K12345678' },
  ],
  businessNumber: ['12345678', 'A1234567', '1234567', '12345678-000'],
  vehicleMark: ['AB1234', 'ab1234', 'AB 12', 'OI1'],
  yesNo: [true, false, 'yes'],
};

const variants: Readonly<Record<string, readonly object[]>> = {
  time: [{ step: 15 }],
  businessNumber: [{ branch: true }],
  date: [{ notBefore: { daysFromToday: -3 }, notAfter: { daysFromToday: 3 } }],
  month: [{ notAfterToday: true }],
  choices: [{ minimum: 0 }, { minimum: 1, maximum: 1 }],
  money: [{ minimum: 100, maximum: Number.MAX_SAFE_INTEGER }],
  wholeNumber: [{ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }],
  patternedNumber: [{ pattern: '.*', example: 'A' }],
  decimal: [{ decimals: 1, minimum: 0.25 }],
};

const askedAtOnce = questionTypes.filter((type) => !readAgain.includes(type));

describe.each(askedAtOnce)('a kept answer of type %s', (type) => {
  const questions = [{}, ...(variants[type] ?? [])].map((more) => aQuestion(type, more));

  test('that needs no second look is what reading it again gives', () => {
    const seeds = Object.values(answersOf).flat();
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(...seeds.filter((seed) => typeof seed === 'string')),
    );
    const answers = fc.oneof(
      fc.constantFrom(...(answersOf[type] ?? [])),
      fc.constantFrom(...seeds),
      texts,
      fc.double(),
      fc.integer({ min: -10, max: 2000 }),
      aDate,
      fc.array(fc.constantFrom('red', 'green', 'blue', 'x'), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom('from', 'to', 'number', 'place', 'district', 'region', 'street'),
        fc.oneof(texts, aDate),
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        answers,
        fc.oneof(aDate, fc.constant(today)),
        (question, answer, day) => {
          if (keptBy(question)?.(answer, day) !== true) return;
          expect(checkAnswer(question, answer, { today: day })).toStrictEqual({ ok: true, answer });
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('is known at once where people answer as they usually do', () => {
    const [question = aQuestion(type)] = questions;
    const example = exampleAnswer(question, { today });
    const usual = [example, ...(answersOf[type] ?? []).slice(0, 1)].flatMap((answer) =>
      answer === undefined ? [] : [answer],
    );
    for (const answer of usual) expect(keptBy(question)?.(answer, today)).toBe(true);
  });
});

test('whatever is not known at once is read again', () => {
  for (const type of readAgain) expect(keptBy(aQuestion(type))).toBeUndefined();
});
