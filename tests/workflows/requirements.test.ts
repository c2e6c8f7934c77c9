import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../schemas/command.ts';
import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { applicant, officer } from '../support/people.ts';
import { runCase } from '../support/run-case.ts';
import { besidesSharing } from '../support/sharing.ts';

const run = (...commands: readonly CaseCommand[]) =>
  runCase([stages.requirements, { ...stages.decision, fourEyes: false }], commands);

const issued = aCommand('requirements.issue');
const met = aCommand('requirements.meet');
const confirmed = aCommand('requirements.confirm');
const tick = (item: string) => aCommand('requirements.meet', { input: { ticked: [{ item }] } });
const ring = (clock: string) =>
  aCommand('clock.ring', { at: instant('2026-12-21T16:00:00.000Z'), input: { clock } });

describe('a letter of requirements', () => {
  it('waits for the applicant, by a date with a reminder before it, while the pledge stands still', () => {
    const { tags, running, pledgePaused, notices } = run(issued);
    expect(tags).toContain('awaiting:applicant');
    expect(running).toEqual(['letter-due', 'letter-reminder']);
    expect(pledgePaused).toBe(true);
    expect(notices).toContain('requirements');
  });

  it('is ticked off in several goes, confirmed by an officer, and then the case goes on', () => {
    const partly = run(issued, tick('extinguishers'));
    expect(partly.tags).toContain('requirements');
    expect(partly.offered(officer('ip'))).not.toContain('requirements.confirm');
    const all = run(issued, tick('extinguishers'), tick('more-1'));
    expect(all.tags).not.toContain('requirements');
    expect(all.pledgePaused).toBe(false);
    expect(all.running).toEqual([]);
    expect(run(issued, met, confirmed).stage).toBe('decision');
  });

  it('is given back for what is not met, with a new date, and only that is open again', () => {
    const { context, tags, running } = run(issued, met, aCommand('requirements.return'));
    expect(tags).toContain('requirements');
    expect(running).toEqual(['letter-due', 'letter-reminder']);
    expect(context.letters?.[0]?.items.map(({ ticked }) => ticked !== undefined)).toEqual([true, false]);
    expect(run(issued, met, aCommand('requirements.return'), tick('extinguishers')).refused).toBe(
      'requirementUnknown',
    );
  });

  it('comes to an officer when its date goes by, who may give it back or go on, but not confirm', () => {
    const late = run(issued, tick('extinguishers'), ring('letter-due'));
    expect(late.notices).toContain('requirementsLapsed');
    expect(late.pledgePaused).toBe(false);
    expect(run(issued, ring('letter-due'), met).refused).toBe('notNow');
    expect(run(issued, ring('letter-due'), confirmed).refused).toBe('requirementsUnmet');
    expect(run(issued, ring('letter-due'), aCommand('requirements.return')).tags).toContain('requirements');
    expect(run(issued, ring('letter-due'), aCommand('requirements.waive')).stage).toBe('decision');
    expect(run(issued, ring('letter-reminder')).notices).toContain('requirementsReminder');
  });

  it('refuses a letter of nothing, of unknown requirements, for yesterday or for ever', () => {
    const letter = (input: object) => run(aCommand('requirements.issue', { input })).refused;
    expect(letter({ items: [], more: [] })).toBe('requirementUnknown');
    expect(letter({ items: ['helipad'] })).toBe('requirementUnknown');
    expect(letter({ until: '2026-11-23' })).toBe('dateNotAhead');
    expect(letter({ until: '2027-12-01' })).toBe('dateTooFar');
    expect(letter({ items: [] })).toBeUndefined();
  });

  it('lets the applicant tick and nothing more, and only the team write and confirm', () => {
    expect(run(issued).offered(applicant())).toEqual(
      expect.arrayContaining(['requirements.meet', 'application.withdraw']),
    );
    expect(besidesSharing(run(issued, met).offered(applicant()))).toEqual(['application.withdraw']);
    expect(run(aCommand('requirements.issue', { by: applicant() })).refused).toBe('notYourTeam');
    const near = officer('near', ['caseworker'], { teams: ['inspectors'] });
    expect(run(aCommand('requirements.issue', { by: near })).refused).toBe('notYourTeam');
    const inspector = officer('seen', ['inspector']);
    expect(run(issued, met, aCommand('requirements.confirm', { by: inspector })).refused).toBe('roleMissing');
    expect(run(issued, aCommand('requirements.meet', { by: applicant('wong') })).refused).toBe('notYours');
  });

  it('leaves no clock behind when the application is withdrawn', () => {
    expect(run(issued, aCommand('application.withdraw')).running).toEqual([]);
  });
});
