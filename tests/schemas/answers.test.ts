import { describe, expect, it } from 'vitest';
import { Answer } from '../../schemas/answers.ts';

const kept = [
  ['text', '香港'],
  ['a number', -3.5],
  ['yes or no', false],
  ['choices', ['a', 'b']],
  ['none of the choices', []],
  ['parts', { street: '1 Queen’s Road', district: '' }],
  ['rows with rows in them', [{ name: 'A', posts: [{ title: 'x', since: { year: '2020' } }] }, {}]],
] as const;

const refused = [
  ['nothing', null],
  ['what is absent', undefined],
  ['no number', Number.NaN],
  ['a number without end', Infinity],
  ['choices that are no texts', ['a', 1]],
  ['texts among rows', [{ name: 'A' }, 'b']],
  ['parts that are no texts', { street: 1 }],
  ['lists in parts', { street: ['1'] }],
  ['rows with nothing in them', [{ name: null }]],
  ['what is no plain object', new Map()],
] as const;

describe('an answer as it is kept', () => {
  it.each(kept)('may be %s, and stays what it is', (_, value) => {
    expect(Answer.parse(value)).toEqual(value);
  });

  it.each(refused)('is never %s', (_, value) => {
    expect(Answer.safeParse(value).success).toBe(false);
  });
});
