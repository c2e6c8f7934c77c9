import { describe, expect, test } from 'vitest';
import { outsideRounds } from '../../rules/ballot/rounds.ts';
import { Instant } from '../../schemas/time.ts';
import { applicationsFor } from '../support/service-application.ts';

describe('the allocation of vacant hawker pitches', () => {
  const { apply, definition } = applicationsFor('food-environmental-hygiene/hawker-pitch-allocation');
  const { stages } = definition.workflow;

  test('draws lots first, then asks to an interview, and takes the fee from those who are granted a pitch', () => {
    expect(stages.map(({ stage }) => stage)).toEqual([
      'ballot',
      'vetting',
      'interview',
      'decision',
      'payment',
      'issue',
    ]);
    expect(apply({}).fees()).toEqual([198_000]);
  });

  test('is for permanent residents without a licence or a stall', () => {
    expect(apply({ permanentResident: false }).exits).toEqual(['You cannot take part in the draw']);
    expect(apply({ licensed: true }).exits).toEqual(['You cannot take part in the draw']);
  });

  test('takes applications in every half of a year, and says when none are taken any more', () => {
    const closedOn = (day: string) => outsideRounds(stages, Instant.parse(`${day}T02:00:00.000Z`));
    expect(closedOn('2026-11-23')).toBeUndefined();
    expect(closedOn('2027-04-01')).toBeUndefined();
    expect(closedOn('2026-09-30')?.next?.id).toBe('winter-2026');
    expect(closedOn('2028-10-01')).toEqual({ next: undefined });
  });
});
