import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('the dog licence', () => {
  const { apply } = applicationsFor('agriculture-fisheries-conservation/dog-licence');
  const dog = {
    dogName: 'Lucky',
    kind: 'first',
    born: '2026-01-01',
    breed: 'mongrel',
    colour: 'Brown',
    sex: 'male',
    neutered: true,
    hasMicrochip: false,
  };

  test('costs HK$80 for each dog and is valid for 3 years (1823.gov.hk)', () => {
    const two = apply({ dogCount: 2, dogs: [dog, { ...dog, dogName: 'Happy' }] });
    expect(two.wrong).toEqual([]);
    expect(two.fees()).toEqual([16_000]);
    expect(two.valid()).toEqual({ validFrom: '2026-11-23', validTo: '2029-11-22' });
    expect(apply({ dogCount: 2, dogs: [dog] }).wrong).toEqual(['dogs']);
  });

  test('is for a keeper of 16 or over, one person', () => {
    expect(apply({ birthDate: '2010-11-24' }).exits).toEqual(['You cannot apply before you are 16']);
    expect(apply({ birthDate: '2010-11-23' }).wrong).toEqual([]);
    expect(apply({ keeperKind: 'company' }).exits).toHaveLength(1);
    expect(apply({ keeperKind: 'several' }).exits).toHaveLength(1);
  });

  test('is for dogs from the age of 3 months', () => {
    expect(apply({ dogs: [{ ...dog, born: '2026-08-23' }] }).wrong).toEqual([]);
    expect(apply({ dogs: [{ ...dog, born: '2026-08-24' }] }).wrong).toEqual(['dogs']);
  });

  test('has the dogs brought within 14 days', () => {
    expect(apply({ visitOn: '2026-12-07' }).wrong).toEqual([]);
    expect(apply({ visitOn: '2026-12-08' }).wrong).toEqual(['visitOn']);
  });

  test('knows no two dogs by one microchip', () => {
    const chipped = { ...dog, hasMicrochip: true, microchip: 'AVID012345678' };
    expect(apply({ dogCount: 2, dogs: [chipped, { ...chipped, dogName: 'Happy' }] }).wrong).toEqual(['dogs']);
  });
});
