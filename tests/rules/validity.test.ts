import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '../../rules/expressions.ts';
import type { DefinitionProblem } from '../../rules/forms/definition-problem.ts';
import { publicationChecks } from '../../rules/forms/publication-checks.ts';
import { endOfHongKongDay, hongKongDateOf, instantOf, lastDayOfValidity } from '../../rules/time.ts';
import { compileValidity, validityOf } from '../../rules/validity.ts';
import type { Answers } from '../../schemas/answers.ts';
import { Instant } from '../../schemas/time.ts';
import { Validity } from '../../schemas/validity.ts';
import { calendar } from '../support/calendar.ts';
import { aQuestion } from './questions/some-questions.ts';

const vocabulary = vocabularyOf(
  [
    { ...aQuestion('wholeNumber'), id: 'age' },
    { ...aQuestion('date'), id: 'inspected' },
  ],
  calendar,
  publicationChecks,
);
const noon = Instant.parse('2026-11-23T04:00:00.000Z');
const compiled = (validity: unknown) => {
  const problems: DefinitionProblem[] = [];
  const rows = compileValidity(Validity.parse(validity), vocabulary, (problem) => problems.push(problem));
  return { rows, problems };
};
const valid = (validity: unknown, answers: Answers = {}, at = noon) =>
  validityOf(compiled(validity).rows, vocabulary, answers, at);

describe('how long a licence is valid', () => {
  test('is the same period for everybody', () => {
    expect(valid({ years: 1 })).toEqual({ validFrom: '2026-11-23', validTo: '2027-11-22' });
  });

  test('follows the first row whose condition holds', () => {
    const byAge = [
      { when: 'answers.age >= 70', years: 3 },
      { when: 'answers.age < 60', years: 10 },
    ];
    expect(valid(byAge, { age: 71 })?.validTo).toBe('2029-11-22');
    expect(valid(byAge, { age: 30 })?.validTo).toBe('2036-11-22');
    expect(valid(byAge, { age: 65 })).toBeUndefined();
  });

  test('may begin or end on a day that is worked out', () => {
    const answers = { inspected: '2026-10-01' };
    expect(valid({ years: 5, from: 'answers.inspected' }, answers)).toEqual({
      validFrom: '2026-10-01',
      validTo: '2031-09-30',
    });
    expect(valid({ until: 'addMonths(answers.inspected, 3)' }, answers)?.validTo).toBe('2027-01-01');
    expect(valid({ until: 'answers.inspected' }, answers)).toBeUndefined();
    expect(valid({ years: 1, from: 'answers.inspected' })).toBeUndefined();
  });

  test('of hours ends to the second, on the day on which it ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 0, max: 2e12 }),
        (hours, seconds) => {
          const at = instantOf(seconds);
          const found = valid({ hours }, {}, at);
          expect(Date.parse(found?.endsAt ?? '') - Date.parse(at)).toBe(hours * 3_600_000);
          expect(found && endOfHongKongDay(found.validTo) >= (found.endsAt ?? '')).toBe(true);
          expect(found?.validFrom).toBe(hongKongDateOf(at));
        },
      ),
    );
  });

  test('of days is never shorter than its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), (days) => {
        expect(valid({ days })?.validTo).toBe(lastDayOfValidity(hongKongDateOf(noon), { days }));
      }),
    );
  });

  test('is refused when it is no time at all, or speaks of what is not asked', () => {
    expect(compiled({ years: 0 }).problems).toMatchObject([{ path: ['licence', 'valid'] }]);
    expect(compiled({ until: 'answers.inspectd' }).problems).toMatchObject([
      { path: ['licence', 'valid', 'until'], suggestion: 'inspected' },
    ]);
    expect(compiled([{ when: 'answers.age', years: 1 }]).problems).toHaveLength(1);
  });
});
