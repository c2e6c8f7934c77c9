import { describe, expect, test } from 'vitest';
import { questionKinds } from '../../../rules/questions/registry.ts';
import type { Answers } from '../../../schemas/answers.ts';
import type { Question } from '../../../schemas/question.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { formOf } from '../../support/definition-files.ts';

const today = HongKongDate.parse('2026-11-23');
const form = formOf('tests/support/definitions/everything.yaml');
const example = form.example(today);
const knownWith = (answers: Answers) => ({ answers: { ...example, ...answers }, particulars: {}, today });
const problemsWith = (answers: Answers) => {
  const whole = form.whole(knownWith(answers));
  return whole.complete ? [] : whole.problems.map(({ field, problem }) => `${field}: ${problem}`);
};
const typesIn = (questions: readonly Question[]): string[] =>
  questions.flatMap((question) => [
    question.type,
    ...('questions' in question ? typesIn(question.questions) : []),
  ]);

describe('a form that uses everything', () => {
  test('asks every type of question but those for several files and for pictures', () => {
    const used = new Set(typesIn(form.pages.flatMap(({ questions }) => questions)));
    const files = new Set(['files', 'image']);
    expect([...used].toSorted()).toEqual(
      Object.keys(questionKinds)
        .filter((type) => !files.has(type))
        .toSorted(),
    );
  });

  test('is complete with its own example', () => {
    expect(form.whole(knownWith({}))).toMatchObject({ complete: true });
  });

  test('works out sums over rows, and of rows', () => {
    const items = [
      { what: 'Stall', count: 2, each: 150_000 },
      { what: 'Lamp', count: 3, each: 5050 },
    ];
    const whole = form.whole(knownWith({ items }));
    expect(whole).toMatchObject({
      complete: true,
      answers: { total: 315_150, items: [{ sum: 300_000 }, { sum: 15_150 }], decideBy: '2026-11-30' },
    });
  });

  test('works out decimals in whole units, rounded as it says', () => {
    const answersWith = (answers: Answers) => {
      const whole = form.whole(knownWith(answers));
      return whole.complete ? whole.answers['perSeat'] : undefined;
    };
    expect(answersWith({ area: '100.0', seats: 3 })).toBe('33.33');
    expect(answersWith({ area: '0.5', seats: 8 })).toBe('0.06');
    expect(answersWith({ area: '0.0', seats: 0 })).toBe('0.00');
  });

  test('asks in a row only what the row calls for', () => {
    const directors = [
      { name: 'CHAN, Tai Man', hasCard: false, card: 'A123456(3)', born: '1990-05-17' },
      { name: 'WONG, Siu Ming', hasCard: true, born: '1990-05-17' },
    ];
    expect(problemsWith({ directors })).toEqual(['directors-1-card: missing']);
    const [first] = directors;
    const whole = form.whole(knownWith({ directors: first ? [first] : [] }));
    expect(whole).toMatchObject({
      answers: { directors: [{ name: 'CHAN, Tai Man', hasCard: false, born: '1990-05-17' }] },
    });
    expect(whole.complete && JSON.stringify(whole.answers['directors'])).not.toContain('A123456');
  });

  test('judges each row by the checks of the group, and rows against each other', () => {
    const director = { name: 'CHAN, Tai Man', hasCard: true, card: 'A123456(3)', born: '1990-05-17' };
    expect(
      problemsWith({ directors: [director, { ...director, card: 'XY987654(8)', born: '2015-01-01' }] }),
    ).toEqual(['directors-1-born-day: checkFailed']);
    expect(problemsWith({ directors: [director, director] })).toEqual(['directors-1-card: duplicateRow']);
  });

  test('requires what another answer makes necessary', () => {
    expect(problemsWith({ seats: 101, why: '' })).toEqual(['why: missing']);
    expect(problemsWith({ seats: 100, why: '' })).toEqual([]);
  });

  test('says which rule ends the application', () => {
    const typed = { ...form.typed('place', knownWith({})), inHongKong: 'no' };
    const read = form.readPage('place', typed, knownWith({}));
    expect(read?.problems).toMatchObject([{ problem: 'notEligible', rule: 0 }]);
  });

  test('goes through a section page by page and stops at its end', () => {
    expect(form.nextPage('applicant', knownWith({ applyingAs: 'company' }))?.id).toBe('company');
    expect(form.nextPage('applicant', knownWith({ applyingAs: 'person' }))).toBeUndefined();
    expect(form.nextPage('vehicles', knownWith({}))).toBeUndefined();
  });

  test('reports every problem of every row, each with its row and question', () => {
    const raw = {
      business: '12345678-000',
      'directors-rows': '2',
      'directors-0-hasCard': 'no',
      'directors-1-name': 'X',
    };
    const read = form.readPage('company', raw, knownWith({ applyingAs: 'company' }));
    expect(read?.problems.map(({ field, row, label }) => [field, row, label?.en])).toEqual([
      ['directors-0-name', 1, 'Name'],
      ['directors-0-born-day', 1, 'Date of birth'],
      ['directors-1-hasCard', 2, 'Holds an identity card?'],
      ['directors-1-born-day', 2, 'Date of birth'],
    ]);
  });
});
