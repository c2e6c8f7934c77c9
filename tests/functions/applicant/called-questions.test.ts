import { expect, test } from 'vitest';
import { changedCalls, nowAsked, toldApart } from '../../../functions/form/called-questions.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { formOf } from '../../support/definition-files.ts';

const form = formOf('tests/support/definitions/plan-register.yaml');
const today = HongKongDate.parse('2026-11-23');
const known = { answers: {}, particulars: {}, today };

/** A page as it was posted. */
function posted(page: string, raw: Readonly<Record<string, string | readonly string[]>>) {
  const reading = form.readPage(page, raw, known);
  if (!reading) throw new Error(`There is a page ${page}`);
  const { problems, newly } = toldApart(raw, reading, reading.problems);
  return {
    reading,
    wrong: problems.map(({ field, problem }) => `${field}: ${problem}`),
    newly: newly.map(({ field }) => field),
    changed: Object.fromEntries(changedCalls(raw, reading)),
  };
}

test('only what this page’s own answers decide about is told apart, each as it stands in its row', () => {
  expect([...(form.readPage('plans', {}, known)?.calls ?? [])]).toEqual([]);
  const { reading } = posted('authors', {
    'authors-rows': '2',
    'authors-0-registered': 'yes',
    'authors-1-registered': 'no',
  });
  expect(Object.fromEntries(reading.calls)).toEqual({
    'authors-0-number': 'required',
    'authors-1-number': 'no',
  });
});

test('what an answer has only now made necessary is asked for; left out again it is a mistake', () => {
  const first = posted('owner', { owned: 'yes', called: ['volume=optional'] });
  expect(first.newly).toEqual(['deed', 'volume']);
  expect(first.wrong).toEqual([]);
  expect(first.changed).toEqual({ deed: 'required', volume: 'required' });
  const again = posted('owner', { owned: 'yes', called: ['deed=required', 'volume=required'] });
  expect(again.newly).toEqual([]);
  expect(again.wrong).toEqual(['deed: missing', 'volume: missing']);
  expect(again.changed).toEqual({});
  expect(posted('owner', { owned: 'no', called: ['deed=required', 'volume=required'] }).changed).toEqual({
    deed: 'no',
    volume: 'optional',
  });
});

test('a mistake in what was typed is one, whenever it was called for, and so is what was asked all along', () => {
  const long = posted('owner', { owned: 'yes', volume: 'x'.repeat(200), called: 'volume=optional' });
  expect(long.wrong).toEqual(['volume: tooLong']);
  expect(long.newly).toEqual(['deed']);
  expect(posted('owner', { called: 'volume=optional' }).wrong).toEqual(['owned: missing']);
  const row = posted('authors', { 'authors-rows': '1', 'authors-0-registered': 'yes' });
  expect(row.wrong).toEqual(['authors-0-name: missing']);
  expect(row.newly).toEqual(['authors-0-number']);
});

test('nonsense about what was asked is no harm', () => {
  for (const called of ['', '=', 'volume', 'deed=required=', '__proto__=required', ['x=y', 'x=z']])
    expect(posted('owner', { owned: 'yes', called }).newly).toEqual(['deed', 'volume']);
});

test('questions are asked for by their labels, in the person’s language', () => {
  const { reading } = posted('owner', { owned: 'yes' });
  expect(nowAsked(reading.questions, ['deed', 'volume'], 'zh-Hant')).toBe('請一併回答：契據、註冊地點。');
  expect(nowAsked(reading.questions, [], 'en')).toBe('');
});
