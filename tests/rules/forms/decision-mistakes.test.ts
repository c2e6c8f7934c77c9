import { expect, test } from 'vitest';
import { parseDefinition } from '../../../rules/forms/load-definition.ts';
import { calendar } from '../../support/calendar.ts';
import { textOf } from '../../support/definition-files.ts';

const good = textOf('tests/support/definitions/everything.yaml');
const found = /- \{ id: decision, stage: decision[^}]*\}/u.exec(good)?.[0] ?? '';

/** The good file with its decision taken another way; the line it stands on, and what is said of it. */
function mistakesOf(decision: string) {
  expect(found).not.toBe('');
  const text = good.replace(found, () => `- { id: decision, stage: decision, team: t, ${decision} }`);
  const line = text.slice(0, text.indexOf('id: decision, stage')).split('\n').length;
  const loaded = parseDefinition(text, 'x.yaml', calendar);
  return loaded.ok ? [] : loaded.problems.filter((one) => one.line === line).map(({ message }) => message);
}

const panel = 'panel: { quorum: 2 }';
const automatic = "automatic: { when: 'true' }";
const silence = 'silence: { workingDays: 10, grants: true }';

test.each([panel, automatic, silence, `${automatic}, ${silence}`])('a decision may be taken by %s', (way) => {
  expect(mistakesOf(way)).toEqual([]);
});

test.each([
  [`${panel}, fourEyes: true`, /a panel decides without "fourEyes"/u],
  [`${automatic}, fourEyes: true`, /not granted by a rule/u],
  [`${automatic}, ${panel}`, /not granted by a rule/u],
  [`${silence}, fourEyes: true`, /not granted by silence/u],
  [`${silence}, ${panel}`, /not granted by silence/u],
  ["automatic: { when: 'answers.nothing == 1' }", /nothing/u],
  ["automatic: { when: '1 + 1' }", /./u],
  ['silence: { workingDays: 4, grants: true }', /./u],
  ['silence: { workingDays: 10, grants: false }', /./u],
  ['panel: { quorum: 1 }', /./u],
])('a decision may not be taken by %s', (way, said) => {
  expect(mistakesOf(way)).toEqual([expect.stringMatching(said)]);
});
