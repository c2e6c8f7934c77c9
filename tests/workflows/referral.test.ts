import { describe, expect, it } from 'vitest';
import { isRunning } from '../../rules/clocks.ts';
import { CaseContext } from '../../schemas/case.ts';
import type { Clock } from '../../schemas/clock.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import { advance, beginning, offers } from '../../workflows/advance.ts';
import { caseEngine } from '../../workflows/case-machine.ts';
import { compose } from '../../workflows/compose.ts';
import { caseListing, clocksAfter, tagsOf } from '../../workflows/consequences.ts';
import { sharedListings } from '../../workflows/referral-lists.ts';
import { calendar } from '../support/calendar.ts';
import { aCommand, instant, monday } from '../support/commands.ts';
import { aDefinition, stages } from '../support/definition.ts';
import { fireOfficer, officer, worksOfficer } from '../support/people.ts';
import { besidesSharing } from '../support/sharing.ts';

const decision = { ...stages.decision, fourEyes: false };
const engineOf = (inParallel: boolean) =>
  caseEngine(
    compose(
      aDefinition({
        fees: [],
        workflow: { engine: 1, stages: [{ ...stages.referral, inParallel }, decision] },
        licence: undefined,
      }),
    ),
  );

/** Takes commands in turn; the last may be refused. */
function run(commands: readonly CaseCommand[], inParallel = true) {
  const engine = engineOf(inParallel);
  let snapshot = beginning(engine);
  let clocks: Clock[] = [];
  let refused: string | undefined;
  for (const command of [aCommand('application.submit', { facts: { fees: [] } }), ...commands]) {
    expect(refused).toBeUndefined();
    const advanced = advance(engine, snapshot, command);
    if (!advanced.accepted) {
      refused = advanced.refusal;
      continue;
    }
    clocks = clocksAfter(clocks, command, advanced.effects, calendar, advanced.snapshot.context);
    snapshot = advanced.snapshot;
  }
  const context = CaseContext.parse(snapshot.context);
  return {
    refused,
    tags: tagsOf(snapshot),
    running: clocks
      .filter((clock) => !clock.name.startsWith('pledge') && isRunning(clock))
      .map(({ name }) => name),
    states: (context.referrals ?? []).map(({ body, settled }) => `${body.id} ${settled?.how ?? 'open'}`),
    offered: (by: CaseCommand['by']) => besidesSharing(offers(engine, snapshot, { at: monday, by })),
    shared: () => {
      const { listing } = caseListing(snapshot, clocks, calendar, { service: 's', department: 'transport' });
      return sharedListings(snapshot.context, listing, clocks, calendar).map(
        ({ department, team, listing: { due } }) => `${department} ${team} ${due}`,
      );
    },
  };
}

const byWorks = { by: worksOfficer(), input: { body: 'works' } };
const fireSays = aCommand('referral.reply');
const worksSays = aCommand('referral.reply', byWorks);
const ring = (body: string, at = instant('2026-12-07T16:00:00.000Z')) =>
  aCommand('clock.ring', { at, input: { clock: `circulation-${body}` } });

