import { describe, expect, test } from 'vitest';
import { publishedVehicleFees } from '../support/fees/transport.ts';
import { applicationsFor } from '../support/service-application.ts';

describe('the renewal of a vehicle licence (press release of 11 June 2021)', () => {
  const { apply } = applicationsFor('transport/vehicle-licence-renewal');
  const rows = (['petrol', 'diesel'] as const).flatMap((fuel) =>
    publishedVehicleFees[fuel].map(([engineSize, year, four]) => ({ fuel, engineSize, year, four })),
  );

  test.each(rows)('of a $fuel car up to $engineSize cc costs $year and $four dollars', (row) => {
    const { fuel, engineSize, year, four } = row;
    expect(apply({ fuel, engineSize, months: '12' }).fees()).toEqual([year * 100]);
    expect(apply({ fuel, engineSize, months: '4' }).fees()).toEqual([four * 100]);
  });

  test('of an electric car costs by its weight', () => {
    const weighing = (unladenWeight: number) =>
      apply({ fuel: 'electric', unladenWeight, months: '12' }).fees();
    expect([1000, 1001, 1250, 1840].flatMap(weighing)).toEqual([57_200, 69_600, 69_600, 106_800]);
    expect(apply({ fuel: 'electric', unladenWeight: 1000, months: '4' }).fees()).toEqual([23_100]);
  });

  test('follows on the old licence, for 12 or 4 months', () => {
    const valid = (months: string) => apply({ licenceExpiry: '2026-12-31', months }).valid();
    expect(valid('12')).toEqual({ validFrom: '2027-01-01', validTo: '2027-12-31' });
    expect(valid('4')).toEqual({ validFrom: '2027-01-01', validTo: '2027-04-30' });
  });

  test('wants insurance on its first day, and an examination of the last 4 months from 6 years of age', () => {
    const covered = (from: string, to: string) =>
      apply({ licenceExpiry: '2026-12-31', cover: { from, to } }).wrong;
    expect(covered('2027-01-01', '2027-12-31')).toEqual([]);
    expect(covered('2027-01-02', '2027-12-31')).toEqual(['cover']);
    expect(covered('2026-01-01', '2026-12-31')).toEqual(['cover']);
    expect(apply({ yearMade: '2021', certificate: undefined }).wrong).toEqual([]);
    expect(apply({ yearMade: '2020' }).wrong).toContain('certificate');
  });

  test('is for private cars within their window, and leads others out', () => {
    expect(apply({ vehicleClass: 'taxi' }).exits).toEqual(['This service is for private cars only']);
    expect(apply({ licenceExpiry: '2024-11-22' }).exits).toEqual(['This licence can no longer be renewed']);
    expect(apply({ licenceExpiry: '2027-03-24' }).exits).toEqual(['It is too early to renew']);
  });
});
