import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Told, type ToldModel } from '../../web/pages/desk/case-told.tsx';
import { textOf } from '../support/html.ts';

const typed = {
  csrf: 'secret',
  seen: '4',
  'inOrder[plans]': 'no',
  'reason[plans]': 'The scale is missing',
  note: 'I rang them',
  conditionsEn: '',
};
const told = (model: Omit<ToldModel, 'notOffered'>) =>
  textOf(renderToString(<Told model={model} language="en" />));

it.each([
  ['the case changed meanwhile', { changed: [] }],
  ['a colleague had taken the case', { refused: 'heldByColleague' as const }],
])('keeps an officer’s sentences where %s, also when their form is gone', (_why, model) => {
  const said = told({ ...model, typed });
  for (const words of ['What you typed', 'The scale is missing', 'I rang them'])
    expect(said).toContain(words);
  expect(said).not.toContain('secret');
});

it('says nothing of words where none were typed', () => {
  expect(told({ refused: 'heldByColleague', typed: { csrf: 'x' } })).not.toContain('What you typed');
});
