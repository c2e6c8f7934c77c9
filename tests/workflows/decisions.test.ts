import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../schemas/command.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { clock, officer, supervisor } from '../support/people.ts';
import { runCase } from '../support/run-case.ts';

const vote = (sub: string, how: 'grant' | 'refuse' = 'grant') =>
  aCommand('panel.vote', { by: supervisor(sub), input: { vote: how } });
const chair = supervisor('chair');
const grant = aCommand('decision.grant', { by: chair });
const refuse = aCommand('decision.refuse', { by: chair });

describe('a panel', () => {
  const run = (...commands: readonly CaseCommand[]) => runCase([stages.panel, stages.issue], commands);

  it('decides what most members voted for, from the quorum on, bound to the count', () => {
    expect(run(vote('a'), grant).refused).toBe('quorumMissing');
    expect(run(vote('a'), vote('b', 'refuse'), vote('c', 'refuse'), grant).refused).toBe('majorityOther');
    const { context, tags } = run(vote('a'), vote('b', 'refuse'), vote('c', 'refuse'), refuse);
    expect(tags).toContain('refused');
    expect(context.decisions.at(-1)).toMatchObject({ outcome: 'refuse', votes: { grant: 1, refuse: 2 } });
    expect(context.votes?.every(({ counted }) => counted !== undefined)).toBe(true);
    expect(context.votes?.[0]?.why).toBe('The premises are fit.');
  });

  it('leaves a tie to whoever presides', () => {
    const tied = [vote('a'), vote('b', 'refuse')];
    expect(run(...tied, grant).stage).toBe('issue');
    expect(run(...tied, refuse).tags).toContain('refused');
  });

  it('takes one vote of each member, also from who acts for them', () => {
    expect(run(vote('a'), vote('a', 'refuse')).refused).toBe('alreadyVoted');
    const deputy = { ...supervisor('d'), onBehalfOf: { provider: 'staff', sub: 'a' } };
    expect(run(vote('a'), aCommand('panel.vote', { by: deputy })).refused).toBe('alreadyVoted');
  });

  it('hears no vote of who is no member, or vetted; and only a supervisor pronounces', () => {
    expect(run(aCommand('panel.vote', { by: officer('ip') })).refused).toBe('roleMissing');
    const elsewhere = officer('far', ['supervisor'], { teams: ['inspectors'] });
    expect(run(aCommand('panel.vote', { by: elsewhere })).refused).toBe('notYourTeam');
    const vetted = aCommand('vetting.complete', { by: supervisor('a') });
    expect(runCase([stages.vetting, stages.panel], [vetted, vote('a')]).refused).toBe('secondPersonNeeded');
    expect(run(vote('a'), vote('b'), aCommand('decision.grant', { by: officer('ip') })).refused).toBe(
      'roleMissing',
    );
  });

  it('bars a member with an interest, and does not count their vote if it turns out afterwards', () => {
    const recused = aCommand('case.recuse', { by: supervisor('b') });
    expect(run(recused, vote('b')).refused).toBe('conflictOfInterest');
    expect(run(vote('a'), vote('b'), recused, grant).refused).toBe('quorumMissing');
    const { context } = run(vote('a'), vote('b', 'refuse'), recused, vote('c'), grant);
    expect(context.decisions.at(-1)?.votes).toEqual({ grant: 2, refuse: 0 });
  });

  it('waits while the applicant is asked', () => {
    expect(run(aCommand('request.ask'), vote('a')).refused).toBe('awaitingApplicant');
  });

  it('offers members a vote, and who presides only what was decided', () => {
    const voted = run(vote('a'), vote('b'));
    expect(voted.offered(supervisor('c'))).toContain('panel.vote');
    expect(voted.offered(supervisor('a'))).not.toContain('panel.vote');
    expect(voted.offered(chair)).toContain('decision.grant');
    expect(voted.offered(chair)).not.toContain('decision.refuse');
  });
});

