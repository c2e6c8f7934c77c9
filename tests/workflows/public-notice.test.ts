import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../schemas/command.ts';
import { MOST_OBJECTIONS } from '../../schemas/public-notice.ts';
import { sharedListings } from '../../workflows/referral-lists.ts';
import { calendar } from '../support/calendar.ts';
import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { applicant, officer } from '../support/people.ts';
import { runCase } from '../support/run-case.ts';

const run = (...commands: readonly CaseCommand[]) =>
  runCase([stages.notice, stages.hearing, { ...stages.decision, fourEyes: false }], commands);

const ends = instant('2026-12-07T16:00:00.000Z');
const objects = aCommand('objection.make');
const over = aCommand('clock.ring', { at: ends, input: { clock: 'notice-period' } });
const arranged = aCommand('hearing.arrange', { at: ends });
const held = aCommand('hearing.record', { at: instant('2026-12-14T03:00:00.000Z') });

describe('a public notice', () => {
  it('is on everybody’s list until its period ends, and then the case goes on', () => {
    const open = run();
    expect(open.running).toEqual(['notice-period']);
    const lists = sharedListings(open.context, open.listing, open.clocks, calendar);
    expect(lists.map(({ department, team, listing: { due } }) => [department, team, due])).toEqual([
      ['notices', 'public', ends],
    ]);
    const after = run(over);
    expect(after.stage).toBe('decision');
    expect(sharedListings(after.context, after.listing, after.clocks, calendar)).toEqual([]);
  });

  it('takes objections from anybody, but from no officer, and none too late', () => {
    expect(run(objects).context.objections).toHaveLength(1);
    expect(run(aCommand('objection.make', { by: officer('ip') })).refused).toBe('notYours');
    const late = instant('2026-12-07T16:00:00.001Z');
    expect(run(aCommand('objection.make', { at: late, facts: { due: ends } })).refused).toBe('objectionLate');
    expect(run(aCommand('objection.make', { at: ends, facts: { due: ends } })).refused).toBeUndefined();
    expect(run(over, objects).refused).toBe('notNow');
  });

  it('cannot be buried under objections', () => {
    const many = Array.from({ length: MOST_OBJECTIONS }, () => objects);
    expect(run(...many, objects).refused).toBe('objectionsFull');
  });
});

describe('a hearing', () => {
  it('is held only when somebody objected', () => {
    expect(run(over).stage).toBe('decision');
    expect(run(objects, over).stage).toBe('hearing');
  });

  it('is arranged, perhaps again, told to the applicant, held and recorded', () => {
    expect(run(objects, over, arranged).notices).toContain('hearing');
    const again = aCommand('hearing.arrange', {
      at: ends,
      input: { startsAt: '2026-12-15T02:00:00.000Z' },
    });
    expect(run(objects, over, arranged, again, held).refused).toBe('hearingAhead');
    const { stage, context } = run(objects, over, arranged, held);
    expect(stage).toBe('decision');
    expect(context.hearings?.[0]?.held?.outcome).toBe('dismissed');
  });

  it('is not set for the past, held before its time, or arranged by anybody else', () => {
    const past = aCommand('hearing.arrange', { at: ends, input: { startsAt: '2026-12-01T02:00:00.000Z' } });
    expect(run(objects, over, past).refused).toBe('dateNotAhead');
    expect(run(objects, over, arranged, aCommand('hearing.record', { at: ends })).refused).toBe(
      'hearingAhead',
    );
    const by = (actor: CaseCommand['by']) =>
      run(objects, over, aCommand('hearing.arrange', { at: ends, by: actor })).refused;
    expect(by(applicant())).toBe('notYourTeam');
    expect(by(officer('near', ['caseworker'], { teams: ['inspectors'] }))).toBe('notYourTeam');
    expect(by(officer('clerk', ['clerk']))).toBe('roleMissing');
  });
});
