import { describe, expect, it } from 'vitest';
import { isRunning } from '../../rules/clocks.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import { aCommand, instant } from '../support/commands.ts';
import { stages, text } from '../support/definition.ts';
import { officer, supervisor } from '../support/people.ts';
import { runCase } from '../support/run-case.ts';

const alone: StageDefinition = { id: 'decision', stage: 'decision', team: 'licensing', fourEyes: false };
const appealable = (chosen: readonly StageDefinition[], ...commands: readonly CaseCommand[]) =>
  runCase(chosen, commands, { appeal: text('Write to the board within 14 days') });
const run = (...commands: readonly CaseCommand[]) => appealable([alone], ...commands);

const refused = aCommand('decision.refuse');
const reopened = aCommand('case.reopen', { at: instant('2027-01-04T02:00:00.000Z') });
const grantBy = (sub: string) => aCommand('decision.grant', { by: officer(sub) });

describe('a refused case', () => {
  it('is reopened on appeal where it was refused, with the appeal on record and a new promise', () => {
    const { stage, tags, context, notices, clocks } = run(refused, reopened);
    expect(stage).toBe('decision');
    expect(tags).toContain('open');
    expect(context.appeals).toEqual([
      expect.objectContaining({ reference: 'AB 12/2026', outcome: 'allowed', stage: 'decision' }),
    ]);
    expect(notices).toContain('reopened');
    const pledge = clocks.find(({ name }) => name === 'pledge');
    expect(pledge && isRunning(pledge)).toBe(true);
    expect(pledge?.runs).toMatchObject({ startedAt: reopened.at });
  });

  it('is not decided again by who refused or reopened it, or who acts for them', () => {
    expect(run(refused, reopened, grantBy('ip')).refused).toBe('appealedAgainst');
    const self = aCommand('decision.grant', { by: supervisor('appeals') });
    expect(run(refused, reopened, self).refused).toBe('appealedAgainst');
    const deputy = { ...officer('deputy'), onBehalfOf: { provider: 'staff', sub: 'ip' } };
    expect(run(refused, reopened, aCommand('decision.grant', { by: deputy })).refused).toBe(
      'appealedAgainst',
    );
    expect(run(refused, reopened, grantBy('lam')).tags).toContain('granted');
  });

  it('is reopened by a supervisor of its team who had no part in the refusal, and by nobody else', () => {
    const by = (actor: CaseCommand['by']) => run(refused, aCommand('case.reopen', { by: actor })).refused;
    expect(by(officer('lam'))).toBe('roleMissing');
    expect(by(officer('ip', ['supervisor']))).toBe('appealedAgainst');
    expect(by(officer('far', ['supervisor'], { teams: ['inspectors'] }))).toBe('notYourTeam');
    const proposed = [refused, aCommand('decision.endorse')];
    const endorser = aCommand('case.reopen', { by: supervisor() });
    expect(appealable([stages.decision], ...proposed, endorser).refused).toBe('appealedAgainst');
    expect(appealable([stages.decision], ...proposed, reopened).stage).toBe('decision');
  });

  it('can be refused and reopened once more; who refused it either time decides no more', () => {
    const again = aCommand('decision.refuse', { by: officer('lam') });
    const second = aCommand('case.reopen', { by: supervisor('other') });
    expect(run(refused, reopened, again, second, grantBy('ip')).refused).toBe('appealedAgainst');
    expect(run(refused, reopened, again, second, grantBy('lam')).refused).toBe('appealedAgainst');
    expect(run(refused, reopened, again, second, grantBy('mak')).tags).toContain('granted');
  });

  it('is not granted by a rule after an appeal, and members who refused it do not vote again', () => {
    expect(appealable([stages.byRule], refused, reopened, aCommand('rule.apply')).stage).toBe('decision');
    const vote = (sub: string, how: string) =>
      aCommand('panel.vote', { by: supervisor(sub), input: { vote: how } });
    const voted = [vote('a', 'refuse'), vote('b', 'refuse'), vote('c', 'grant')];
    const decided = [...voted, aCommand('decision.refuse', { by: supervisor('chair') }), reopened];
    expect(appealable([stages.panel], ...decided, vote('a', 'grant')).refused).toBe('appealedAgainst');
    expect(appealable([stages.panel], ...decided, vote('c', 'grant')).refused).toBeUndefined();
    const pronounced = aCommand('decision.grant', { by: supervisor('d') });
    expect(appealable([stages.panel], ...decided, vote('c', 'grant'), pronounced).refused).toBe(
      'quorumMissing',
    );
  });

  it('stays refused where the service knows no appeal; a granted one has nothing to appeal against', () => {
    expect(runCase([alone], [refused, reopened]).refused).toBe('notNow');
    expect(run(aCommand('decision.grant'), reopened).refused).toBe('notNow');
  });

  it('goes back to the stage in which it was refused', () => {
    const first = { stage: 'principle' };
    const early = aCommand('decision.refuse', { input: first });
    expect(appealable([stages.principle, alone], early, reopened).stage).toBe('principle');
    const passed = aCommand('decision.grant', { input: first });
    expect(appealable([stages.principle, alone], passed, refused, reopened).stage).toBe('decision');
  });
});
