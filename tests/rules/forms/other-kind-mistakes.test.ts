import { expect, test } from 'vitest';
import { parseDefinition } from '../../../rules/forms/load-definition.ts';
import { calendar } from '../../support/calendar.ts';
import { textOf } from '../../support/definition-files.ts';

const problemsIn = (text: string) => {
  const loaded = parseDefinition(text, 'x.yaml', calendar);
  return loaded.ok ? [] : loaded.problems;
};

test('a definition with something of another kind says what may stand there', () => {
  const everything = textOf('tests/support/definitions/everything.yaml');
  const at = everything.indexOf('options:');
  const said = (from: string, to: string) =>
    problemsIn(everything.slice(0, at) + everything.slice(at).replace(from, to)).map(
      ({ message, suggestion }) => `${message}${suggestion === undefined ? '' : ` (${suggestion})`}`,
    );
  expect(said('options:', 'options: [Bus, Car]\n        unknown:')).toContain(
    '"Bus" says too little; here stands { value, label, hint }',
  );
  expect(problemsIn(everything.replace('optional: true', 'optional: yes'))).toMatchObject([
    { message: '"yes" is neither true nor false', suggestion: 'true' },
  ]);
  expect(problemsIn(everything.replace(/accept: \[.*\]/u, 'accept: pdf'))).toMatchObject([
    { message: '"pdf" is no list; write ["pdf"] or one line for each, with -' },
  ]);
  expect(problemsIn(everything.replace(/notBefore: .*/u, 'notBefore: today'))).toMatchObject([
    { message: '"today" is no day like \'2026-12-31\' and no { daysFromToday }' },
  ]);
});
