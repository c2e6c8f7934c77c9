import { describe, expect, it } from 'vitest';
import { isRunning } from '../../rules/clocks.ts';
import { movedClocks } from '../../rules/moved-clocks.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { deskOf } from '../../workflows/desk-work.ts';
import { calendar } from '../support/calendar.ts';
import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { officer, supervisor } from '../support/people.ts';
import { runCase } from '../support/run-case.ts';

const target = { workingDays: 4 };
const alone = { ...stages.decision, fourEyes: false };
const run = (...commands: CaseCommand[]) =>
  runCase([{ ...stages.vetting, target }, alone, stages.issue], commands);
const ring = (clock: string, day: string) =>
  aCommand('clock.ring', { at: instant(`2026-${day}T16:00:00.000Z`), input: { clock } });
const vetted = aCommand('vetting.complete', { at: instant('2026-11-30T02:00:00.000Z') });
const late = ring('stage-target', '11-27');
const flags = ({ context }: ReturnType<typeof run>) =>
  deskOf(context).flags.map(({ flag, why, late: of, by }) => ({ flag, why, late: of, by: by.length }));

describe('the time limit of a stage', () => {
  it('runs from when the stage begins, with a warning before its end, and stops when it is left', () => {
    const begun = run();
    // Monday is the day it was sent: Tuesday to Friday are the four.
    expect(begun.listing.stageLimit).toEqual({
      due: '2026-11-27T16:00:00.000Z',
      soonFrom: '2026-11-25T16:00:00.000Z',
    });
    expect(begun.running).toEqual(['stage-target', 'stage-warning']);
    const after = run(vetted);
    expect(after.running).toEqual([]);
    expect(after.listing.stageLimit).toBeUndefined();
    expect(run(aCommand('application.withdraw')).clocks.filter(isRunning)).toEqual([]);
  });

  it('stands still whenever the pledge does, and goes on with as many days left', () => {
    const asked = run(aCommand('request.ask', { at: instant('2026-11-24T02:00:00.000Z') }));
    expect(asked.listing.stageLimit).toBeUndefined();
    expect(asked.listing.soonFrom).toBeUndefined();
    const answered = aCommand('request.answer', { at: instant('2026-11-26T02:00:00.000Z') });
    const { listing } = run(aCommand('request.ask', { at: instant('2026-11-24T02:00:00.000Z') }), answered);
    // Tuesday and Wednesday were not counted.
    expect(listing.stageLimit?.due).toBe('2026-12-01T16:00:00.000Z');
    expect(listing.due).toBe('2026-12-09T16:00:00.000Z');
    expect(run(aCommand('case.hold')).listing.stageLimit).toBeUndefined();
  });

  it('is warned of by telling officers, and changes nothing else', () => {
    const warned = run(ring('stage-warning', '11-25'));
    expect(warned.effects.at(-1)).toEqual({ type: 'tellOfLimit', passed: false, stage: 'vetting' });
    expect(flags(warned)).toEqual([]);
    expect(warned.stage).toBe('vetting');
  });

  it('puts the case before supervisors when it has passed, and leaves it with whoever has it', () => {
    const passed = run(aCommand('case.claim'), late);
    expect(passed.effects.at(-1)).toEqual({ type: 'tellOfLimit', passed: true, stage: 'vetting' });
    expect(flags(passed)).toEqual([{ flag: 'escalated', why: undefined, late: { stage: 'vetting' }, by: 0 }]);
    expect(deskOf(passed.context).holder?.officer.sub).toBe('ip');
    expect(passed.listing.marks).toEqual(['escalated']);
    const unflag = { input: { flag: 'escalated' } };
    expect(run(late, aCommand('case.unflag', unflag)).refused).toBe('flagOfSupervisors');
    expect(flags(run(late, aCommand('case.unflag', { ...unflag, by: supervisor() })))).toEqual([]);
  });

  it('is no more to be settled when the stage is over', () => {
    expect(flags(run(late, vetted))).toEqual([]);
    expect(flags(run(aCommand('case.flag'), late, vetted)).map(({ flag }) => flag)).toEqual(['urgent']);
  });

  it('says less than an officer who puts the case before supervisors, before or after it', () => {
    const reason = [{ flag: 'escalated', why: 'A question of policy', late: undefined, by: 1 }];
    expect(flags(run(aCommand('case.escalate'), late))).toEqual(reason);
    expect(flags(run(late, aCommand('case.escalate')))).toEqual(reason);
    expect(flags(run(late, aCommand('case.escalate'), vetted))).toEqual(reason);
  });

  it('rings for nobody but the clock', () => {
    expect(run(aCommand('clock.ring', { by: officer('ip'), input: { clock: 'stage-target' } })).refused).toBe(
      'systemOnly',
    );
  });
});

describe('the pledge', () => {
  const overdue = ring('pledge', '12-07');

  it('is warned of three working days before its end, and puts the case before supervisors after it', () => {
    const warned = run(vetted, ring('pledge-warning', '12-02'));
    expect(warned.listing).toMatchObject({
      due: '2026-12-07T16:00:00.000Z',
      soonFrom: '2026-12-02T16:00:00.000Z',
    });
    expect(warned.effects.at(-1)).toEqual({ type: 'tellOfLimit', passed: false });
    const passed = run(vetted, overdue);
    expect(passed.context.overdueSince).toBe('2026-12-07T16:00:00.000Z');
    expect(passed.effects.at(-1)).toEqual({ type: 'tellOfLimit', passed: true });
    expect(flags(passed)).toEqual([{ flag: 'escalated', why: undefined, late: {}, by: 0 }]);
  });

  it('counts for more than a stage that was late, and stays when that is over', () => {
    expect(flags(run(late, overdue, vetted))).toEqual([expect.objectContaining({ late: {} })]);
    expect(flags(run(overdue, late))).toEqual([expect.objectContaining({ late: {} })]);
  });

  it('may be warned of when a service says, or not at all where it is one day', () => {
    const warnedOf = (pledge: object) =>
      runCase([alone, stages.issue], [], { pledge }).listing.soonFrom?.slice(0, 10);
    expect(warnedOf({ workingDays: 10, warnBefore: 5 })).toBe('2026-11-30');
    expect(warnedOf({ workingDays: 2 })).toBe('2026-11-24');
    expect(warnedOf({ workingDays: 1 })).toBeUndefined();
  });

  it('that has passed keeps nothing from being granted by rule', () => {
    const ruled = [
      aCommand('vetting.complete', { at: instant('2026-12-08T02:00:00.000Z') }),
      aCommand('rule.apply', { at: instant('2026-12-08T02:00:00.000Z') }),
    ];
    const byRule = [{ ...stages.vetting, target }, stages.byRule, stages.issue];
    expect(runCase(byRule, [overdue, ...ruled]).stage).toBe('issue');
    expect(runCase(byRule, [aCommand('case.escalate'), ...ruled]).stage).toBe('decision');
  });
});

describe('a day declared afterwards', () => {
  it('moves the time limit of a stage with the pledge; what warns of them goes with them unsaid', () => {
    const { clocks } = run();
    const after = {
      ...calendar,
      declaredDays: [{ date: HongKongDate.parse('2026-11-25'), reason: 'tropicalCyclone' as const }],
    };
    expect(movedClocks(clocks, { before: calendar, after }).map(({ clock, to }) => [clock, to])).toEqual([
      ['pledge', '2026-12-08T16:00:00.000Z'],
      ['stage-target', '2026-11-30T16:00:00.000Z'],
    ]);
  });
});
