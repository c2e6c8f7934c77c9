import { expect, test } from 'vitest';
import { parseDefinition } from '../../../rules/forms/load-definition.ts';
import { calendar } from '../../support/calendar.ts';
import { textOf } from '../../support/definition-files.ts';

/** What stands in the good file, what is written instead, where the mistake then begins, and what was probably meant. */
const mistakes: readonly (readonly [before: string, after: string, at: string, suggestion?: string])[] = [
  ['pledge: { workingDays: 5 }', 'pledge: { workingDay: 5, workingDays: 5 }', 'workingDay:'],
  ["sources: ['Made", "source: ['Made", 'source', 'sources'],
  ['- { id: things, title:', '- { id: things, titel:', 'titel', 'title'],
  ['require: answers.inHongKong', 'require: answers.inHongkong', 'inHongkong', 'inHongKong'],
  ['- id: times\n    section: things', '- id: times\n    section: thing', 'thing', 'things'],
  [
    "showWhen: answers.applyingAs == 'company'",
    "showWhen: answers.applyingAs == 'compny'",
    "'compny'",
    'company',
  ],
  ["requireWhen: answers.hkid == ''", 'requireWhen: answers.hkid == 3', 'answers.hkid == 3'],
  ['type: chineseName', 'type: chinesName', 'chinesName', 'chineseName'],
  ['unique: [card]', 'unique: [cards]', '[cards]'],
  ['showWhen: row.hasCard', 'showWhen: row.hasCrad', 'hasCrad', 'hasCard'],
  ['require: ageOn(row.born, today) >= 18', 'require: ageON(row.born, today) >= 18', 'ageON', 'ageOn'],
  ['question: born', 'question: bron', 'bron', 'born'],
  ['- id: since\n                type: month', '- id: title\n                type: month', 'title'],
  ['decimals: 1', 'decimals: 0', '0'],
  [
    'maximum: 500\n        example: 40',
    'minimum: 600\n        maximum: 500\n        example: 550',
    'minimum',
  ],
  ['look: list', 'look: lists', 'lists', 'list'],
  ['value: sha-tin', 'value: wan-chai', 'wan-chai'],
  ['requireWhen: answers.seats > 100', "requireWhen: answers.opens == '10:00'", 'answers.opens'],
  ['maxDays: 30', 'maxDays: 0', '0'],
  ['require: answers.opens < answers.closes', 'require: answers.opens', 'answers.opens'],
  ["pattern: '[A-Z]{2}[0-9]{6}'", "pattern: '[A-Z{2}'", "'[A-Z{2}'"],
  ['notBefore: { daysFromToday: -365 }', 'notBefore: 2026-13-01', '2026-13-01'],
  ['value: row.count * row.each', 'value: row.count * row.ech', 'ech', 'each'],
  ["'sum(answers.items.map(item, item.sum))'", "'sum(answers.items.map(item, item.what))'", 'sum'],
  ["value: 'addWorkingDays", "value: 'addWorkingDay", 'addWorkingDay', 'addWorkingDays'],
  ['when: answers.total > 1000000', 'when: answer.total > 1000000', 'answer', 'answers'],
  ['item: application', 'item: aplication', 'aplication', 'application'],
  ['- { id: decision, stage: decision', '- { id: vetting, stage: decision', 'vetting'],
  ['retentionYears: 1', 'retentionYears: 0', '0'],
  ['refusalReasons:', 'refusalReason:', 'refusalReason', 'refusalReasons'],
];

test('a definition with thirty mistakes is refused with thirty messages, each at its place', () => {
  const planted = mistakes.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`The good file does not say ${before}`);
    return text.replace(before, () => after);
  }, textOf('tests/support/definitions/everything.yaml'));
  const lineOf = ([, after, at]: (typeof mistakes)[number]) =>
    planted.slice(0, planted.indexOf(after) + after.indexOf(at)).split('\n').length;

  const loaded = parseDefinition(planted, 'everything.yaml', calendar);
  const found = loaded.ok ? [] : loaded.problems;
  expect(mistakes).toHaveLength(30);
  expect(found.map(({ line }) => line).toSorted((one, other) => one - other)).toEqual(
    mistakes.map(lineOf).toSorted((one, other) => one - other),
  );
  for (const [, after, at, suggestion] of mistakes) {
    if (suggestion !== undefined)
      expect(
        found.map((problem) => problem.suggestion),
        after,
      ).toContain(suggestion);
    expect(at).not.toBe('');
  }
});
