import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('the Trade Promotion Competition licence', () => {
  const { apply, definition } = applicationsFor('home-affairs/trade-promotion-competition');
  const draw = { drawDate: '2027-01-24', drawPlace: 'Office', published: '2027-02-01' };

  test('costs HK$1,590 and is decided within 7 working days (hadla.gov.hk)', () => {
    expect(apply({}).fees()).toEqual([159_000]);
    expect(definition.pledge.workingDays).toBe(7);
  });

  test('adds up the prizes', () => {
    const prize = { prize: 'Camera', prizeKind: 'goods', quantity: 3, each: 250_050 };
    const ticket = { prize: 'Ticket', prizeKind: 'travel', quantity: 2, each: 100_000 };
    const { answers } = apply({ prizes: [prize, ticket] });
    expect(answers).toMatchObject({ prizeCount: 5, prizeTotal: 950_150 });
  });

  test('is for prizes by chance, with no cash and no charge for entering', () => {
    expect(apply({ byChance: false }).exits).toEqual(['You may not need this licence']);
    expect(apply({ entryCharged: true }).exits).toHaveLength(1);
    expect(apply({ cashPrizes: true }).exits).toHaveLength(1);
  });

  test('has results published within 10 days after each draw', () => {
    const published = (day: string) => apply({ draws: [{ ...draw, published: day }] }).wrong;
    expect(published('2027-02-03')).toEqual([]);
    expect(published('2027-02-04')).toEqual(['draws']);
    expect(published('2027-01-23')).toEqual(['draws']);
  });

  test('is valid from the first entry to the last draw, and never from before it was issued', () => {
    const late = { ...draw, drawDate: '2027-03-10', published: '2027-03-12' };
    const dates = {
      entryPeriod: { from: '2026-12-01', to: '2027-01-20' },
      draws: [draw, late],
      claimBy: '2027-05-01',
    };
    expect(apply(dates).wrong).toEqual([]);
    expect(apply(dates).valid()).toEqual({ validFrom: '2026-12-01', validTo: '2027-03-10' });
    expect(apply(dates).valid('2026-12-03')).toEqual({ validFrom: '2026-12-03', validTo: '2027-03-10' });
    expect(apply({ ...dates, claimBy: '2027-03-10' }).wrong).toEqual(['claimBy']);
  });

  test('asks a club for its rules but for no business registration', () => {
    const club = apply({
      onBehalfOf: 'club',
      businessNumber: undefined,
      registrationFile: undefined,
    });
    expect(club.wrong).toEqual([]);
    expect(apply({ onBehalfOf: 'company', businessNumber: undefined }).wrong).toEqual(['businessNumber']);
  });
});
