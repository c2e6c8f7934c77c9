import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../schemas/command.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { applicant, clock, officer, supervisor } from '../support/people.ts';
import { runCase } from '../support/run-case.ts';

const run = (...commands: readonly CaseCommand[]) =>
  runCase([stages.ballot, { ...stages.decision, fourEyes: false }], commands);

const day = (date: string) => HongKongDate.parse(date);
const won = aCommand('ballot.place');
const waits = aCommand('ballot.place', { input: { number: 3, got: 'waiting' } });
const offered = aCommand('ballot.offer');
const roundEnds = aCommand('clock.ring', {
  at: instant('2026-12-31T16:00:00.000Z'),
  input: { clock: 'ballot-round' },
});

describe('a ballot', () => {
  it('lets a case join its round, with the clocks of its turn and of the round’s end', () => {
    const joined = run();
    expect(joined.stage).toBe('ballot');
    expect(joined.context.ballots?.[0]?.round?.id).toBe('winter');
    expect(joined.running).toEqual(['ballot-turn', 'ballot-round']);
    expect(joined.listing.due).toBeUndefined();
  });

  it('looks for places when the turn’s clock rings', () => {
    const rung = run(aCommand('clock.ring', { input: { clock: 'ballot-turn' } }));
    expect(rung.effects).toContainEqual({ type: 'placeEntries', stage: 'ballot' });
    expect(rung.stage).toBe('ballot');
  });

  it('goes on with a place, and only then does the pledge begin', () => {
    const after = run(won);
    expect(after.stage).toBe('decision');
    expect(after.notices).toContain('ballotPlace');
    expect(after.running).toEqual([]);
    expect(after.clocks.some(({ name }) => name === 'pledge')).toBe(true);
    expect(run(waits).clocks.some(({ name }) => name === 'pledge')).toBe(false);
  });

  it('waits without a place, takes one that falls free, and is refused when the round ends', () => {
    expect(run(waits).tags).toContain('ballotWaiting');
    expect(run(waits, offered).stage).toBe('decision');
    const over = run(waits, roundEnds);
    expect(over.tags).toContain('refused');
    expect(over.context.ballots?.[0]?.over).toEqual({ at: roundEnds.at, why: 'roundEnded' });
    expect(run(roundEnds).tags).toContain('refused');
    expect(run(waits, roundEnds, offered).refused).toBe('notNow');
  });

  it('is refused at once when no round takes it', () => {
    const days = { opens: day('2026-10-01'), closes: day('2026-10-31') };
    const rounds = stages.ballot.rounds.map((round) => ({ ...round, ...days }));
    const late = runCase([{ ...stages.ballot, rounds }], []);
    expect(late.tags).toContain('refused');
    expect(late.context.ballots?.[0]?.over?.why).toBe('noRound');
    expect(late.notices).toContain('refused');
    expect(late.running).toEqual([]);
  });

  it('is placed by nobody but the one who gives places, in turn and once', () => {
    for (const by of [applicant(), officer('ip'), supervisor(), clock])
      expect(run(aCommand('ballot.place', { by })).refused).toBe('systemOnly');
    expect(run(aCommand('ballot.place', { facts: { inTurn: false } })).refused).toBe('notInTurn');
    expect(run(won, won).refused).toBe('notNow');
    expect(run(waits, waits).refused).toBe('notNow');
    expect(run(waits, aCommand('ballot.offer', { facts: { inTurn: false } })).refused).toBe('notInTurn');
  });

  it('gives its place back however it ends without a licence, and keeps it when granted', () => {
    const frees = { type: 'freePlace', stage: 'ballot' };
    expect(run(won, aCommand('application.withdraw')).effects).toContainEqual(frees);
    expect(run(won, aCommand('decision.refuse')).effects).toContainEqual(frees);
    const granted = run(won, aCommand('decision.grant'));
    expect(granted.tags).toContain('granted');
    expect(granted.effects).not.toContainEqual(frees);
  });
});
