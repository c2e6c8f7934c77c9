import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addRow, removeRow } from '../../../rules/forms/edit-rows.ts';
import { readAnswer, writeAnswer } from '../../../rules/questions/registry.ts';
import { rowsOf } from '../../../rules/questions/row-parts.ts';
import type { Answers } from '../../../schemas/answers.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { aQuestion } from '../questions/some-questions.ts';

const today = HongKongDate.parse('2026-11-23');
const people = aQuestion('group', { maximum: 10 });
const aPerson = fc.record({
  name: fc.stringMatching(/^[A-Z][a-z]{1,8}$/u),
  born: fc.constantFrom('1990-05-17', '2001-02-28', '1977-12-31'),
  places: fc.array(fc.record({ count: fc.nat(100) }), { minLength: 1, maxLength: 2 }),
});
const rowsRead = (raw: Parameters<typeof addRow>[0]): Answers[] => {
  const reading = readAnswer(people, raw, { today });
  return reading.ok ? rowsOf(reading.answer) : [];
};

describe('rows of a form', () => {
  test('a removed row is gone and the others stay in order, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(aPerson, { minLength: 2, maxLength: 6 }), fc.nat(5), (persons, pick) => {
        const at = pick % persons.length;
        const raw = removeRow(writeAnswer(people, persons), `it-${at}`);
        expect(rowsRead(raw)).toEqual(persons.filter((_person, row) => row !== at));
      }),
    );
  });

  test('a row of a group inside a group is removed from its own row only', () => {
    const persons = [
      { name: 'Ada', born: '1990-05-17', places: [{ count: 1 }, { count: 2 }] },
      { name: 'Bob', born: '1991-05-17', places: [{ count: 3 }, { count: 4 }] },
    ];
    const raw = removeRow(writeAnswer(people, persons), 'it-0-places-0');
    expect(rowsRead(raw).map(({ places }) => places)).toEqual([[{ count: 2 }], [{ count: 3 }, { count: 4 }]]);
  });

  test('an added row is empty and changes no answer', () => {
    const raw = writeAnswer(people, [{ name: 'Ada', born: '1990-05-17' }]);
    expect(addRow(raw, 'it')).toMatchObject({ 'it-rows': '2' });
    expect(rowsRead(addRow(raw, 'it'))).toEqual(rowsRead(raw));
  });

  test('what names no row changes nothing', () => {
    const raw = writeAnswer(people, [{ name: 'Ada', born: '1990-05-17' }]);
    for (const row of ['it-1', 'it-99', 'other-0', 'it', '', '__proto__-0'])
      expect(removeRow(raw, row)).toEqual(raw);
  });
});
