import { describe, expect, test } from 'vitest';
import { compileForm } from '../../../rules/forms/compile.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { calendar } from '../../support/calendar.ts';
import { aDefinition, text } from '../../support/definition.ts';

const today = HongKongDate.parse('2026-11-23');

describe('a check', () => {
  test('waits for the answers its calculations wait for', () => {
    const rule = { require: 'answers.double > 4', question: 'name', message: text('More') };
    const questions = [
      { id: 'licenceNumber', type: 'text', label: text('Number') },
      { id: 'count', type: 'wholeNumber', example: 3, label: text('Count') },
      {
        id: 'double',
        type: 'calculated',
        as: 'wholeNumber',
        value: '2 * answers.count',
        label: text('Double'),
      },
      { id: 'name', type: 'text', label: text('Name') },
    ];
    const compiled = compileForm(
      aDefinition({ pages: [{ id: 'one', title: text('One'), questions, checks: [rule] }] }),
      calendar,
    );
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    const wrong = (count?: number) => {
      const answers = { licenceNumber: 'A', name: 'B', ...(count === undefined ? {} : { count }) };
      const judged = compiled.form.whole({ answers, particulars: {}, today });
      return judged.complete ? [] : judged.problems.map(({ question, problem }) => `${question} ${problem}`);
    };
    expect(wrong()).toEqual(['count missing']);
    expect(wrong(2)).toEqual(['name checkFailed']);
    expect(wrong(3)).toEqual([]);
  });
});
