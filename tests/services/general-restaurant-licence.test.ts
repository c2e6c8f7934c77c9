import { describe, expect, test } from 'vitest';
import { publishedRestaurantFees } from '../support/fees/food-and-places.ts';
import { applicationsFor } from '../support/service-application.ts';

describe('a general restaurant licence (fees of 19 July 2013)', () => {
  const { apply } = applicationsFor('food-environmental-hygiene/general-restaurant-licence');
  const large = (grossArea: number, changed = {}) =>
    apply({ grossArea, netArea: 10, foodRooms: rooms(5), smallAreaReason: 'Small', ...changed });
  const rooms = (area: number) => [{ roomName: 'Kitchen', roomKind: 'kitchen', area: area.toFixed(2) }];

  test.each(publishedRestaurantFees)(
    'up to %s square metres costs %s dollars, a provisional one before it half of that besides',
    (upTo, general) => {
      const area = upTo ?? 5001;
      expect(large(area).fees()).toEqual([0, general * 100]);
      const provisional = {
        licenceKind: 'provisional',
        provisionalBefore: false,
        complianceCertificates: ['0'.repeat(32)],
      };
      expect(large(area, provisional).fees()).toEqual([general * 50, general * 100]);
    },
  );

  test('is free where applied for from 1 November 2025 to 31 October 2026', () => {
    const on = (day: string) => apply({}, day).fees();
    expect(['2025-10-31', '2025-11-01', '2026-10-31', '2026-11-01'].map(on)).toEqual([
      [0, 314_000],
      [0, 0],
      [0, 0],
      [0, 314_000],
    ]);
  });

  test('is valid for a year, a provisional one for 6 months', () => {
    expect(apply({}).valid()?.validTo).toBe('2027-11-22');
    const provisional = {
      licenceKind: 'provisional',
      provisionalBefore: false,
      complianceCertificates: ['0'.repeat(32)],
    };
    expect(apply(provisional).provisional()?.validTo).toBe('2027-05-22');
    expect(apply({}).provisional()).toBeUndefined();
  });

  test('wants areas that fit into each other, and a kitchen', () => {
    expect(apply({ grossArea: 90, netArea: 95 }).wrong).toEqual(['netArea']);
    expect(apply({ netArea: 22, smallAreaReason: undefined }).wrong).toEqual([
      'smallAreaReason',
      'foodRooms',
    ]);
    expect(apply({ netArea: 40, foodRooms: rooms(40.01) }).wrong).toEqual(['foodRooms']);
    expect(apply({ netArea: 40, foodRooms: rooms(40) }).wrong).toEqual([]);
    expect(apply({ foodRooms: [{ roomName: 'Sinks', roomKind: 'scullery', area: '4.00' }] }).wrong).toEqual([
      'foodRooms',
    ]);
  });

  test('is not for premises that cannot be licensed', () => {
    expect(apply({ buildingKind: 'industrial' }).exits).toHaveLength(1);
    expect(apply({ basementLevel: 3 }).exits).toEqual([]);
    expect(apply({ basementLevel: 4 }).exits).toEqual(['These premises lie too far below ground']);
    expect(apply({ underSchool: true }).exits).toEqual(['These premises lie directly under a school']);
  });
});
