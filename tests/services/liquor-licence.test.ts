import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('a liquor licence', () => {
  const { apply, definition } = applicationsFor('food-environmental-hygiene/liquor-licence');
  const shorter = (startsOn: string, endsOnAsked: string) =>
    apply({ startsOn, term: 'shorter', endsOnAsked });

  test('of less than a year is charged by days, a part of a dollar as one, on an amount that is marked as a sample', () => {
    expect(apply({}).fees()).toEqual([100_000]);
    // 31 of 365 days of HK$1,000 are HK$84.93.
    expect(shorter('2027-01-01', '2027-01-31').fees()).toEqual([8500]);
    expect(definition.fees[0]?.name.en).toContain('sample amount, to be set by the department');
  });

  test('ends on the day asked for, or after a year', () => {
    expect(shorter('2027-01-01', '2027-06-30').valid()).toEqual({
      validFrom: '2027-01-01',
      validTo: '2027-06-30',
    });
    expect(apply({ startsOn: '2027-01-01' }).valid()?.validTo).toBe('2027-12-31');
    expect(shorter('2027-01-01', '2027-12-31').wrong).toEqual(['endsOnAsked']);
  });

  test('needs a reason for late hours beside homes, and another person in reserve', () => {
    const until = (closes: string) =>
      apply({ residential: true, lateReason: undefined, opens: '12:00', closes }).wrong;
    expect(until('23:00')).toEqual([]);
    expect(until('23:15')).toEqual(['lateReason']);
    expect(until('02:00')).toEqual(['lateReason']);
    expect(apply({ reserveHkid: 'A123456(3)' }).wrong).toEqual(['reserveHkid']);
  });

  test('is held by a person', () => {
    expect(apply({ applyingFor: 'company' }).exits).toEqual(['A company cannot hold a liquor licence']);
  });
});
