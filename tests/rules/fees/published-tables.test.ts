import { describe, expect, test } from 'vitest';
import { HongKongDate } from '../../../schemas/time.ts';
import { formOf } from '../../support/definition-files.ts';
import { feeFormOf, feeOn } from '../../support/fees/fee-form.ts';
import {
  gameCentre,
  liquorLicence,
  publishedRestaurantFees,
  restaurantLicence,
} from '../../support/fees/food-and-places.ts';
import { drivingLicence, publishedVehicleFees, vehicleLicence } from '../../support/fees/transport.ts';

describe('a vehicle licence (press release of 11 June 2021)', () => {
  const form = feeFormOf(vehicleLicence);
  const rows = (['petrol', 'diesel'] as const).flatMap((fuel) =>
    publishedVehicleFees[fuel].map(([engine, year, months]) => ({ fuel, engine, year, months })),
  );

  test.each(rows)(
    'of a $fuel car up to $engine cc is $year dollars a year and $months for 4 months',
    (row) => {
      const { fuel, engine, year, months } = row;
      expect(feeOn(form, { fuel, engine, period: '12' }).amount).toBe(year * 100);
      expect(feeOn(form, { fuel, engine, period: '4' }).amount).toBe(months * 100);
      expect(months).toBe(Math.ceil((300_000 + 3500 * (year - 114) + 380_000) / 10_000));
    },
  );

  test('electric: HK$572 up to a tonne, HK$124 for every further 250 kg begun', () => {
    const yearly = (weight: number) => feeOn(form, { fuel: 'electric', weight, period: '12' }).amount;
    expect([1, 1000, 1001, 1250, 1251, 2500].map(yearly)).toEqual([
      57_200, 57_200, 69_600, 69_600, 82_000, 131_600,
    ]);
    // HK$30 and 35% of a year, up to the dollar as in the table of the other fuels.
    expect(feeOn(form, { fuel: 'electric', weight: 1000, period: '4' }).amount).toBe(23_100);
  });

  test('says how it was worked out', () => {
    const { lines, working } = feeOn(form, { fuel: 'diesel', engine: 1500, period: '4' });
    expect(lines.map(({ label, amount }) => [label?.en, amount])).toEqual([
      ['Licence by engine size', 173_600],
      ['Diesel engine', 66_430],
      ['For a licence of 4 months', 3000],
      ['Levy', 3800],
      [undefined, 70],
    ]);
    expect(lines[0]?.detail).toMatchObject([
      { kind: 'band', of: 1500, upTo: 1500 },
      { kind: 'percent', percent: 35, whole: 496_000 },
    ]);
    expect(working).toMatchObject({ asOf: '2026-11-23', from: '2021-06-11' });
  });
});

describe('a restaurant licence (fees of 19 July 2013)', () => {
  const form = feeFormOf(restaurantLicence);
  const after = '2026-11-01';

  test.each(publishedRestaurantFees)('up to %s square metres', (upTo, general, light) => {
    const area = upTo ?? 5001;
    const due = (kind: string, provisional: boolean, size = area) =>
      feeOn(form, { kind, area: size, provisional }, after).amount;
    expect(due('general', false)).toBe(general * 100);
    expect(due('light', false)).toBe(light * 100);
    expect(due('general', true) * 2).toBe(general * 100);
    if (upTo !== undefined) expect(due('general', false, upTo + 1)).toBeGreaterThan(general * 100);
  });

  test('is free from 1 November 2025 to 31 October 2026, and says why', () => {
    const on = (day: string) => feeOn(form, { kind: 'general', area: 80, provisional: false }, day);
    const due = ['2025-10-31', '2025-11-01', '2026-10-31', '2026-11-01'].map((day) => on(day).amount);
    expect(due).toEqual([252_000, 0, 0, 252_000]);
    expect(on('2026-02-28').lines.at(-1)).toMatchObject({
      label: { en: 'Waiver for food businesses' },
      amount: -252_000,
      detail: [{ kind: 'concession', waived: true, from: '2025-11-01', until: '2026-10-31' }],
    });
  });
});

describe('renewing a full driving licence', () => {
  const form = feeFormOf(drivingLicence);
  const due = (born: string, years?: string) => feeOn(form, { born, ...(years ? { years } : {}) }).amount;

  test('costs by age', () => {
    expect(due('1990-05-17')).toBe(90_000);
    expect(due('1966-01-01')).toBe(90_000);
    // 61 today: 9 years of HK$52, and a levy of HK$38 a year by day (3,287 days).
    expect(due('1965-11-23')).toBe(9 * 5200 + 34_221);
    // 66 years and a day: less than 4 years, which count as 4.
    expect(due('1960-11-22')).toBe(4 * 5200 + Math.round((3800 * 1460) / 365));
    expect(due('1959-11-23')).toBe(27_000);
    expect(due('1956-11-24')).toBe(27_000);
    expect(due('1956-11-23', '1')).toBe(9000);
    expect(due('1956-11-23', '3')).toBe(27_000);
  });

  test('of who was born on 29 February', () => {
    // 3 years are left until 28 February 2030, of 1,096 days.
    expect(feeOn(form, { born: '1960-02-29' }, '2027-02-28').amount).toBe(3 * 5200 + 11_410);
    expect(feeOn(form, { born: '1960-02-29' }, '2027-03-01').amount).toBe(27_000);
  });
});

test('a liquor licence of less than a year costs by days, and part of a dollar is a dollar', () => {
  const form = feeFormOf(liquorLicence);
  const due = (from: string, to: string) => feeOn(form, { period: { from, to } });
  expect(due('2027-01-01', '2027-12-31').amount).toBe(394_000);
  const { amount, lines } = due('2027-01-01', '2027-01-31');
  expect(amount).toBe(33_500);
  expect(lines.map((line) => line.amount)).toEqual([33_463, 37]);
  expect(lines[0]?.detail).toEqual([{ kind: 'proRata', whole: 394_000, days: 31, of: 365 }]);
});

test('an amusement game centre costs HK$535 a machine, on all its floors', () => {
  const form = feeFormOf(gameCentre);
  expect(feeOn(form, { floors: [{ machines: 12 }, { machines: 30 }] }).amount).toBe(42 * 53_500);
});

test('a country-park permit costs by event, day or month, or nothing', () => {
  const form = formOf('tests/support/definitions/country-park-event.yaml');
  const due = (kind: string, firstDay: string, lastDay: string) => {
    const answers = { ...form.example(HongKongDate.parse('2026-11-23')), kind, firstDay, lastDay };
    const whole = form.whole({ answers, particulars: {}, today: HongKongDate.parse('2026-11-23') });
    return whole.complete ? feeOn(form, whole.answers).amount : whole.problems;
  };
  expect(due('meeting', '2027-01-02', '2027-01-03')).toBe(52_000);
  expect(due('filming', '2027-01-02', '2027-01-02')).toBe(25_000);
  expect(due('filming', '2027-01-02', '2027-01-04')).toBe(75_000);
  expect(due('selling', '2027-01-02', '2027-02-01')).toBe(133_000);
  expect(due('selling', '2027-01-02', '2027-02-02')).toBe(266_000);
  expect(due('planting', '2027-01-02', '2027-01-03')).toBe(0);
});
