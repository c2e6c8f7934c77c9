import { expect, it } from 'vitest';
import { caseEngine } from '../../workflows/case-machine.ts';
import type { Engine } from '../../workflows/engine.ts';
import { licenceEngineOf } from '../../workflows/licence-machine.ts';
import { paymentEngine } from '../../workflows/payment-machine.ts';
import { recordedHistories, recordedMachine, type RecordedHistory } from '../recorded/recorded-history.ts';
import { replay } from '../support/replay.ts';

function engineOf(history: RecordedHistory): Engine {
  switch (history.kind) {
    case 'case':
      return caseEngine(recordedMachine(history.machine));
    case 'payment':
      return paymentEngine;
    case 'licence':
      return licenceEngineOf(history.department);
  }
}

const histories = recordedHistories();

it('has histories of every kind of ending', () => {
  expect(histories.map(([name]) => name)).toEqual([
    'approved-in-principle',
    'asked-and-answered',
    'asked-and-lapsed',
    'corrected',
    'drawn-and-offered',
    'escalated-then-cancelled',
    'fee-lapsed',
    'granted-by-rule',
    'granted-by-silence',
    'granted',
    'inspected',
    'interviewed',
    'late-and-decided',
    'licence-expired',
    'licence-revoked',
    'mail-came-back',
    'moved-by-a-day-on-an-older-machine',
    'moved-by-days',
    'noticed-and-heard',
    'panel-refused-then-granted',
    'payment-reversed',
    'payment-taken-and-set-aside',
    'referred',
    'reopened-on-appeal',
    'required',
    'returned-then-refused',
    'rule-left-to-an-officer',
    'sent-with-files',
    'waited-in-vain',
    'withdrawn',
    'written-to',
  ]);
});

it.each(histories)('a recorded history replays to what was stored then: %s', (_name, history) => {
  expect(replay(engineOf(history), history.commands)).toEqual(history.snapshot);
});
