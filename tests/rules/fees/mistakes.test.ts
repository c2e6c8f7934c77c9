import { expect, test } from 'vitest';
import { parseDefinition } from '../../../rules/forms/load-definition.ts';
import { calendar } from '../../support/calendar.ts';
import { textOf } from '../../support/definition-files.ts';
import { text } from '../../support/definition.ts';
import { choiceOf, type FeeService, mistakesIn } from '../../support/fees/fee-form.ts';

const questions: FeeService['questions'] = [
  { id: 'size', type: 'wholeNumber', minimum: 10, maximum: 100_000 },
  choiceOf('kind', ['small', 'large']),
];
const label = text('A part');
const source = 'a test';
const part = { label, amount: 100 };
const from = '2020-01-01';
const inOne = (...parts: readonly unknown[]) =>
  mistakesIn({ questions, fee: { schedules: [{ from, source, parts }] } });
const at = 'fees.0.schedules.0';

test('dates that overlap, leave a gap, run backwards or end are refused, with the day that was meant', () => {
  const dated = (...dates: readonly [string, string?][]) =>
    mistakesIn({
      questions,
      fee: {
        schedules: dates.map(([begins, until]) => ({
          from: begins,
          source,
          parts: [part],
          ...(until ? { until } : {}),
        })),
      },
    });
  expect(dated(['2020-01-01', '2024-02-29'], ['2024-03-01'])).toEqual([]);
  expect(dated(['2020-01-01', '2024-03-01'], ['2024-03-01'])).toEqual([
    `${at}.until: this overlaps the next schedule, which begins on 2024-03-01 (2024-02-29)`,
  ]);
  expect(dated(['2020-01-01', '2024-02-28'], ['2024-03-01'])).toEqual([
    `${at}.until: nothing says what is charged from 2024-02-29 to 2024-02-29 (2024-02-29)`,
  ]);
  expect(dated(['2020-01-01', '2019-12-31'])).toEqual([
    `${at}.until: this ends before it begins on 2020-01-01`,
  ]);
  expect(dated(['2020-01-01', '2024-12-31'])).toEqual([
    `${at}.until: nothing says what is charged after 2024-12-31`,
  ]);
  expect(dated(['2020-01-01'], ['2020-01-01'])).toEqual([
    'fees.0.schedules.1.from: schedules are in the order of their dates: the one before begins on 2020-01-01',
  ]);
});

test('bands that hold no number, or leave numbers out, are refused', () => {
  const bands = (...ends: readonly (number | undefined)[]) =>
    inOne({
      label,
      bands: {
        of: 'answers.size',
        steps: ends.map((upTo) => ({ amount: 1, ...(upTo === undefined ? {} : { upTo }) })),
      },
    });
  expect(bands(50, undefined)).toEqual([]);
  expect(bands(50, 50, undefined)[0]).toContain(
    'bands.steps.1.upTo: this band is never reached: the one before it goes up to 50',
  );
  expect(bands(undefined, 50, undefined)[0]).toContain(
    'bands.steps.1: this band is never reached: the one before it has no end',
  );
  expect(bands(50, 60)[0]).toContain('bands.steps.1.upTo: the last band has no upTo');
  expect(bands(9, undefined)[0]).toContain(
    'bands.steps.0: this band is never reached: "size" is 10 to 100000',
  );
  expect(bands(50, 100_000, undefined)[0]).toContain('bands.steps.2: this band is never reached');
});

test('a part, a fee and a concession say exactly one thing', () => {
  expect(inOne({ label })).toEqual([
    `${at}.parts.0: a part needs amount, formula, bands, perUnit or proRata`,
  ]);
  expect(inOne({ ...part, formula: '1' })).toEqual([
    `${at}.parts.0.formula: a part has one of amount, formula, bands, perUnit or proRata, not amount and formula`,
  ]);
  expect(mistakesIn({ questions, fee: {} })).toEqual(['fees.0: a fee needs amount or schedules']);
  const concessions = [{ id: 'less', name: label, from: '2024-03-01', until: '2024-02-29' }];
  expect(mistakesIn({ questions, fee: { amount: 100, concessions } })).toEqual([
    'fees.0.concessions.0: a concession needs waive, percent, amountOff or formula',
    'fees.0.concessions.0.until: this ends before it begins on 2024-03-01',
  ]);
});

