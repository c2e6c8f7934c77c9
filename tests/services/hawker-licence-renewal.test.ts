import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('the renewal of a hawker licence (Cap. 132CJ)', () => {
  const { apply } = applicationsFor('food-environmental-hygiene/hawker-licence-renewal');
  const itinerant = (licenceKind: string) =>
    apply({ licenceKind, vanMark: 'AB1234', itinerantGoods: 'Ice' }).fees();

  test.each([
    ['mobile-van', 18_480],
    ['frozen-confectionery', 2640],
    ['itinerant-other', 980],
  ])('%s costs %i dollars', (kind, dollars) => {
    expect(itinerant(kind)).toEqual([dollars * 100]);
  });

  test.each([
    [{ pitchKind: 'cooked-food' }, 26_514],
    [{ pitchKind: 'newspaper-tradesman' }, 1478],
    [{ pitchKind: 'other', stallSize: '1-1' }, 2367],
    [{ pitchKind: 'other', stallSize: '1-7' }, 3532],
    [{ pitchKind: 'other', stallSize: '2-2' }, 4735],
  ])('a fixed pitch %j costs %i dollars besides the licence of HK$1,980', (pitch, dollars) => {
    expect(apply(pitch).fees()).toEqual([(1980 + dollars) * 100]);
    const deputy = {
      hasDeputy: true,
      deputyName: 'LEE, Siu Ming',
      deputyHkid: 'AB987654(3)',
      deputyReason: 'Ill',
      deputyDates: { from: '2027-01-01', to: '2027-06-30' },
    };
    expect(apply({ ...pitch, ...deputy }).fees()).toEqual([(1980 + dollars + 990) * 100]);
    expect(apply({ ...deputy, deputyDates: { from: '2027-01-01', to: '2027-07-01' } }).wrong).toEqual([
      'deputyDates',
    ]);
  });

  test('is free where the new licence begins from 1 November 2025 to 31 October 2026', () => {
    const expiring = (licenceExpiry: string) => apply({ licenceExpiry }, '2026-10-20').fees();
    expect(expiring('2026-10-30')).toEqual([0]);
    expect(expiring('2026-10-31')).toEqual([2_849_400]);
  });

  test('is for the New Territories and for who trades', () => {
    expect(apply({ area: 'urban' }).exits).toEqual(['Your licence is renewed elsewhere']);
    expect(apply({ tradesHimself: false }).exits).toHaveLength(1);
  });
});
