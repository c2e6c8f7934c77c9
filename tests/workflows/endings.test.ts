import { describe, expect, it } from 'vitest';
import { CaseContext } from '../../schemas/case.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import { advance, beginning } from '../../workflows/advance.ts';
import { caseEngine } from '../../workflows/case-machine.ts';
import { compose } from '../../workflows/compose.ts';
import { tagsOf, toDeliver } from '../../workflows/consequences.ts';
import { refundPostings } from '../../workflows/refunds.ts';
import { aCommand, monday } from '../support/commands.ts';
import { aDefinition, stages } from '../support/definition.ts';
import { officer, supervisor } from '../support/people.ts';

/** Takes commands in turn; what the last one led to. */
function run(more: Record<string, unknown>, ...commands: readonly CaseCommand[]) {
  const engine = caseEngine(compose(aDefinition(more)));
  let snapshot = beginning(engine);
  let effects: Extract<ReturnType<typeof advance>, { accepted: true }>['effects'] = [];
  for (const command of [aCommand('application.submit'), ...commands]) {
    const advanced = advance(engine, snapshot, command);
    if (!advanced.accepted) return { refused: advanced.refusal };
    ({ snapshot, effects } = advanced);
  }
  const command = commands.at(-1) ?? aCommand('application.submit');
  const context = CaseContext.parse(snapshot.context);
  return { tags: tagsOf(snapshot), effects, context, owed: refundPostings('c1', context, command, effects) };
}

const paid = aCommand('fee.post');
const withdrawn = aCommand('application.withdraw');
const cancelled = aCommand('case.cancel');

describe('an application that ends before it is decided', () => {
  it('has what was paid paid back where its service says so, in the books and on record', () => {
    const { owed, context, effects } = run({ refundOnWithdrawal: true }, paid, withdrawn);
    expect(owed).toEqual([
      {
        id: 'refund-c1',
        at: monday,
        debit: 'fees',
        credit: 'refundsOwed',
        amount: 8000,
        payment: 'p1',
        case: 'c1',
        item: 'application',
      },
    ]);
    expect(context?.refund).toEqual({ at: monday, amount: 8000 });
    expect(toDeliver(effects ?? []).map(({ type }) => type)).not.toContain('oweRefund');
  });

  it('has nothing paid back where its service does not say so, or nothing was paid', () => {
    expect(run({}, paid, withdrawn).owed).toEqual([]);
    expect(run({ refundOnCancellation: true }, paid, withdrawn).owed).toEqual([]);
    const unpaid = run({ refundOnWithdrawal: true }, withdrawn);
    expect([unpaid.owed, unpaid.context?.refund]).toEqual([[], undefined]);
  });

  it('may be cancelled by a supervisor of one of its teams, with the reason and the rule for that', () => {
    const { tags, context, effects, owed } = run({ refundOnCancellation: true }, paid, cancelled);
    expect(tags).toContain('cancelled');
    expect(context?.cancelled?.why).toBe('It was sent by mistake');
    expect(effects).toContainEqual({ type: 'sendNotice', notice: 'cancelled' });
    expect(owed).toHaveLength(1);
    expect(run({ refundOnWithdrawal: true }, paid, cancelled).owed).toEqual([]);
    const by = (actor: CaseCommand['by']) => run({}, paid, aCommand('case.cancel', { by: actor })).refused;
    expect(by(officer('ip'))).toBe('roleMissing');
    expect(by(officer('far', ['supervisor'], { teams: ['inspectors'] }))).toBe('notYourTeam');
    expect(run({}, paid, aCommand('case.recuse', { by: supervisor() }), cancelled).refused).toBe(
      'conflictOfInterest',
    );
  });

  it('is not cancelled by inspectors, who serve those that decide', () => {
    const inspected = { workflow: { engine: 1, stages: [stages.inspection, stages.decision, stages.issue] } };
    const by = (team: string) => officer('near', ['supervisor'], { teams: [team] });
    const tried = (team: string) => run(inspected, aCommand('case.cancel', { by: by(team) })).refused;
    expect(tried('inspectors')).toBe('notYourTeam');
    expect(tried('licensing')).toBeUndefined();
  });

  it('is not cancelled any more while its licence is being signed', () => {
    const granted = [aCommand('vetting.complete'), aCommand('decision.grant'), aCommand('decision.endorse')];
    expect(run({}, paid, ...granted, cancelled).refused).toBe('notNow');
  });
});

describe('a clerical error', () => {
  const proposed = aCommand('correction.propose');
  const confirmed = aCommand('correction.confirm');

  it('is put right in a note beside what was sent, by one officer and confirmed by another', () => {
    const { context } = run({}, paid, proposed, confirmed);
    expect(context?.corrections).toEqual([
      expect.objectContaining({ question: 'licenceNumber', value: 'A1234564' }),
    ]);
    expect(context?.corrections?.[0]?.settled?.how).toBe('confirmed');
    const self = aCommand('correction.confirm', { by: officer('ip', ['supervisor']) });
    expect(run({}, paid, proposed, self).refused).toBe('secondPersonNeeded');
    expect(run({}, paid, aCommand('correction.propose', { by: officer('c', ['clerk']) })).refused).toBe(
      'roleMissing',
    );
  });

  it('is settled once', () => {
    const rejected = run({}, paid, proposed, aCommand('correction.reject'));
    expect(rejected.context?.corrections?.[0]?.settled?.how).toBe('rejected');
    expect(run({}, paid, proposed, aCommand('correction.reject'), confirmed).refused).toBe(
      'correctionSettled',
    );
    expect(run({}, paid, confirmed).refused).toBe('correctionSettled');
  });
});

describe('a case put before supervisors', () => {
  const escalated = aCommand('case.escalate');

  it('is marked with why, is nobody’s any more, and its supervisors are told', () => {
    const { context, effects } = run({}, paid, aCommand('case.claim'), escalated);
    expect(context?.desk?.flags).toEqual([
      expect.objectContaining({ flag: 'escalated', why: 'A question of policy' }),
    ]);
    expect(context?.desk?.holder).toBeNull();
    expect(effects).toContainEqual({ type: 'tellEscalated' });
    expect(run({}, paid, escalated, escalated).refused).toBe('flagUnchanged');
  });

  it('is not taken from a colleague, nor marked by the form for other flags', () => {
    expect(run({}, paid, aCommand('case.claim', { by: officer('lam') }), escalated).refused).toBe(
      'heldByColleague',
    );
    expect(run({}, paid, aCommand('case.flag', { input: { flag: 'escalated' } })).refused).toBe(
      'flagUnchanged',
    );
  });

  it('is settled by a supervisor alone', () => {
    const settled = (by: CaseCommand['by']) =>
      run({}, paid, escalated, aCommand('case.unflag', { by, input: { flag: 'escalated' } }));
    expect(settled(officer('ip')).refused).toBe('flagOfSupervisors');
    expect(settled(supervisor()).context?.desk?.flags).toEqual([]);
  });
});
