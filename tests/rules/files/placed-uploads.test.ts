import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivedIn, filesNamed, filesTyped, pathOf, uploadsIn } from '../../../rules/files/placed-uploads.ts';
import { removeRow } from '../../../rules/forms/edit-rows.ts';
import { answersToReuse } from '../../../rules/forms/prefill.ts';
import { FileFacts } from '../../../schemas/file.ts';
import { QuestionPath } from '../../../schemas/question-basics.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { formOf } from '../../support/definition-files.ts';

const form = formOf('tests/support/definitions/plan-register.yaml');
const questions = form.pages.flatMap((page) => page.questions);
const [a, b, c] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)];
const today = HongKongDate.parse('2026-11-23');

const noted = (...files: readonly (readonly [id: string, question: string, state?: FileFacts['state']])[]) =>
  new Map(
    files.map(([id, question, state = 'clean']) => [
      id,
      FileFacts.parse({ id, question, state, addedAt: '2026-11-23T02:00:00.000Z' }),
    ]),
  );

test('questions for files are found in rows and in rows of rows, by a path that names no row', () => {
  expect(uploadsIn(questions).map(({ path }) => path)).toEqual([
    'plans-drawing',
    'authors-papers-copies',
    'deed',
  ]);
  expect(pathOf('authors-0-papers-12-copies')).toBe('authors-papers-copies');
  for (const { path } of uploadsIn(questions)) expect(QuestionPath.parse(path)).toBe(path);
  for (const name of ['a-0-b', 'a-b-c-d', '-a', 'A', 'a/b', '../x', ''])
    expect(QuestionPath.safeParse(name).success).toBe(false);
});

describe('files of rows', () => {
  test('are those the answers name, wherever they stand', () => {
    const answers = {
      plans: [{ title: 'x', drawing: a }, { title: 'y' }],
      authors: [{ name: 'z', papers: [{ copies: [b, c] }, {}] }],
    };
    expect(filesNamed(questions, answers)).toEqual([
      { question: 'plans-drawing', id: a },
      { question: 'authors-papers-copies', id: b },
      { question: 'authors-papers-copies', id: c },
    ]);
  });

  test('answer only once they have arrived for the very question, and the last takes the place of the others', () => {
    const raw = { 'plans-rows': '1', 'plans-0-title': 'x', 'plans-0-drawing': [a, b, c] };
    const [table] = questions;
    if (!table) throw new Error('There is a first question');
    const answering = (files: ReadonlyMap<string, FileFacts>) =>
      arrivedIn(table, raw, files)['plans-0-drawing'];
    expect(answering(noted())).toEqual([]);
    expect(answering(noted([a, 'plans-drawing']))).toEqual([a]);
    expect(answering(noted([a, 'plans-drawing'], [b, 'plans-drawing'], [c, 'deed']))).toEqual([b]);
    expect(filesTyped([table], raw).map(({ id }) => id)).toEqual([a, b, c]);
  });

  test('never come to another row, whichever row is taken out', () => {
    const title = fc.stringMatching(/^[a-z]{1,8}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(title, { minLength: 2, maxLength: 5 }), fc.nat(), (titles, which) => {
        const ids = titles.map((_, n) => String(n).repeat(32));
        const files = noted(...ids.map((id) => [id, 'plans-drawing'] as const));
        const posted: Record<string, string> = { 'plans-rows': String(titles.length) };
        for (const [n, one] of titles.entries()) {
          posted[`plans-${n}-title`] = one;
          posted[`plans-${n}-drawing`] = ids[n] ?? '';
        }
        const removed = which % titles.length;
        const known = { answers: {}, particulars: {}, today, files };
        const read = form.readPage('plans', removeRow(posted, `plans-${removed}`), known);
        expect(read?.answers['plans']).toEqual(
          titles.map((one, n) => ({ title: one, drawing: ids[n] })).filter((_, n) => n !== removed),
        );
      }),
    );
  });

  test('must be in order before anything is sent', () => {
    const answers = { plans: [{ title: 'x', drawing: a }], owned: false };
    const problemsWith = (state: FileFacts['state']) => {
      const known = { answers, particulars: {}, today, files: noted([a, 'plans-drawing', state]) };
      const whole = form.whole(known);
      return whole.complete ? [] : whole.problems.map(({ field, row, problem }) => [field, row, problem]);
    };
    expect(problemsWith('clean')).toEqual([]);
    expect(problemsWith('checking')).toEqual([['plans-0-drawing', 1, 'fileBeingChecked']]);
    expect(problemsWith('rejected')).toEqual([['plans-0-drawing', 1, 'fileRejected']]);
  });

  test('are not taken over into another application, what stands beside them is', () => {
    const author = { name: 'Ka Yan', registered: true, number: 'AP 1' };
    const answers = {
      authors: [{ ...author, papers: [{ copies: [a] }] }],
      plans: [{ title: 'x', drawing: a }],
    };
    const earlier = { service: 'plan-register', questions, answers };
    expect(answersToReuse(form, earlier, {}, today)).toEqual({ plans: [{ title: 'x' }], authors: [author] });
  });
});