describe('a referral to bodies at once', () => {
  it('asks all, each with a time of its own, and puts the case on their lists', () => {
    const asked = run([]);
    expect(asked.running).toEqual(['circulation-fire', 'circulation-works']);
    expect(asked.shared()).toEqual([
      'fire-services prevention 2026-12-07T16:00:00.000Z',
      'buildings licensing 2026-12-07T16:00:00.000Z',
    ]);
  });

  it('goes on when everybody has replied, and no clock is left', () => {
    const { tags, running, states } = run([fireSays, worksSays]);
    expect(states).toEqual(['fire replied', 'works replied']);
    expect(running).toEqual([]);
    expect(tags).not.toContain('referred');
  });

  it('takes silence for no objection only where the service says so', () => {
    expect(run([ring('fire')]).states).toEqual(['fire silence', 'works open']);
    const silent = run([worksSays, ring('fire')]);
    expect(silent.tags).not.toContain('referred');
    const officersTurn = run([fireSays, ring('works')]);
    expect(officersTurn.tags).toContain('referred');
    expect(officersTurn.running).toEqual([]);
    expect(officersTurn.shared()).toEqual([]);
  });

  it('lets an officer go on without a body, or give it more time, which it may use', () => {
    const passed = aCommand('referral.passOver', { input: { body: 'works' } });
    expect(run([fireSays, ring('works'), passed]).states).toEqual(['fire replied', 'works passedOver']);
    const more = aCommand('referral.extend', { at: monday, input: { body: 'works' } });
    const extended = run([fireSays, ring('works'), more]);
    expect(extended.running).toEqual(['circulation-works']);
    expect(run([fireSays, ring('works'), more, worksSays]).tags).not.toContain('referred');
  });

  it('lets an officer add a body the service offers, once, which is then waited for', () => {
    const add = aCommand('referral.add');
    const added = run([add, fireSays, worksSays]);
    expect(added.states).toEqual(['fire replied', 'works replied', 'planning open']);
    expect(added.tags).toContain('referred');
    expect(run([add, add]).refused).toBe('bodyUnknown');
    expect(run([aCommand('referral.add', { input: { body: 'anybody' } })]).refused).toBe('bodyUnknown');
  });

  it('refuses a late reply with its reason: after the ring, before it, and after the stage', () => {
    expect(run([ring('works'), worksSays]).refused).toBe('replyLate');
    const due = instant('2026-12-07T16:00:00.000Z');
    const late = { ...byWorks, at: instant('2026-12-07T16:00:00.001Z'), facts: { due } };
    expect(run([aCommand('referral.reply', late)]).refused).toBe('replyLate');
    expect(run([aCommand('referral.reply', { ...late, at: due })]).refused).toBeUndefined();
    expect(run([fireSays, worksSays, worksSays]).refused).toBe('replyLate');
    expect(run([fireSays, fireSays]).refused).toBe('alreadyReplied');
  });

  it('takes a reply only from its own body, and only a whole one', () => {
    expect(run([aCommand('referral.reply', { by: worksOfficer() })]).refused).toBe('notYourTeam');
    expect(run([aCommand('referral.reply', { by: officer('ip') })]).refused).toBe('notYourTeam');
    const clerk = officer('fire', ['clerk'], { department: 'fire-services', teams: ['prevention'] });
    expect(run([aCommand('referral.reply', { by: clerk })]).refused).toBe('roleMissing');
    const reply = (said: object) => run([aCommand('referral.reply', { input: { reply: said } })]).refused;
    expect(reply({ kind: 'objection' })).toBe('replyIncomplete');
    expect(reply({ kind: 'conditions' })).toBe('replyIncomplete');
    const condition = { en: 'Keep it', 'zh-Hant': '保持', 'zh-Hans': '保持' };
    expect(reply({ kind: 'noObjection', conditions: [condition] })).toBe('replyIncomplete');
    expect(reply({ kind: 'conditions', conditions: [condition] })).toBeUndefined();
  });

  it('lets only the asking team see to it, and bodies do nothing but reply', () => {
    const asked = run([]);
    expect(asked.offered(fireOfficer())).toEqual(['referral.reply']);
    expect(asked.offered(officer('ip'))).toEqual(
      expect.arrayContaining(['referral.add', 'referral.extend', 'referral.passOver']),
    );
    expect(asked.offered(officer('near', ['caseworker'], { teams: ['other'] }))).not.toContain(
      'referral.add',
    );
    expect(asked.offered(officer('clerk', ['clerk', 'inspector', 'auditor']))).toEqual([]);
  });

  it('ends for everybody when the application is withdrawn', () => {
    const { running, states, shared } = run([fireSays, aCommand('application.withdraw')]);
    expect(states).toEqual(['fire replied', 'works ended']);
    expect(running).toEqual([]);
    expect(shared()).toEqual([]);
  });
});

describe('a referral to one body after the other', () => {
  it('asks the next when the one before has replied, fell silent or was passed over', () => {
    expect(run([], false).running).toEqual(['circulation-fire']);
    expect(run([worksSays], false).refused).toBe('notYourTeam');
    expect(run([fireSays], false).running).toEqual(['circulation-works']);
    expect(run([ring('fire')], false).running).toEqual(['circulation-works']);
    expect(run([aCommand('referral.passOver')], false).running).toEqual(['circulation-works']);
    expect(run([fireSays, worksSays], false).tags).not.toContain('referred');
  });
});
