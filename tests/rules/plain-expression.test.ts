import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { functionsOf, registerFunctions } from '../../rules/expression-functions.ts';
import type { Scope } from '../../rules/expression-values.ts';
import { plainly } from '../../rules/plain-expression.ts';
import type { VariableType } from '../../rules/questions/kind.ts';
import { calendar } from '../support/calendar.ts';
import { aDate } from './arbitraries.ts';

const types = new Map<string, VariableType>([
  ['yes', 'bool'],
  ['no', 'bool'],
  ['count', 'int'],
  ['sum', 'int'],
  ['word', 'string'],
  ['day', 'string'],
  ['list', 'list<string>'],
  ['home', ['region', 'street']],
]);
const row = {
  types: new Map<string, VariableType>([
    ['day', 'string'],
    ['count', 'int'],
    ['yes', 'bool'],
  ]),
};
const functions = functionsOf(calendar);
const environment = registerFunctions(
  new Environment({ unlistedVariablesAreDyn: false })
    .registerVariable('answers', {
      schema: {
        yes: 'bool',
        no: 'bool',
        count: 'int',
        sum: 'int',
        word: 'string',
        day: 'string',
        list: 'list<string>',
        home: { region: 'string', street: 'string' },
      },
    })
    .registerVariable('row', { schema: { day: 'string', count: 'int', yes: 'bool' } })
    .registerVariable('today', 'string'),
  functions,
);

const words = fc.constantFrom('', 'a', 'b', 'HK', '海', '2024-02-29', '2026-11-23');
const texts = fc.oneof(words, aDate);
const scopes: fc.Arbitrary<Scope> = fc.record({
  today: aDate,
  answers: fc.record({
    yes: fc.boolean(),
    no: fc.boolean(),
    count: fc.bigInt(-5n, 5n),
    sum: fc.oneof(fc.bigInt(-3n, 3n), fc.maxSafeInteger().map(BigInt)),
    word: words,
    day: texts,
    list: fc.array(words, { maxLength: 3 }),
    home: fc.record({ region: words, street: words }),
  }),
  row: fc.record({ day: texts, count: fc.bigInt(-5n, 5n), yes: fc.boolean() }),
});

const written = (text: string): string => `'${text}'`;
const sources = fc.letrec<{ bool: string; int: string; text: string }>((tie) => {
  const call = (names: readonly string[], one: fc.Arbitrary<string>, other: fc.Arbitrary<string>) =>
    fc.tuple(fc.constantFrom(...names), one, other).map(([name, a, b]) => `${name}(${a}, ${b})`);
  const pair = (ops: readonly string[], kind: 'bool' | 'int' | 'text') =>
    fc.tuple(fc.constantFrom(...ops), tie(kind), tie(kind)).map(([op, a, b]) => `(${a} ${op} ${b})`);
  const orders = ['==', '!=', '<', '<=', '>', '>='];
  return {
    bool: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('answers.yes', 'answers.no', 'row.yes', 'true', 'false'),
      pair(orders, 'int'),
      pair(orders, 'text'),
      pair(['&&', '||', '==', '!='], 'bool'),
      tie('bool').map((inner) => `!${inner}`),
      tie('text').map((one) => `(${one} in answers.list)`),
      fc
        .tuple(tie('text'), fc.array(words, { minLength: 1, maxLength: 3 }))
        .map(([one, list]) => `(${one} in [${list.map(written).join(', ')}])`),
    ),
    int: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('answers.count', 'answers.sum', 'row.count', '0', '18', '-3'),
      call(Object.keys(functions.between), tie('text'), tie('text')),
      call(Object.keys(functions.amounts), tie('int'), tie('int')),
    ),
    text: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('answers.word', 'answers.day', 'answers.home.region', 'row.day', 'today'),
      texts.map(written),
      call(Object.keys(functions.moved), tie('text'), tie('int')),
    ),
  };
});

test('an expression as a function gives what the evaluator gives', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(sources.bool, sources.int, sources.text), scopes, (source, scope) => {
      const program = environment.parse(source);
      expect(program.check().valid).toBe(true);
      const compiled = plainly(program.ast, { functions, types, row });
      if (!compiled) return;
      plain += 1;
      expect(compiled.run(scope)).toBe(program({ ...scope }));
    }),
    { numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(1000);
});

test('what can fail or loops is left to the evaluator', () => {
  for (const source of [
    'answers.count + 1 > 2',
    'answers.count * answers.sum == 4',
    "answers.list.exists(one, one == 'a')",
    "answers.word.startsWith('a')",
    'size(answers.word) > 3',
    'count(answers.list) > 1',
    'answers.yes ? answers.no : true',
    'answers.list == answers.list',
  ]) {
    const program = environment.parse(source);
    expect(program.check()).toMatchObject({ valid: true });
    expect(plainly(program.ast, { functions, types, row })).toBeUndefined();
  }
});
