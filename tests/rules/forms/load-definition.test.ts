import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileForm } from '../../../rules/forms/compile.ts';
import { parseDefinition } from '../../../rules/forms/load-definition.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { calendar } from '../../support/calendar.ts';
import { definitionFiles, formOf, textOf } from '../../support/definition-files.ts';

const file = 'services/transport/international-driving-permit.yaml';
const good = textOf(file);
const crowd = textOf('tests/support/definitions/country-park-event.yaml');

const placeOf = (text: string, part: string) => {
  const lines = text.slice(0, text.indexOf(part)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/** Replaces the first of something in a definition and says where the mistake then stands. */
function plant(text: string, before: string, after: string, at: string = after) {
  const start = text.indexOf(before);
  if (start === -1) throw new Error(`no "${before}" to replace`);
  const planted = text.slice(0, start) + after + text.slice(start + before.length);
  const offset = start + after.indexOf(at);
  const lines = planted.slice(0, offset).split('\n');
  return { planted, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function loadedOf(text: string) {
  const loaded = parseDefinition(text, 'x.yaml', calendar);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded;
}

const problemsIn = (text: string) => {
  const loaded = parseDefinition(text, 'x.yaml', calendar);
  return loaded.ok ? [] : loaded.problems;
};

describe('a calculated decimal', () => {
  const everything = textOf('tests/support/definitions/everything.yaml');
  const value = "'divideHalfUp(answers.area * 10, max(answers.seats, 1))'";

  test.each([
    [
      'as: decimal\n        decimals: 2',
      'as: decimal',
      'decimal',
      'a decimal says how many "decimals" it has, 1 to 6',
    ],
    ['decimals: 2', 'decimals: 7', '7', 'Too big: expected number to be <=6'],
    [
      'as: decimal\n        decimals: 2',
      'as: wholeNumber\n        decimals: 2',
      '2',
      'only a decimal has decimals, not a wholeNumber',
    ],
    ['as: decimal\n        decimals: 2', 'as: date', '{ en: m²', 'only a number has a unit, not a date'],
    [value, 'answers.area / 2.5', 'answers.area', undefined],
    [value, 'string(answers.area)', 'string', 'this is of type string, but int is needed here'],
    [value, 'answers.area == 10', 'answers.area', 'this is of type bool, but int is needed here'],
  ])('where %s stands as %s is a mistake at its place', (before, after, at, message) => {
    const planted = everything.replace(before, () => after);
    const from = planted.indexOf(after, everything.indexOf('id: perSeat'));
    const place = placeOf(planted.slice(from), at);
    const line = planted.slice(0, from).split('\n').length + place.line - 1;
    const found = problemsIn(planted).filter((problem) => problem.line === line);
    expect(found).not.toEqual([]);
    if (message !== undefined) expect(found.map((problem) => problem.message)).toContain(message);
  });

  test('counts in units of its last place wherever else it is spoken of', () => {
    const { form } = loadedOf(everything.replace('answers.seats > 100', 'answers.perSeat < 55'));
    const today = HongKongDate.parse('2026-11-23');
    const missing = (area: string) => {
      const answers = { ...form.example(today), area, seats: 10, why: '' };
      const whole = form.whole({ answers, particulars: {}, today });
      return whole.complete ? [] : whole.problems.map(({ question }) => question);
    };
    expect(missing('5.5')).toEqual([]);
    expect(missing('5.4')).toEqual(['why']);
  });
});

describe('a definition file', () => {
  test.each(definitionFiles)('%s is good, and compiled once', (name) => {
    const { definition } = formOf(name);
    expect(compileForm(definition, calendar)).toBe(compileForm(definition, calendar));
  });

  const mistakes: [string, string, string, string, (string | undefined)?, (string | undefined)?][] = [
    ['an unknown key', good, 'payWithinDays: 14', 'payWithinDay: 14', 'payWithinDay', 'payWithinDays'],
    ['a misspelt key of a question', good, 'maxLength: 60', 'maxLenght: 60', 'maxLenght', 'maxLength'],
    [
      'a team the department does not name',
      good,
      'team: driving-licences',
      'team: driving-licenses',
      'driving-licenses',
      'driving-licences',
    ],
    [
      'a misspelt type',
      good,
      'type: patternedNumber',
      'type: paternedNumber',
      'paternedNumber',
      'patternedNumber',
    ],
    [
      'a misspelt field in an expression',
      good,
      'ageOn(answers.birthDate, today) >= 18',
      'ageOn(answers.birthdate, today) >= 18',
      'birthdate',
      'birthDate',
    ],
    [
      'an option that is not offered',
      crowd,
      "answers.kind == 'filming'",
      "answers.kind == 'filing'",
      "'filing'",
      'filming',
    ],
    ['a type error', good, 'require: answers.resident', 'require: answers.title', 'answers.title'],
    ['a fee that does not exist', good, 'item: permit', 'item: permits', 'permits', 'permit'],
    ['a duplicate question', good, 'id: email', 'id: phone', 'phone'],
    ['a reserved stage', good, 'id: vetting', 'id: hold', 'hold'],
    ['a register asked by a question of the wrong type', good, 'hkid: hkid', 'hkid: phone', 'phone'],
    [
      'a checklist naming an unknown question',
      good,
      'birthDate: birthDate',
      'birthDate: birthDay',
      'birthDay',
      'birthDate',
    ],
    [
      'a licence showing an unknown question',
      good,
      'question: placeOfBirth',
      'question: placeOfBirt',
      'placeOfBirt',
      'placeOfBirth',
    ],
    ['a check at a question of another page', crowd, 'question: stewards', 'question: persons', 'persons'],
    ['an impossible range', crowd, 'maximum: 5000', 'maximum: 0', undefined, undefined],
    ['a pattern that is none', good, "'[A-Z0-9]{5,9}'", "'[A-Z0-9'", "'[A-Z0-9'"],
    ['an amount that is no whole number of cents', good, 'amount: 8000', 'amount: 80.5', '80.5'],
    [
      'a page that is never shown',
      good,
      "showWhen: '!answers.sameAddress'",
      "showWhen: 'answers.sameAddress && !answers.sameAddress'",
      "'answers",
    ],
    [
      'a condition on a later answer',
      good,
      "showWhen: '!answers.sameAddress'",
      "showWhen: answers.phone == ''",
      'answers',
    ],
    ['an example the form refuses', good, 'daysFromToday: 365', 'daysFromToday: -3650', undefined],
    [
      'a word that is not possible',
      good,
      'port: driving-licences',
      'port: driving-licence',
      'driving-licence',
      'driving-licences',
    ],
  ];

  test.each(mistakes)('with %s is refused at the right place', (_, text, before, after, at, suggestion) => {
    const { planted, line, column } = plant(text, before, after, at);
    const problems = problemsIn(planted);
    expect(problems).toHaveLength(1);
    if (at !== undefined) expect(problems[0]).toMatchObject({ file: 'x.yaml', line, column });
    expect(problems[0]?.suggestion).toBe(suggestion);
  });

  test('with a missing text says so at what lacks it', () => {
    const { planted } = plant(good, '    zh-Hans: 运输署\n', '');
    expect(problemsIn(planted)).toEqual([
      {
        file: 'x.yaml',
        message: '"zh-Hans" is missing',
        ...placeOf(planted, 'name:\n    en: Transport Department'),
      },
    ]);
  });

  test('tells all its mistakes at once, of the shape and behind it, in the order of the lines', () => {
    const planted = mistakes
      .filter(([name, text, , , at]) => text === good && at !== undefined && !name.startsWith('a condition'))
      .filter(([name]) => !name.includes('duplicate'))
      .reduce((text, [, , before, after]) => plant(text, before, after).planted, good);
    const problems = problemsIn(planted);
    expect(problems.map(({ line }) => line)).toEqual(
      problems.map(({ line }) => line).toSorted((a, b) => a - b),
    );
    for (const [, text, , , at, suggestion] of mistakes) {
      if (text !== good || at === undefined || suggestion === undefined) continue;
      expect(problems.map((problem) => problem.suggestion)).toContain(suggestion);
    }
  });

  test('that is no YAML, or no definition, is refused with a place', () => {
    expect(problemsIn('a: [1')[0]).toMatchObject({ line: 1 });
    expect(problemsIn('a: 1\na: 2\n')[0]).toMatchObject({ line: 2, column: 1 });
    expect(problemsIn('')[0]).toMatchObject({ line: 1, column: 1 });
    expect(problemsIn('- 1').length).toBeGreaterThan(0);
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./gu, (name, index: number) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]\n`)}`;
    expect(problemsIn(bomb).length).toBeGreaterThan(0);
  });

  test('cut or changed anywhere never makes the reader fail', () => {
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(40), fc.string({ maxLength: 5 }), (at, length, extra) => {
        const changed = good.slice(0, at) + extra + good.slice(at + length);
        for (const { line, column, message } of problemsIn(changed)) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });
});
