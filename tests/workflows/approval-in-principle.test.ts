import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../schemas/command.ts';
import { aCommand } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { officer, supervisor } from '../support/people.ts';
import { runCase } from '../support/run-case.ts';

const alone = { ...stages.decision, fourEyes: false };
const all = [stages.principle, stages.early, alone, stages.issue];
const run = (...commands: readonly CaseCommand[]) => runCase(all, commands);

const approved = aCommand('decision.grant', { input: { stage: 'principle' } });
const early = aCommand('licence.confirm', { input: { stage: 'early', licence: 'l1-p', number: 'PTP-1' } });

describe('an approval in principle', () => {
  it('is told, and grants nothing yet', () => {
    const { tags, notices, context } = run(approved);
    expect(tags).not.toContain('granted');
    expect(notices).toContain('approvedInPrinciple');
    expect(context.licence).toBeNull();
  });

  it('ends the application when it is refused, and takes a second person where the service says so', () => {
    const refused = aCommand('decision.refuse', { input: { stage: 'principle' } });
    expect(run(refused).tags).toContain('refused');
    const twice = [{ ...stages.principle, fourEyes: true }, alone];
    const proposed = runCase(twice, [approved]);
    expect(proposed.stage).toBe('principle');
    expect(proposed.notices).not.toContain('approvedInPrinciple');
    const endorsed = aCommand('decision.endorse', { input: { stage: 'principle' } });
    expect(runCase(twice, [approved, endorsed]).stage).toBe('decision');
    const self = aCommand('decision.endorse', {
      by: officer('ip', ['supervisor']),
      input: { stage: 'principle' },
    });
    expect(runCase(twice, [approved, self]).refused).toBe('secondPersonNeeded');
  });
});

describe('a provisional licence', () => {
  it('is issued on the way, kept apart from the full one, and ends with it', () => {
    const { context, notices, stage } = run(approved, early);
    expect(context.provisional?.number).toBe('PTP-1');
    expect(context.licence).toBeNull();
    expect(notices).toContain('provisional');
    expect(stage).toBe('decision');
    const granted = run(approved, early, aCommand('decision.grant'), aCommand('licence.confirm'));
    expect(granted.tags).toContain('granted');
    expect(granted.effects.map(({ type }) => type)).toContain('supersedeLicence');
  });

  it('is passed over where the application is to have none; nobody but the system says so', () => {
    expect(run(approved, aCommand('licence.pass')).stage).toBe('decision');
    expect(run(approved, aCommand('licence.pass', { by: supervisor() })).refused).toBe('systemOnly');
    expect(runCase([alone, stages.issue], [aCommand('decision.grant')]).effects).not.toContainEqual({
      type: 'supersedeLicence',
    });
  });
});
