import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../rules/canonical-json.ts';

const json = fc.jsonValue({ maxDepth: 4 });
const parsed = (text: string): unknown => JSON.parse(text);

test('reads back as the same value, and writing that again gives the same text', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(parsed(text)).toEqual(parsed(JSON.stringify(value)));
      expect(canonicalJson(parsed(text))).toBe(text);
    }),
  );
});

test('the order in which keys were written does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (value) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(value).toReversed()))).toBe(
        canonicalJson(value),
      );
    }),
  );
  expect(canonicalJson({ b: [1, 'é', null], a: { d: true, c: 1e21 }, 陳: -0 })).toBe(
    '{"a":{"c":1e+21,"d":true},"b":[1,"é",null],"陳":0}',
  );
});

test('refuses what JSON would drop or change', () => {
  const holes: unknown[] = [];
  holes.length = 2;
  for (const value of [
    undefined,
    { a: undefined },
    [undefined],
    holes,
    Number.NaN,
    Infinity,
    1n,
    Symbol('x'),
    { a: () => 1 },
    new Map(),
    /x/u,
    '\uD800',
    { '\uDC00': 1 },
    { [Symbol('x')]: 1 },
  ]) {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  }
});