describe('a rule that grants', () => {
  const run = (...commands: readonly CaseCommand[]) => runCase([stages.byRule, stages.issue], commands);
  const applied = aCommand('rule.apply');

  it('is worked out when the case comes to be decided, and grants for nobody in particular', () => {
    expect(run().effects).toContainEqual({ type: 'applyRule', stage: 'decision' });
    const { stage, context } = run(applied);
    expect(stage).toBe('issue');
    expect(context.decisions).toEqual([
      expect.objectContaining({ outcome: 'grant', how: 'rule', by: [], reasons: [] }),
    ]);
  });

  it('leaves it to an officer where it does not hold; no machine refuses', () => {
    const { stage, context, offered } = run(aCommand('rule.apply', { facts: { holds: false } }));
    expect(stage).toBe('decision');
    expect(context.decisions).toEqual([]);
    expect(context.rulings?.at(-1)).toMatchObject({ holds: false, rule: "answers.licenceNumber != ''" });
    expect(offered(officer('ip'))).toContain('decision.refuse');
  });

  it.each([
    ['flagged', aCommand('case.flag')],
    ['on hold', aCommand('case.hold')],
    ['waiting for the applicant', aCommand('request.ask')],
  ])('leaves a case that is %s to an officer', (_name, before) => {
    expect(run(before, applied).stage).toBe('decision');
  });

  it('leaves to an officer what was not found in order, or what another body or somebody objects to', () => {
    const lines = [
      { item: 'licence', inOrder: true },
      { item: 'address', inOrder: false, reason: 'No street' },
    ];
    const checked = aCommand('vetting.complete', { input: { checklist: lines } });
    expect(runCase([stages.vetting, stages.byRule], [checked, applied]).stage).toBe('decision');
    const inOrder = aCommand('vetting.complete');
    expect(runCase([stages.vetting, stages.byRule], [inOrder, applied]).tags).toContain('granted');
    const passed = ['fire', 'works'].map((body) => aCommand('referral.passOver', { input: { body } }));
    expect(runCase([stages.referral, stages.byRule], [...passed, applied]).stage).toBe('decision');
    const over = aCommand('clock.ring', { input: { clock: 'notice-period' } });
    const noticed = [aCommand('objection.make'), over, applied];
    expect(runCase([stages.notice, stages.byRule], noticed).stage).toBe('decision');
    expect(runCase([stages.notice, stages.byRule], [over, applied]).tags).toContain('granted');
  });

  it('is nobody’s to apply but the system’s', () => {
    expect(run(aCommand('rule.apply', { by: supervisor() })).refused).toBe('systemOnly');
  });
});

describe('silence', () => {
  const run = (...commands: readonly CaseCommand[]) => runCase([stages.bySilence, stages.issue], commands);
  const day = (text: string) => ({ at: instant(`2026-${text}T16:00:00.000Z`) });
  const ring = (name: string, when: string) =>
    aCommand('clock.ring', { ...day(when), by: clock, input: { clock: name } });

  it('grants when its days are over, and warns three working days before', () => {
    expect(run().running.toSorted()).toEqual(['decision-silence', 'decision-silence-warning']);
    const warned = run(ring('decision-silence-warning', '11-30'));
    expect(warned.effects.at(-1)).toEqual({ type: 'warnOfSilence', stage: 'decision' });
    expect(warned.stage).toBe('decision');
    const { stage, context, running } = run(ring('decision-silence', '12-03'));
    expect(stage).toBe('issue');
    expect(context.decisions.at(-1)).toMatchObject({ outcome: 'grant', how: 'silence', by: [] });
    expect(running).toEqual([]);
  });

  it('does not grant when somebody has decided', () => {
    expect(run(aCommand('decision.refuse')).running).toEqual([]);
    expect(run(aCommand('decision.refuse'), ring('decision-silence', '12-03')).refused).toBe('notNow');
  });

  it('stands still while the applicant is asked or the case is on hold, also from before it began', () => {
    const paused = (commands: CaseCommand[], all: StageDefinition[] = [stages.bySilence]) =>
      runCase(all, commands).clocks.flatMap(({ name, runs }) =>
        name.startsWith('decision-silence') &&
        runs.by === 'rule' &&
        runs.pauses.some(({ to }) => to === undefined)
          ? [name]
          : [],
      );
    const both = ['decision-silence', 'decision-silence-warning'];
    expect(paused([aCommand('request.ask')])).toEqual(both);
    expect(paused([aCommand('case.hold')])).toEqual(both);
    expect(paused([aCommand('case.hold'), aCommand('case.resume')])).toEqual([]);
    const before = [aCommand('case.hold'), aCommand('inspection.book')];
    const reported = aCommand('inspection.report', day('11-30'));
    expect(paused([...before, reported], [stages.inspection, stages.bySilence])).toEqual(both);
    expect(run(aCommand('case.hold'), ring('decision-silence', '12-03')).refused).toBe('onHold');
  });
});
