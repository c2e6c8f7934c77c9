import { describe, expect, test } from 'vitest';
import { paidFirst } from '../../../rules/fees/paid-first.ts';
import { aDefinition, stages } from '../../support/definition.ts';

describe('what is paid before anybody looks at an application', () => {
  const grant = { ...stages.fee, id: 'grant-fee', item: 'grant' };
  const order = (...list: readonly unknown[]) =>
    paidFirst(aDefinition({ workflow: { engine: 1, stages: list } }));

  test('are the payments the process begins with', () => {
    expect(order(stages.fee, grant, stages.vetting)).toEqual(['application', 'grant']);
    expect(order(stages.fee)).toEqual(['application']);
  });

  test('is nothing that waits for a decision', () => {
    expect(order(stages.fee, stages.vetting, stages.decision, grant, stages.issue)).toEqual(['application']);
    expect(order(stages.vetting, stages.decision, stages.fee)).toEqual([]);
  });
});
