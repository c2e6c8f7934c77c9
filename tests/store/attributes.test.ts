import { marshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributesOf, rowOf } from '../../store/attributes.ts';

/** What a row may hold; the database's own numbers are whole ones here, as amounts and versions are. */
const nested = fc
  .jsonValue({ maxDepth: 3 })
  .map((drawn): unknown => JSON.parse(JSON.stringify(drawn)))
  .filter((drawn) => typeof drawn !== 'number');
const marked = fc.string().map((text) => `json:${text}`);
const rows = fc.dictionary(fc.stringMatching(/^a[a-zA-Z]{0,9}$/u), fc.oneof(nested, fc.integer(), marked), {
  noNullPrototype: true,
});

test('every row is read as it was written', () => {
  fc.assert(
    fc.property(rows, (row) => {
      expect(rowOf(attributesOf(row))).toEqual(row);
    }),
  );
});

test('lists and maps are one text each, whatever the order of their keys', () => {
  const one = attributesOf({ clocks: [{ name: 'fee', runs: { by: 'rule', startedAt: 1 } }] });
  const other = attributesOf({ clocks: [{ runs: { startedAt: 1, by: 'rule' }, name: 'fee' }] });
  expect(one).toEqual(other);
  expect(JSON.stringify(one)).toMatch(/^\{"clocks":\{"S":"json:/u);
});

test('rows with nested attributes, as written before, still read', () => {
  const row = { pk: 'EVENT#1', event: { n: 1, by: { kind: 'staff' } }, tags: ['open'] };
  expect(rowOf(marshall(row))).toEqual(row);
});

test('what is undefined is left out', () => {
  expect(rowOf(attributesOf({ a: undefined, b: { c: undefined, d: 1 } }))).toEqual({ b: { d: 1 } });
});