test('misspelt questions, wrong types and what never applies are refused, all at once', () => {
  expect(
    inOne(
      { label, formula: 'answers.sise * 100' },
      { label, amount: 1, when: 'answers.size' },
      { label, amount: 1, when: "answers.kind == 'huge'" },
      { label, amount: 1, when: "answers.kind == 'small' && answers.kind == 'large'" },
      { label, amount: 1, when: '1 == 1' },
      { label, perUnit: { of: 'answers.kind', amount: -5 } },
      { label, proRata: { amount: 1, days: 'answers.size', of: '0' } },
      { label, amount: 1, percent: 'answers.kind' },
    ),
  ).toEqual([
    `${at}.parts.0.formula: there is no question sise (size)`,
    `${at}.parts.1.when: this is of type int, but bool is needed here`,
    `${at}.parts.2.when: kind has no option "huge"`,
    `${at}.parts.3.when: no answers make this true, so it never applies`,
    `${at}.parts.4.when: this does not depend on any answer, so it always or never applies`,
    `${at}.parts.5.perUnit.amount: a fee is not negative`,
    `${at}.parts.5.perUnit.of: this is of type string, but int is needed here`,
    `${at}.parts.6.proRata.of: a share is of 1 day or more`,
    `${at}.parts.7.percent: this is of type string, but int is needed here`,
  ]);
});

test('a fee that counts by something that is no day is refused', () => {
  const counted = (asOf: string) => mistakesIn({ questions, fee: { asOf, amount: 100 } });
  expect(counted('addDays(today, 1)')).toEqual([]);
  expect(counted('answers.kind')).toEqual([
    'fees.0.asOf: a day is needed here, but with the example answers this is "small"',
  ]);
  expect(counted('answers.size')).toEqual(['fees.0.asOf: this is of type int, but string is needed here']);
});

test('a fee that cannot be worked out at the limits of the form is refused', () => {
  const big = (formula: string) =>
    mistakesIn({
      questions: [
        { id: 'one', type: 'money', maximum: 1_000_000_000 },
        { id: 'two', type: 'wholeNumber', minimum: -1000, maximum: 1000 },
        { id: 'three', type: 'calculated', as: 'money', value: 'answers.one * 1000' },
      ],
      fee: { schedules: [{ from, source, parts: [{ label, formula }] }] },
    });
  expect(big('answers.one * 900')).toEqual([]);
  const tooLarge = `${at}: this cannot always be worked out: the amount can be too large; give the numbers it depends on a smaller maximum`;
  expect(big('answers.one * 1100')).toEqual([tooLarge]);
  // Neither all least nor all most: the least of one and the most of the other.
  expect(big('(answers.two + 1000) * (1000000000 - answers.one)')).toEqual([tooLarge]);
  expect(big('answers.three * 2')).toEqual([tooLarge]);
});

test('mistakes in a file have their line, column and suggestion', () => {
  const file = textOf('tests/support/definitions/country-park-event.yaml')
    .replace('of: answers.days', 'of: answers.day')
    .replace('amount: 133000', 'amuont: 133000')
    .replace("- from: '2020-01-01'", "- from: '2020-01-32'");
  const loaded = parseDefinition(file, 'x.yaml', calendar);
  const lines = file.split('\n');
  const placed = (loaded.ok ? [] : loaded.problems).map(({ line, column, suggestion }) => [
    lines[line - 1]?.slice(column - 1),
    suggestion,
  ]);
  expect(placed).toEqual([
    ["'2020-01-32'", undefined],
    ['day', 'days'],
    ['amuont: 133000', 'amount'],
  ]);
});
