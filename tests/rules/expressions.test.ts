import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, vocabularyOf } from '../../rules/expressions.ts';
import { publicationChecks } from '../../rules/forms/publication-checks.ts';
import { Answer } from '../../schemas/answers.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { calendar } from '../support/calendar.ts';
import { aQuestion, questionTypes } from './questions/some-questions.ts';

const today = HongKongDate.parse('2026-11-23');
const vocabulary = vocabularyOf(
  questionTypes.map((type) => ({ ...aQuestion(type), id: type })),
  calendar,
  publicationChecks,
);

const compile = (source: string, type: 'bool' | 'int' = 'bool') => vocabulary.compile(source, type);
const value = (source: string, answers: Record<string, Answer> = {}, type: 'bool' | 'int' = 'bool') => {
  const compiled = compile(source, type);
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join('; '));
  const scope = vocabulary.emptyScope(today);
  for (const [id, answer] of Object.entries(answers)) vocabulary.put(scope, id, answer);
  const result = compiled.expression.evaluate(scope);
  return result.ok ? result.value : result.message;
};
const problem = (source: string, type: 'bool' | 'int' = 'bool') => {
  const compiled = compile(source, type);
  return compiled.ok ? undefined : compiled.problems[0];
};

describe('expressions', () => {
  test('speak of answers by their types', () => {
    expect(value('answers.wholeNumber > 3', { wholeNumber: 4 })).toBe(true);
    expect(value("'red' in answers.choices", { choices: ['red'] })).toBe(true);
    expect(value('count(answers.choices) == 2', { choices: ['red', 'blue'] })).toBe(true);
    expect(value("answers.address.region == 'HK'", { address: { region: 'HK' } })).toBe(true);
    expect(value('answers.wholeNumber * 3 + 1', { wholeNumber: 4 }, 'int')).toBe(13);
  });

  test('count ages and days from birthdays to any date', () => {
    expect(value('ageOn(answers.date, today)', { date: '2008-11-23' }, 'int')).toBe(18);
    expect(value('ageOn(answers.date, today)', { date: '2008-11-24' }, 'int')).toBe(17);
    expect(value('daysBetween(answers.date, today)', { date: '2026-11-20' }, 'int')).toBe(3);
    expect(value("addYears(answers.date, 3) == '2027-02-28'", { date: '2024-02-29' })).toBe(true);
    expect(value("addMonths(answers.date, 1) == '2026-02-28'", { date: '2026-01-31' })).toBe(true);
    expect(value('addDays(answers.date, 1) > today', { date: '2026-11-23' })).toBe(true);
  });

  test('find the earliest and the latest day of several', () => {
    const days = "['2026-03-01', '', answers.date, '2026-02-11']";
    expect(value(`earliest(${days}) == '2026-02-11'`, { date: '2026-12-24' })).toBe(true);
    expect(value(`latest(${days}) == '2026-12-24'`, { date: '2026-12-24' })).toBe(true);
    expect(value("latest([answers.date]) == ''")).toBe(true);
  });

  test('see an unanswered question as the empty value of its type', () => {
    for (const source of [
      'answers.wholeNumber == 0',
      "answers.text == ''",
      '!answers.yesNo',
      'count(answers.choices) == 0',
      "answers.address.street == ''",
      'ageOn(answers.date, today) == 0',
      "addYears(answers.date, 1) == ''",
    ]) {
      expect(value(source)).toBe(true);
    }
  });

  test('never throw, whatever is answered', () => {
    const sources = [
      'addYears(answers.date, answers.wholeNumber) > today && ageOn(answers.text, answers.date) > 1',
      "answers.choices.exists(one, one == 'red') || answers.text.contains(answers.longText)",
      'answers.wholeNumber * answers.wholeNumber > size(answers.text)',
    ];
    const compiled = sources.flatMap((source) => {
      const result = compile(source);
      return result.ok ? [result.expression] : [];
    });
    expect(compiled).toHaveLength(sources.length);
    const answers = fc.dictionary(fc.constantFrom(...questionTypes), fc.anything());
    fc.assert(
      fc.property(answers, (given) => {
        const scope = vocabulary.emptyScope(today);
        for (const [id, raw] of Object.entries(given)) vocabulary.put(scope, id, Answer.safeParse(raw).data);
        for (const expression of compiled) expect(typeof holds(expression, scope)).toBe('boolean');
      }),
    );
  });

  test('know which questions they speak of', () => {
    const compiled = compile('answers.yesNo && answers.date < today && answers.yesNo');
    expect(compiled.ok && compiled.expression.references).toEqual(['yesNo', 'date']);
    expect(compiled.ok && compiled.expression.usesToday).toBe(true);
  });
});

describe('mistakes in expressions', () => {
  test.each([
    ['answers.wholeNumbr > 3', 8, 'wholeNumber'],
    ['wholeNumber > 3', 0, 'answers.wholeNumber'],
    ['ageon(answers.date, today) > 3', 0, 'ageOn'],
    ["answers.choice == 'rad'", 18, 'red'],
    ["answers.choice = 'red'", 15, '=='],
    ["answers.choices.exists(c, c in ['red', 'bleu'])", 39, 'blue'],
  ])('%s is understood', (source, start, suggestion) => {
    expect(problem(source)).toMatchObject({ start, suggestion });
  });

  test.each([
    ['a wrong type', 'answers.wholeNumber + answers.text == 3'],
    ['another result than is needed', 'answers.wholeNumber'],
    ['what stops in the middle', 'answers.yesNo &&'],
    ['a fraction', 'answers.wholeNumber > 1.5'],
    ['dividing by an answer', '10 / answers.wholeNumber > 1'],
    ['a position in a list', "answers.choices[0] == 'red'"],
    ['all answers at once', "answers['text'] == 'x'"],
    ['a regular expression', "answers.text.matches('(a+)+')"],
    ['what can be too large', 'answers.wholeNumber * 9223372036854775807 > 1'],
    ['a date nobody writes', "answers.date > '1/1/2000'"],
    [
      'loops in loops in loops',
      'answers.choices.all(a, answers.choices.all(b, answers.choices.all(c, c == b)))',
    ],
  ])('%s is refused', (_, source) => {
    expect(problem(source)).toBeDefined();
  });

  test('never make the compiler itself fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (source) => {
        expect(compile(source)).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
    expect(problem('('.repeat(5000))).toBeDefined();
    expect(problem(`${'!'.repeat(1500)}true`)).toBeDefined();
  });
});
