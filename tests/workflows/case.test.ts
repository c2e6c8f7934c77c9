import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../schemas/command.ts';
import type { Effect } from '../../schemas/effect.ts';
import { advance, beginning, offers, persist, restore, StoredSnapshot } from '../../workflows/advance.ts';
import { caseEngine } from '../../workflows/case-machine.ts';
import { compose } from '../../workflows/compose.ts';
import { tagsOf } from '../../workflows/consequences.ts';
import { recordedMachine } from '../recorded/recorded-history.ts';
import { aCommand, instant, monday } from '../support/commands.ts';
import { aDefinition, stages } from '../support/definition.ts';
import { applicant, officer, supervisor } from '../support/people.ts';
import { besidesSharing } from '../support/sharing.ts';

const engineOf = (definition = aDefinition()) => caseEngine(compose(definition));

/** Runs commands in order; each must be accepted. */
function run(engine: ReturnType<typeof engineOf>, commands: CaseCommand[]) {
  const effects: Effect[][] = [];
  const snapshot = commands.reduce((current, command) => {
    const advanced = advance(engine, current, command);
    if (!advanced.accepted) throw new Error(`${command.type} was refused: ${advanced.refusal}`);
    effects.push(advanced.effects);
    return restore(engine, StoredSnapshot.parse(JSON.parse(JSON.stringify(persist(advanced.snapshot)))));
  }, beginning(engine));
  return { snapshot, effects, tags: tagsOf(snapshot) };
}

const refusal = (engine: ReturnType<typeof engineOf>, before: CaseCommand[], command: CaseCommand) => {
  const advanced = advance(engine, run(engine, before).snapshot, command);
  return advanced.accepted ? 'accepted' : advanced.refusal;
};

const submitted = [aCommand('application.submit')];
const paid = [...submitted, aCommand('fee.post')];
const vetted = [...paid, aCommand('vetting.complete')];
const proposed = [...vetted, aCommand('decision.grant')];

