import { expect, test } from 'vitest';
import { onlyTells } from '../../workflows/telling-clocks.ts';
import { aCommand } from '../support/commands.ts';

const rang = (clock: string) => onlyTells(aCommand('clock.ring', { input: { clock } }));

test.each([
  'pledge',
  'pledge-warning',
  'stage-target',
  'stage-warning',
  'request-reminder',
  'letter-reminder',
  'decision-silence-warning',
])('%s changes nothing a person decides on', (clock) => {
  expect(rang(clock)).toBe(true);
});

test.each(['request', 'fee-unpaid', 'decision-silence', 'circulation-fire', 'letter-due', 'notice-notice'])(
  '%s may change what can be done',
  (clock) => {
    expect(rang(clock)).toBe(false);
  },
);

test('only clocks ring', () => {
  expect(onlyTells(aCommand('case.claim'))).toBe(false);
});
