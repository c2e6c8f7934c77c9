import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../schemas/command.ts';
import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { applicant, inspector, officer } from '../support/people.ts';
import { runCase } from '../support/run-case.ts';

const run = (...commands: readonly CaseCommand[]) =>
  runCase([stages.interview, { ...stages.decision, fourEyes: false }], commands);

const begun = { at: instant('2026-11-30T02:00:00.000Z') };
const booked = aCommand('interview.book');
const held = aCommand('interview.record', begun);
const missed = aCommand('interview.record', { ...begun, input: { outcome: 'missed' } });

describe('an interview', () => {
  it('is offered, booked and moved by the applicant, and its slot given back when it is', () => {
    expect(run().notices).toContain('interviewOffered');
    expect(run(booked).notices).toContain('interviewBooked');
    const moved = run(booked, aCommand('interview.book', { input: { slot: '2026-12-01T02:00:00.000Z' } }));
    expect(moved.context.appointments?.map(({ ended }) => ended?.how)).toEqual(['rebooked', undefined]);
    expect(moved.effects).toContainEqual({ type: 'releaseSlots', stage: 'talk' });
    expect(run(aCommand('interview.book', { facts: { free: false } })).refused).toBe('slotTaken');
  });

  it('has its outcome recorded by an officer of the team, once it has begun', () => {
    expect(run(booked, aCommand('interview.record')).refused).toBe('appointmentAhead');
    expect(run(booked, aCommand('interview.record', { ...begun, by: inspector() })).refused).toBe(
      'notYourTeam',
    );
    expect(run(booked, aCommand('interview.record', { ...begun, by: applicant() })).refused).toBe(
      'notYourTeam',
    );
    const after = run(booked, held);
    expect(after.stage).toBe('decision');
    expect(after.context.interviews).toMatchObject([{ outcome: 'held', text: 'Chose pitch 12.' }]);
  });

  it('when nobody came, is booked again or passed over with a reason', () => {
    expect(run(booked, missed).tags).toContain('missed');
    expect(run(booked, missed, aCommand('interview.repeat'), booked).tags).toContain('booked');
    const on = run(booked, missed, aCommand('interview.passOver'));
    expect(on.stage).toBe('decision');
    expect(on.context.passedOver).toMatchObject([{ stage: 'talk', why: 'Told us by letter' }]);
    expect(run(booked, aCommand('interview.passOver')).refused).toBe('notNow');
  });

  it('that nobody answers is offered again, and can be gone on without, with a reason', () => {
    const again = run(aCommand('interview.repeat'));
    expect(again.tags).toContain('booking');
    expect(again.notices.filter((notice) => notice === 'interviewOffered')).toHaveLength(2);
    expect(run(aCommand('interview.repeat'), booked).tags).toContain('booked');
    const on = run(aCommand('interview.passOver'));
    expect(on.stage).toBe('decision');
    expect(on.context.passedOver).toMatchObject([{ stage: 'talk', why: 'Told us by letter' }]);
    for (const by of [applicant(), inspector()])
      for (const type of ['interview.repeat', 'interview.passOver'] as const)
        expect(run(aCommand(type, { by })).refused).toBe('notYourTeam');
  });

  it('can be cancelled and booked by the team for the applicant', () => {
    const by = officer('ip');
    expect(run(booked, aCommand('interview.cancel'), aCommand('interview.book', { by })).tags).toContain(
      'booked',
    );
  });
});