describe('a case', () => {
  it('goes from submission to a licence', () => {
    const { tags } = run(engineOf(), [
      ...proposed,
      aCommand('decision.endorse'),
      aCommand('licence.confirm'),
    ]);
    expect(tags).toContain('granted');
  });

  it('starts the pledge when the fee is posted, and asks the register on entering vetting', () => {
    const { effects } = run(engineOf(), paid);
    expect(effects[0]?.some((effect) => effect.type === 'startClock' && effect.clock === 'pledge')).toBe(
      false,
    );
    expect(effects[1]).toContainEqual({
      type: 'startClock',
      clock: 'pledge',
      rule: { unit: 'workingDays', amount: 10 },
      rings: true,
    });
    expect(effects[1]).toContainEqual({ type: 'consultRegister', stage: 'vetting', item: 'licence' });
  });

  it('passes over a fee of nothing and starts the pledge at once', () => {
    const { tags, effects } = run(engineOf(), [
      aCommand('application.submit', { facts: { fees: [{ item: 'application', amount: 0 }] } }),
    ]);
    expect(tags).toContain('queue:licensing');
    expect(effects[0]).toContainEqual(expect.objectContaining({ type: 'startClock', clock: 'pledge' }));
  });

  it('is never granted by the officer who vetted or proposed it', () => {
    const both = officer('ip', ['caseworker', 'supervisor']);
    expect(refusal(engineOf(), proposed, aCommand('decision.endorse', { by: both }))).toBe(
      'secondPersonNeeded',
    );
    const colleague = { ...supervisor('other'), onBehalfOf: { provider: 'staff', sub: 'ip' } };
    expect(refusal(engineOf(), proposed, aCommand('decision.endorse', { by: colleague }))).toBe(
      'secondPersonNeeded',
    );
  });

  it('without four eyes is not decided by the officer who vetted it', () => {
    const engine = engineOf(
      aDefinition({
        workflow: { engine: 1, stages: [stages.vetting, { ...stages.decision, fourEyes: false }] },
        fees: [],
      }),
    );
    const before = [aCommand('application.submit', { facts: { fees: [] } }), aCommand('vetting.complete')];
    expect(refusal(engine, before, aCommand('decision.grant'))).toBe('secondPersonNeeded');
    expect(run(engine, [...before, aCommand('decision.grant', { by: officer('lam') })]).tags).toContain(
      'granted',
    );
  });

  it('is not decided while the applicant has been asked something', () => {
    const asked = [...vetted, aCommand('request.ask')];
    expect(refusal(engineOf(), asked, aCommand('decision.grant'))).toBe('awaitingApplicant');
    expect(
      run(engineOf(), [...asked, aCommand('request.answer'), aCommand('decision.grant')]).tags,
    ).toContain('endorsement');
  });

  it('refuses an answer to a request that was closed, and a request due today', () => {
    const closed = [
      ...vetted,
      aCommand('request.ask'),
      aCommand('request.close'),
      aCommand('request.ask', { input: { request: 'r2' } }),
    ];
    expect(refusal(engineOf(), closed, aCommand('request.answer'))).toBe('requestClosed');
    expect(refusal(engineOf(), vetted, aCommand('request.ask', { input: { until: '2026-11-23' } }))).toBe(
      'dateNotAhead',
    );
  });

  it('refuses with the reason somebody else, another team, a whole checklist missing, or an unknown reason', () => {
    const engine = engineOf();
    expect(refusal(engine, submitted, aCommand('application.withdraw', { by: applicant('wong') }))).toBe(
      'notYours',
    );
    expect(
      refusal(
        engine,
        paid,
        aCommand('vetting.complete', { by: officer('x', ['caseworker'], { teams: [] }) }),
      ),
    ).toBe('notYourTeam');
    expect(refusal(engine, paid, aCommand('vetting.complete', { input: { checklist: [] } }))).toBe(
      'checklistIncomplete',
    );
    expect(refusal(engine, vetted, aCommand('decision.refuse', { input: { reasons: ['weather'] } }))).toBe(
      'reasonUnknown',
    );
    expect(refusal(engine, submitted, aCommand('fee.post', { input: { amount: 7999 } }))).toBe(
      'amountDiffers',
    );
    expect(refusal(engine, paid, aCommand('fee.post'))).toBe('notNow');
  });

  it('pauses its pledge while it waits for the applicant or is held', () => {
    const { effects } = run(engineOf(), [
      ...vetted,
      aCommand('request.ask'),
      aCommand('request.answer'),
      aCommand('case.hold'),
    ]);
    expect(effects[3]).toContainEqual({ type: 'pauseClock', clock: 'pledge', because: 'request' });
    expect(effects[4]).toContainEqual({ type: 'resumeClock', clock: 'pledge', because: 'request' });
    expect(effects[5]).toContainEqual({ type: 'pauseClock', clock: 'pledge', because: 'hold' });
  });

  it('does not lapse when the clock of a fee rings that was taken, also in a machine stored long ago', () => {
    const taken = { input: { clock: 'fee-unpaid' }, facts: { feeTaken: true } };
    const stored = caseEngine(recordedMachine('test-permit'));
    for (const engine of [engineOf(), stored]) {
      expect(refusal(engine, submitted, aCommand('clock.ring', taken))).toBe('otherClock');
      const notTaken = aCommand('clock.ring', { ...taken, facts: { feeTaken: false } });
      expect(run(engine, [...submitted, notTaken]).tags).toContain('lapsed');
    }
  });

  it('is not asked about for longer than a year from today, by the date in Hong Kong', () => {
    const ask = (until: string) =>
      refusal(engineOf(), paid, aCommand('request.ask', { at: lateOnMonday, input: { until } }));
    const lateOnMonday = instant('2026-11-23T16:00:00.000Z');
    expect(ask('2027-11-24')).toBe('accepted');
    expect(ask('2027-11-25')).toBe('dateTooFar');
    expect(ask('2126-11-24')).toBe('dateTooFar');
    expect(ask('2026-11-24')).toBe('dateNotAhead');
  });

  it('lapses when its fee is not paid in time, and its request lapses without ending it', () => {
    expect(
      run(engineOf(), [...submitted, aCommand('clock.ring', { input: { clock: 'fee-unpaid' } })]).tags,
    ).toContain('lapsed');
    const lapsed = run(engineOf(), [
      ...vetted,
      aCommand('request.ask'),
      aCommand('clock.ring', { input: { clock: 'request' } }),
    ]);
    expect(lapsed.tags).toContain('queue:licensing');
    expect(lapsed.tags).not.toContain('asked');
  });

  it('can be withdrawn until its licence is being issued, so that nobody holds a licence of a withdrawn case', () => {
    const endorsed = [...proposed, aCommand('decision.endorse')];
    for (const before of [submitted, paid, vetted, proposed])
      expect(refusal(engineOf(), before, aCommand('application.withdraw'))).toBe('accepted');
    expect(refusal(engineOf(), endorsed, aCommand('application.withdraw'))).toBe('notNow');
    const { snapshot } = run(engineOf(), endorsed);
    expect(besidesSharing(offers(engineOf(), snapshot, { at: monday, by: applicant() }))).toEqual([]);
  });

  it('offers each person only what they may do', () => {
    const { snapshot } = run(engineOf(), proposed);
    const offered = (by: Parameters<typeof offers>[2]['by']) =>
      besidesSharing(offers(engineOf(), snapshot, { at: monday, by })).toSorted();
    expect(offered(supervisor())).toEqual([
      'case.hold',
      'decision.endorse',
      'decision.return',
      'request.ask',
    ]);
    expect(offered(officer('ip'))).toEqual(['request.ask']);
    expect(offered(applicant())).toEqual(['application.withdraw']);
    expect(offered(applicant('wong'))).toEqual([]);
  });
});
