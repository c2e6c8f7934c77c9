import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('a grant of the Smart Traffic Fund', () => {
  const { apply, definition } = applicationsFor('transport/smart-traffic-fund');
  const million = 100_000_000;
  const costing = (cost: number) => [
    { costKind: 'manpower', costWhat: 'Engineers', costCount: 1, costEach: cost },
  ];
  const asking = (sector: string, projectKind: string, cost: number, fundingAsked: number) =>
    apply({ sector, projectKind, budget: costing(cost), fundingAsked }).wrong;

  test.each([
    ['public', 'application', 20, 18, 20_000_000],
    ['corporate', 'application', 20, 10, 20_000_000],
    ['public', 'pure', 5, 4.5, 8_000_000],
  ])('%s sector, %s, cost %d million: at most %d million (TD, 19 March 2021)', (sector, kind, cost, most) => {
    expect(asking(sector, kind, cost * million, most * million)).toEqual([]);
    expect(asking(sector, kind, cost * million, most * million + 1)).toEqual(['fundingAsked']);
  });

  test('is no more than HK$20 million, for pure research HK$8 million', () => {
    expect(asking('public', 'application', 80 * million, 20 * million)).toEqual([]);
    expect(asking('public', 'application', 80 * million, 20 * million + 1)).toEqual(['fundingAsked']);
    expect(asking('public', 'pure', 80 * million, 8 * million)).toEqual([]);
    expect(asking('public', 'pure', 80 * million, 8 * million + 1)).toEqual(['fundingAsked']);
  });

  test('is free to apply for, for 24 months at most, and ends in a decision of two officers', () => {
    expect(apply({}).fees()).toEqual([]);
    expect(apply({ duration: 25 }).wrong).toContain('duration');
    expect(definition.workflow.stages.at(-1)).toMatchObject({ stage: 'decision', fourEyes: true });
  });

  test('works out the cost and what the applicant contributes', () => {
    const budget = [
      { costKind: 'equipment', costWhat: 'Senders', costCount: 40, costEach: 250_000 },
      ...costing(5 * million),
    ];
    expect(apply({ budget, fundingAsked: 3 * million }).answers).toMatchObject({
      projectCost: 510_000_000,
      shareCeiling: 459_000_000,
      ownShare: 210_000_000,
    });
  });

  test('is paid in shares that add up, after milestones within its time', () => {
    const milestone = {
      milestoneTitle: 'Built',
      milestoneEnd: 6,
      deliverables: [{ deliverable: 'Report', measure: 'Accepted' }],
      milestoneShare: 40,
    };
    const last = { ...milestone, milestoneEnd: 18, milestoneShare: 60 };
    expect(apply({ milestones: [milestone, last] }).wrong).toEqual([]);
    expect(apply({ milestones: [milestone, { ...last, milestoneShare: 61 }] }).wrong).toEqual(['milestones']);
    expect(apply({ milestones: [milestone, { ...last, milestoneEnd: 17 }] }).wrong).toEqual(['milestones']);
    expect(apply({ milestones: [milestone, { ...last, milestoneEnd: 19 }] }).wrong).toEqual(['milestones']);
  });

  test('needs exactly one leader', () => {
    const member = {
      memberName: 'CHAN, Tai Man',
      memberRole: 'leader',
      memberPost: 'Professor',
      memberShare: 10,
    };
    expect(apply({ team: [member, member] }).wrong).toEqual(['team']);
    expect(apply({ team: [{ ...member, memberRole: 'member' }] }).wrong).toEqual(['team']);
  });
});
