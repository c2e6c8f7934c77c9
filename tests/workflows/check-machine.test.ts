import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parseDefinition } from '../../rules/forms/load-definition.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import { machineProblems } from '../../workflows/check-machine.ts';
import { compose } from '../../workflows/compose.ts';
import { calendar } from '../support/calendar.ts';
import { aDefinition, stages, text } from '../support/definition.ts';

const { fee, vetting, decision, issue, early, principle } = stages;
const alone: StageDefinition = { ...decision, fourEyes: false };

const problemsOf = (chosen: readonly StageDefinition[], more: object = {}) => {
  const definition = aDefinition({ workflow: { engine: 1, stages: chosen }, ...more });
  return machineProblems(compose(definition), definition).map(
    ({ message, path }) => `${message}: ${path.join(' → ')}`,
  );
};

const root = new URL('../../', import.meta.url).pathname;

test.each(globSync('services/*/*.yaml', { cwd: root }))('%s has a workflow that can be published', (file) => {
  const loaded = parseDefinition(readFileSync(`${root}${file}`, 'utf8'), file, calendar);
  if (!loaded.ok) throw new Error(`${file} does not load`);
  expect(machineProblems(compose(loaded.definition), loaded.definition)).toEqual([]);
});

describe('a workflow', () => {
  it('may be of every stage in a sensible order', () => {
    const middle = [stages.referral, stages.requirements, stages.inspection, stages.notice, stages.hearing];
    expect(problemsOf([fee, vetting, ...middle, decision, issue])).toEqual([]);
    expect(problemsOf([fee, principle, early, alone, issue])).toEqual([]);
  });

  it('is refused where a licence could be issued before its fee, with the way', () => {
    expect(problemsOf([vetting, alone, issue, fee])).toEqual([
      'the application can be granted before the fee "application" is posted: vetting → decision.deciding → issue',
    ]);
    const unasked = { fees: [{ id: 'other', name: text('Other'), amount: 100 }] };
    expect(problemsOf([alone, issue], unasked)).toEqual([
      'the application can be granted before the fee "other" is posted: decision.deciding → issue',
    ]);
  });

  it('is refused where a licence could be issued before anybody decided, or without the second person asked for', () => {
    expect(problemsOf([fee, issue, alone])).toEqual([
      'a licence can be issued before anybody has decided: fee → issue',
    ]);
    expect(problemsOf([fee, early, decision, issue])).toEqual([
      'a licence can be issued before anybody has decided: fee → early',
    ]);
    expect(problemsOf([fee, issue, decision])).toEqual([
      'a licence can be issued before anybody has decided: fee → issue',
      'the application can be granted without a second person in "decision": fee → issue',
    ]);
  });

  it('may be granted by a rule or by silence, but not without the panel it names', () => {
    expect(problemsOf([fee, stages.byRule, issue])).toEqual([]);
    expect(problemsOf([fee, stages.bySilence, issue])).toEqual([]);
    expect(problemsOf([fee, stages.panel, issue])).toEqual([]);
    expect(problemsOf([fee, alone, issue, { ...stages.panel, id: 'board' }])).toEqual([
      'the application can be granted without the panel of "board": fee → decision.deciding → issue',
    ]);
  });

  it('is refused where a place cannot be reached, cannot end or waits for nobody', () => {
    const definition = aDefinition({ workflow: { engine: 1, stages: [fee, alone, issue] } });
    const machine = structuredClone(compose(definition));
    const inside = machine.states?.['open']?.states?.['process']?.states;
    if (!inside?.['issue'] || !inside['fee']) throw new Error('Its stages are in the process region');
    inside['island'] = { id: 'island', on: { 'fee.post': [{ target: '#granted' }] } };
    inside['issue'].on = {};
    inside['fee'].on = { ...inside['fee'].on, 'request.ask': [{ target: 'loop' }] };
    inside['loop'] = { id: 'loop', on: { 'request.ask': [{ target: 'loop' }] } };
    const found = machineProblems(machine, definition).map(({ message }) => message);
    expect(found).toEqual([
      'issue waits for nobody, and no deadline ends it',
      'nothing leads to island',
      'a case in loop can never end',
    ]);
  });
});
