import { expect, test } from 'vitest';
import { materialSince } from '../../workflows/stale.ts';
import { aCommand, monday } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { job } from '../support/people.ts';
import { runCase } from '../support/run-case.ts';
import { everybody } from './explore.ts';

const chosen = [{ ...stages.decision, fourEyes: false }];
const run = (...commands: Parameters<typeof runCase>[1]) => runCase(chosen, commands);
const move = aCommand('deadlines.move');

test('a day moves deadlines of a case once, and the case remembers which and why', () => {
  expect(run(move).context.daysCounted).toEqual([
    {
      at: monday,
      date: '2026-11-25',
      reason: 'tropicalCyclone',
      moved: [{ clock: 'pledge', from: '2026-12-21T16:00:00.000Z', to: '2026-12-22T16:00:00.000Z' }],
    },
  ]);
  expect(run(move, move).refused).toBe('alreadySettled');
  const another = aCommand('deadlines.move', { input: { date: '2026-11-26' } });
  expect(run(move, another).context.daysCounted).toHaveLength(2);
});

test('where nothing moves there is nothing to remember', () => {
  expect(run(aCommand('deadlines.move', { facts: { moved: [] } })).refused).toBe('alreadySettled');
});

test('it leads nowhere, stops no clock and tells nobody', () => {
  const [before, after] = [run(), run(move)];
  expect(after.snapshot.value).toEqual(before.snapshot.value);
  expect(after.clocks).toEqual(before.clocks);
  expect(after.effects).toEqual(before.effects);
});

test('nobody’s form is stale because a deadline moved', () => {
  const events = [{ n: 2, type: 'deadlines.moved' as const }];
  expect(materialSince(events, 1)).toEqual([]);
  expect(materialSince(events, 1, 'applicant')).toEqual([]);
});

test('only the job moves deadlines, whoever tries', () => {
  for (const by of everybody.filter((one) => !(one.kind === 'system' && one.part === 'job')))
    expect(run(aCommand('deadlines.move', { by })).refused).toBe('systemOnly');
  expect(run(aCommand('deadlines.move', { by: job })).refused).toBeUndefined();
});

test('a closed case has no deadlines left', () => {
  const withdrawn = aCommand('application.withdraw');
  expect(run(withdrawn, move).refused).toBe('notNow');
});
