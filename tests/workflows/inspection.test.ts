import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../schemas/command.ts';
import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { applicant, inspector, officer, supervisor } from '../support/people.ts';
import { runCase } from '../support/run-case.ts';

const run = (...commands: readonly CaseCommand[]) =>
  runCase([stages.inspection, { ...stages.decision, fourEyes: false }], commands);

const slot = instant('2026-11-30T02:00:00.000Z');
const after = instant('2026-11-30T03:00:00.000Z');
const booked = aCommand('inspection.book');
const passed = aCommand('inspection.report', { at: after });
const notInOrder = [{ item: 'kitchen', inOrder: false, reason: 'No sink' }];
const failed = aCommand('inspection.report', {
  at: after,
  input: { result: 'failed', checklist: notInOrder },
});

describe('an inspection by appointment', () => {
  it('is offered, booked by the applicant, reported by an inspector, and then the case goes on', () => {
    expect(run().notices).toContain('inspectionOffered');
    expect(run(booked).tags).toContain('booked');
    expect(run(booked).notices).toContain('inspectionBooked');
    expect(run(booked, passed).stage).toBe('decision');
  });

  it('is moved until it begins, and the appointment moved away from does not stand', () => {
    const moved = aCommand('inspection.book', { input: { slot: '2026-12-01T02:00:00.000Z' } });
    const { context } = run(booked, moved);
    expect(context.appointments?.map(({ ended }) => ended?.how)).toEqual(['rebooked', undefined]);
    const tooLate = aCommand('inspection.book', { at: slot, input: moved.input });
    expect(run(booked, tooLate).refused).toBe('appointmentBegun');
  });

  it('refuses a time taken a moment ago or one that has passed', () => {
    expect(run(aCommand('inspection.book', { facts: { free: false } })).refused).toBe('slotTaken');
    const gone = aCommand('inspection.book', { input: { slot: '2026-11-23T01:00:00.000Z' } });
    expect(run(gone).refused).toBe('slotTaken');
  });

  it('is reported when it has begun, with every line, and passed only when all is in order', () => {
    expect(run(booked, aCommand('inspection.report')).refused).toBe('appointmentAhead');
    const report = (input: object) =>
      run(booked, aCommand('inspection.report', { at: after, input })).refused;
    expect(report({ checklist: [] })).toBe('checklistIncomplete');
    expect(report({ checklist: notInOrder })).toBe('checklistIncomplete');
    expect(report({ result: 'failed', checklist: [{ item: 'kitchen', inOrder: false }] })).toBe(
      'checklistIncomplete',
    );
  });

  it('leaves a failure to officers: another inspection, or on all the same', () => {
    const { tags, notices } = run(booked, failed);
    expect(tags).toContain('queue:licensing');
    expect(notices).toContain('inspectionFailed');
    expect(run(booked, failed, aCommand('inspection.repeat')).tags).toContain('booking');
    expect(run(booked, failed, aCommand('inspection.passOver')).stage).toBe('decision');
  });

  it('is cancelled by the inspectors, not by anybody else, and booked again', () => {
    expect(run(booked, aCommand('inspection.cancel')).tags).toContain('booking');
    expect(run(booked, aCommand('inspection.cancel'), booked).tags).toContain('booked');
    expect(run(booked, aCommand('inspection.cancel', { by: applicant() })).refused).toBe('notYourTeam');
    expect(run(booked, aCommand('inspection.cancel', { by: officer('ip') })).refused).toBe('notYourTeam');
  });

  it('is reported by inspectors only, and booked by nobody else’s applicant', () => {
    const report = (by: CaseCommand['by']) =>
      run(booked, aCommand('inspection.report', { at: after, by })).refused;
    expect(report(officer('ip', ['inspector']))).toBe('notYourTeam');
    expect(report(officer('x', ['caseworker', 'supervisor'], { teams: ['inspectors'] }))).toBe('roleMissing');
    expect(run(aCommand('inspection.book', { by: applicant('wong') })).refused).toBe('notYours');
    expect(run(aCommand('inspection.book', { by: inspector() })).refused).toBeUndefined();
  });

  it('lets no inspector decide: neither by role nor, with every role, the one who inspected', () => {
    const both = officer('seer', ['inspector', 'caseworker', 'supervisor'], {
      teams: ['inspectors', 'licensing'],
    });
    expect(run(booked, passed, aCommand('decision.grant', { by: inspector() })).refused).toBe('notYourTeam');
    const colleague = officer('other', ['inspector']);
    expect(run(booked, passed, aCommand('decision.grant', { by: colleague })).refused).toBe('roleMissing');
    expect(run(booked, passed, aCommand('decision.grant', { by: both })).refused).toBe('inspectorDecides');
    expect(run(booked, failed, aCommand('inspection.passOver', { by: both })).refused).toBe(
      'inspectorDecides',
    );
    const proposing = runCase(
      [stages.inspection, stages.decision],
      [booked, passed, aCommand('decision.grant'), aCommand('decision.endorse', { by: both })],
    );
    expect(proposing.refused).toBe('inspectorDecides');
    expect(run(booked, passed, aCommand('decision.grant', { by: supervisor() })).tags).toContain('granted');
  });
});
