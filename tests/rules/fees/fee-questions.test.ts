import { describe, expect, test } from 'vitest';
import { feesOf } from '../../../rules/fees.ts';
import { pricesOf } from '../../../rules/fees/prices.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { formOf } from '../../support/definition-files.ts';
import { text } from '../../support/definition.ts';
import { choiceOf, feeFormOf } from '../../support/fees/fee-form.ts';
import { gameCentre, restaurantLicence } from '../../support/fees/food-and-places.ts';
import { drivingLicence, vehicleLicence } from '../../support/fees/transport.ts';

const today = HongKongDate.parse('2026-11-23');

describe('what is asked to say what a service costs', () => {
  const ids = (form: ReturnType<typeof feeFormOf>) =>
    pricesOf(form)
      .questions()
      .questions.map(({ id }) => id);

  test('is what its fees depend on, and nothing else', () => {
    expect(ids(feeFormOf(vehicleLicence))).toEqual(['fuel', 'engine', 'weight', 'period']);
    expect(ids(feeFormOf(gameCentre))).toEqual(['floors']);
    expect(ids(formOf('services/transport/international-driving-permit.yaml'))).toEqual([]);
  });

  test('reaches through calculated values and through what decides whether something is asked', () => {
    expect(ids(formOf('tests/support/definitions/country-park-event.yaml'))).toEqual([
      'kind',
      'firstDay',
      'lastDay',
    ]);
    const questions = [
      choiceOf('who', ['person', 'company']),
      { id: 'staff', type: 'wholeNumber', showWhen: "answers.who == 'company'" },
      { id: 'large', type: 'calculated', as: 'yesNo', value: 'answers.staff > 50' },
      { id: 'other', type: 'text' },
    ];
    const part = { label: text('Large'), amount: 100, when: 'answers.large' };
    const fee = { schedules: [{ from: '2020-01-01', source: 'a test', parts: [part] }] };
    expect(ids(feeFormOf({ questions, fee }))).toEqual(['who', 'staff']);
  });

  test('asks a birthday that a sign-in would have given', () => {
    const questions = [{ id: 'born', type: 'identity', claim: 'birthDate' }];
    const form = feeFormOf({
      questions,
      fee: {
        amount: [
          { when: 'ageOn(answers.born, today) >= 65', amount: 1000 },
          { when: 'ageOn(answers.born, today) < 65', amount: 2000 },
        ],
      },
    });
    expect(
      pricesOf(form)
        .questions()
        .questions.map(({ id, type }) => `${id} ${type}`),
    ).toEqual(['born date']);
    const typed = { 'born-day': '23', 'born-month': '11', 'born-year': '1961' };
    const { answers, problems } = pricesOf(form).questions().read(typed, today);
    expect(problems).toEqual([]);
    expect(feesOf(form, answers, today)[0]?.amount).toBe(1000);
  });
});

describe('reading what was typed', () => {
  const vehicle = pricesOf(feeFormOf(vehicleLicence)).questions();
  const asked = (raw: Readonly<Record<string, string>>) => vehicle.read(raw, today).asked.map(({ id }) => id);

  test('asks a question only once its condition is decided', () => {
    expect(asked({})).toEqual(['fuel', 'period']);
    expect(asked({ fuel: 'electric' })).toEqual(['fuel', 'weight', 'period']);
    expect(asked({ fuel: 'steam', engine: '1500' })).toEqual(['fuel', 'period']);
  });

  test('judges answers as the form does, and drops those that are not asked for', () => {
    const read = vehicle.read({ fuel: 'petrol', engine: '0', weight: '5', period: '12' }, today);
    expect(read.problems.map(({ question, problem }) => `${question} ${problem}`)).toEqual([
      'engine tooSmall',
    ]);
    expect(read.answers).toEqual({ fuel: 'petrol', period: '12' });
  });

  test('keeps to the checks of the form that concern it', () => {
    const event = pricesOf(formOf('tests/support/definitions/country-park-event.yaml')).questions();
    const day = (id: string, day: string) => ({
      [`${id}-day`]: day,
      [`${id}-month`]: '12',
      [`${id}-year`]: '2026',
    });
    const read = (first: string, last: string) =>
      event.read({ kind: 'filming', ...day('firstDay', first), ...day('lastDay', last) }, today);
    expect(read('10', '9').problems).toMatchObject([{ question: 'lastDay', problem: 'checkFailed' }]);
    // Too late to apply for, but not too late to ask the price of.
    expect(read('1', '3').problems).toEqual([]);
    expect(read('1', '3').answers).toMatchObject({ days: 3 });
  });

  test('survives anything that is typed', () => {
    const hostile = { fuel: '__proto__', engine: '9'.repeat(400), period: ['4', '12'], floors: 'x' };
    for (const service of [vehicleLicence, gameCentre, drivingLicence, restaurantLicence]) {
      const { problems } = pricesOf(feeFormOf(service)).questions().read(hostile, today);
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});
