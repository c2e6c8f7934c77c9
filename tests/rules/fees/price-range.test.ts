import { describe, expect, test } from 'vitest';
import { priceRange } from '../../../rules/fees/price-range.ts';
import { pricesOf } from '../../../rules/fees/prices.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { formOf } from '../../support/definition-files.ts';
import { text } from '../../support/definition.ts';
import { feeFormOf, type FeeService } from '../../support/fees/fee-form.ts';
import { gameCentre, liquorLicence, restaurantLicence } from '../../support/fees/food-and-places.ts';
import { drivingLicence, vehicleLicence } from '../../support/fees/transport.ts';

const rangeIn = (form: ReturnType<typeof feeFormOf>, day: string) => {
  const [fee] = pricesOf(form).fees;
  if (!fee) throw new Error('The service has a fee');
  const { least, most, dependsOn } = priceRange(form, fee, HongKongDate.parse(day));
  return [least, most, dependsOn.map(({ id }) => id).join(' ')];
};
const rangeOf = (service: FeeService, day = '2026-11-23') => rangeIn(feeFormOf(service), day);

describe('the least and the most a fee may come to', () => {
  test('are the same where it depends on nothing', () => {
    expect(rangeIn(formOf('services/transport/international-driving-permit.yaml'), '2026-11-23')).toEqual([
      8000,
      8000,
      '',
    ]);
  });

  test('are those of the cheapest and the dearest answers', () => {
    expect(rangeOf(restaurantLicence)).toEqual([90_500, 12_584_000, 'kind area provisional']);
    expect(rangeOf(vehicleLicence)).toEqual([23_100, 1_659_200, 'fuel engine weight period']);
    expect(rangeOf(drivingLicence)).toEqual([9000, 90_000, 'born years']);
  });

  test('are both nothing while the fee is waived for everybody', () => {
    expect(rangeOf(restaurantLicence, '2026-10-31').slice(0, 2)).toEqual([0, 0]);
  });

  test('leave out the most where the fee grows up to the largest number that can be typed', () => {
    const machine = { label: text('Machines'), perUnit: { of: 'answers.machines', amount: 53_500 } };
    const service = {
      questions: [{ id: 'machines', type: 'wholeNumber', minimum: 1, maximum: 9999 }],
      fee: { schedules: [{ from: '2020-01-01', source: 'a test', parts: [machine] }] },
    };
    expect(rangeOf(service)).toEqual([53_500, undefined, 'machines']);
  });

  test('are not said where they cannot be known without the answers', () => {
    expect(rangeOf(liquorLicence)).toEqual([undefined, undefined, 'period']);
    expect(rangeOf(gameCentre)).toEqual([undefined, undefined, 'floors']);
    const event = formOf('tests/support/definitions/country-park-event.yaml');
    expect(rangeIn(event, '2026-11-23')).toEqual([undefined, undefined, 'kind firstDay lastDay']);
  });
});
