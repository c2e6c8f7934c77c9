import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('the renewal of a full driving licence (1823, fees and validity by age)', () => {
  const { apply } = applicationsFor('transport/full-driving-licence-renewal');
  const medicalReport = '0'.repeat(32);
  const born = (birthDate: string, changed = {}) =>
    apply({ birthDate, licenceExpiry: '2026-11-23', ...changed });

  test.each([
    ['1990-05-17', {}, 90_000, '2036-11-23'],
    ['1966-01-01', {}, 90_000, '2036-11-23'],
    // Nine years less a day until 70: 9 × HK$52, and HK$38 a year for 3,286 days.
    ['1965-11-23', {}, 9 * 5200 + 34_210, '2035-11-22'],
    ['1960-11-22', {}, 4 * 5200 + 15_190, '2030-11-21'],
    ['1959-11-23', {}, 27_000, '2029-11-23'],
    ['1950-03-01', { years: '1', medicalReport }, 9000, '2027-11-23'],
    ['1950-03-01', { years: '3', medicalReport }, 27_000, '2029-11-23'],
  ])('of somebody born on %s %j costs %i cents and is valid until %s', (birthDate, changed, fee, until) => {
    const application = born(birthDate, changed);
    expect(application.wrong).toEqual([]);
    expect(application.fees()).toEqual([fee]);
    expect(application.valid()).toEqual({ validFrom: '2026-11-24', validTo: until });
  });

  test('wants a medical certificate from the age of 70 only', () => {
    expect(born('1956-11-23', { years: '1', medicalReport: undefined }).wrong).toContain('medicalReport');
    expect(born('1956-11-24', { medicalReport: undefined }).wrong).toEqual([]);
  });

  test('is possible from 4 months before the licence expires to 3 years after, and says where to go otherwise', () => {
    const expires = (licenceExpiry: string) => apply({ licenceExpiry }).exits;
    expect(expires('2027-03-23')).toEqual([]);
    expect(expires('2027-03-24')).toEqual(['It is too early to renew']);
    expect(expires('2023-11-23')).toEqual([]);
    expect(expires('2023-11-22')).toEqual(['This licence can no longer be renewed']);
  });

  test('begins on the day of issue where the old licence has lapsed', () => {
    expect(apply({ licenceExpiry: '2026-01-31' }).valid('2026-12-04')).toEqual({
      validFrom: '2026-12-04',
      validTo: '2036-12-03',
    });
  });
});
