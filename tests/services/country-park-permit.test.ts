import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('the country-park permit', () => {
  const { apply, definition } = applicationsFor('agriculture-fisheries-conservation/country-park-permit');
  const period = { from: '2027-01-10', to: '2027-04-09' };
  const structures = [{ structureKind: 'Canopy', structureSize: '3 m by 3 m', structureCount: 2 }];
  const papers = { map: ['0'.repeat(32)], sitePlan: ['0'.repeat(32)] };
  const ask = (kinds: string[], details: Parameters<typeof apply>[0] = {}) =>
    apply({ period, kinds, ...papers, ...details });

  test.each([
    ['sale', { goods: 'Water', saleDates: { from: '2027-01-10', to: '2027-02-09' } }, 1330],
    ['sale', { goods: 'Water', saleDates: { from: '2027-01-10', to: '2027-02-10' } }, 2660],
    ['sale', { goods: 'Water', saleDates: period }, 3990],
    ['display', { displayDates: { from: '2027-01-10', to: '2027-01-10' } }, 250],
    ['structure', { structureTotal: 2, structures, removedBy: '2027-01-11' }, 634],
    ['event', { eventCount: 1 }, 520],
    ['fund-raising', { fundName: 'Walk', fundCount: 3, beneficiary: 'A charity', charity: false }, 1560],
    [
      'business',
      { businessKind: 'filming', crew: 9, businessDates: { from: '2027-01-10', to: '2027-01-14' } },
      1250,
    ],
    ['vehicle', {}, 0],
    ['plants', { plantWork: 'Ten seeds', plantPurpose: 'research', restored: true }, 0],
  ] as const)('%s with %j costs %i dollars (afcd.gov.hk)', (kind, details, dollars) => {
    const application = ask([kind], { drone: false, ...details });
    expect(application.wrong).toEqual([]);
    expect(application.fees()).toEqual([dollars * 100]);
  });

  test('adds up what is asked for together, and is paid for once it is approved', () => {
    const both = ask(['event', 'display'], { displayDates: { from: '2027-01-10', to: '2027-01-10' } });
    expect(both.fees()).toEqual([77_000]);
    const kinds = definition.workflow.stages.map(({ stage }) => stage);
    expect(kinds).toEqual(['vetting', 'decision', 'payment', 'issue']);
  });

  test('is asked for at least 3 working days before, and valid for the days in the park', () => {
    const from = (day: string) =>
      apply({ kinds: ['vehicle'], period: { from: day, to: day } }, '2026-11-23').exits;
    expect(from('2026-11-26')).toEqual([]);
    expect(from('2026-11-25')).toEqual(['It is too late to apply for these dates']);
    expect(ask(['vehicle']).valid()).toEqual({ validFrom: period.from, validTo: period.to });
  });

  test('keeps every activity within those days', () => {
    const displayDates = { from: '2027-01-10', to: '2027-04-10' };
    expect(ask(['display'], { displayDates }).wrong).toEqual(['displayDates']);
    expect(ask(['structure'], { structureTotal: 2, structures, removedBy: '2027-04-10' }).wrong).toEqual([
      'removedBy',
    ]);
  });

  test('asks for first aid at competitions and for many people', () => {
    const event = (participants: number, eventKind = 'meeting') =>
      ask(['event'], { participants, eventKind, firstAid: undefined }).wrong;
    expect(event(100)).toEqual([]);
    expect(event(101)).toEqual(['firstAid']);
    expect(event(10, 'competition')).toEqual(['firstAid']);
  });
});
