import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawForm } from '../../../rules/questions/kind.ts';
import {
  answerSchema,
  checkAnswer,
  exampleAnswer,
  fieldsOf,
  questionKinds,
  readAnswer,
  writeAnswer,
} from '../../../rules/questions/registry.ts';
import { ProblemCode } from '../../../schemas/answer-problem.ts';
import { Answer } from '../../../schemas/answers.ts';
import type { Question } from '../../../schemas/question.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { aDate } from '../arbitraries.ts';
import { aQuestion, questionTypes, unaskedTypes } from './some-questions.ts';

const today = HongKongDate.parse('2026-11-23');

/** Where nothing at all has a sentence of its own. */
const nothingGiven: Readonly<Record<string, string>> = {
  group: 'tooFewRows',
  table: 'tooFewRows',
  signature: 'notSigned',
};

/** Where it is said that nothing was answered: not at a box that may stay empty. */
const nothingAt: Readonly<Record<string, string>> = { address: 'it-building' };

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '\u0000',
    '\u202Eevil\u202C',
    '\u200B',
    '\uD800',
    '１２',
    '😀',
    '<script>alert(1)</script>',
    '__proto__',
    '31',
    '2',
    '0001',
    '9999',
    '1e3',
    '-0',
    ' ',
    '',
  ),
);

const askedTypes = questionTypes.filter((type) => !unaskedTypes.includes(type));
const exampleOf = (question: Question, day = today): Answer => {
  const example = exampleAnswer(question, { today: day });
  if (example === undefined) throw new Error(`${question.type} has no example`);
  return example;
};

describe.each(askedTypes)('a question of type %s', (type) => {
  const question = aQuestion(type);
  const fields = fieldsOf(question);
  const posted: fc.Arbitrary<RawForm> = fc.dictionary(
    fc.constantFrom(...fields, '__proto__', 'constructor', 'other'),
    fc.oneof(hostile, fc.array(hostile, { maxLength: 4 })),
  );

  test('answers every post with an answer or with a known problem at one of its fields', () => {
    fc.assert(
      fc.property(posted, aDate, (raw, day) => {
        const reading = readAnswer(question, raw, { today: day });
        if (reading.ok) return reading.answer !== undefined && Answer.safeParse(reading.answer).success;
        return ProblemCode.safeParse(reading.problem).success && fields.includes(reading.field);
      }),
      { numRuns: 500 },
    );
  });

  test('takes what it would have typed itself for an answer it gave', () => {
    const good = Object.entries(writeAnswer(question, exampleOf(question)));
    const nearlyGood = fc.tuple(fc.nat(), fc.nat(), hostile, fc.boolean()).map(([which, at, extra, twice]) =>
      Object.fromEntries(
        good.map(([field, typed], index) => {
          if (index !== which % good.length || typeof typed !== 'string') return [field, typed];
          const place = at % (typed.length + 1);
          return [field, twice ? [typed, typed] : typed.slice(0, place) + extra + typed.slice(place)];
        }),
      ),
    );
    let answered = 0;
    fc.assert(
      fc.property(nearlyGood, (raw) => {
        const reading = readAnswer(question, raw, { today });
        if (!reading.ok || reading.answer === undefined) return;
        answered += 1;
        expect(checkAnswer(question, reading.answer, { today })).toEqual(reading);
      }),
      { numRuns: 500 },
    );
    expect(answered).toBeGreaterThan(10);
  });

  test('accepts its own example on any day', () => {
    fc.assert(
      fc.property(
        aDate.filter((day) => day > '2000-01-01'),
        (day) => {
          const answer = exampleOf(question, day);
          expect(checkAnswer(question, answer, { today: day })).toEqual({ ok: true, answer });
        },
      ),
    );
  });

  test('finds nothing missing, unless it is optional', () => {
    const blank = Object.fromEntries(fields.map((field) => [field, ' ']));
    for (const raw of [{}, blank, Object.fromEntries(fields.map((field) => [field, ['', ' ']]))]) {
      expect(readAnswer(question, raw, { today })).toMatchObject({
        ok: false,
        problem: nothingGiven[type] ?? 'missing',
        field: nothingAt[type] ?? fields[0],
      });
      expect(readAnswer(aQuestion(type, { optional: true }), raw, { today })).toEqual({
        ok: true,
        answer: undefined,
      });
    }
  });

  // What takes longer with the square of its input would not be back before the runner gives up.
  test('refuses ten megabytes', () => {
    const huge = 'A'.repeat(10_000_000);
    const raw = Object.fromEntries(fields.map((field) => [field, huge]));
    expect(readAnswer(question, raw, { today }).ok).toBe(false);
  });

  test('judges a kept answer of any shape without failing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const kept = Answer.safeParse(value);
        if (kept.success) expect(checkAnswer(question, kept.data, { today })).toHaveProperty('ok');
      }),
    );
    expect(writeAnswer(question, { other: 'x' })).toEqual({});
  });

  test('describes its answers to machines', () => {
    expect(Object.keys(answerSchema(question) ?? {}).length).toBeGreaterThan(0);
  });
});

describe.each(unaskedTypes)('a question of type %s', (type) => {
  test('takes nothing that is posted for it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('it', 'it-name', 'it-0-name'), hostile), (raw) => {
        expect(readAnswer(aQuestion(type), raw, { today })).toEqual({ ok: true, answer: undefined });
      }),
    );
    expect(fieldsOf(aQuestion(type))).toEqual([]);
  });
});

test('every type of the language is among those tested', () => {
  expect(new Set(questionTypes)).toEqual(new Set(Object.keys(questionKinds)));
});
