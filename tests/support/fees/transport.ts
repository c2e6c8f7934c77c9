import { text } from '../definition.ts';
import { choiceOf, type FeeService } from './fee-form.ts';

const byPeriod = "answers.period == '4' ? 35 : 100";

/**
 * Licence fees of private cars for 12 and 4 months, levy included: https://www.info.gov.hk/gia/general/202106/11/P2021061100712.htm; electric
 * ones by weight: https://www.scmp.com/news/hong-kong/hong-kong-economy/article/3306729/ev-licence-fee-hong-kong-be-raised-3-years-70-petrol-cars
 */
export const vehicleLicence: FeeService = {
  questions: [
    choiceOf('fuel', ['petrol', 'diesel', 'electric']),
    {
      id: 'engine',
      type: 'wholeNumber',
      minimum: 1,
      maximum: 20_000,
      showWhen: "answers.fuel != 'electric'",
    },
    {
      id: 'weight',
      type: 'wholeNumber',
      minimum: 1,
      maximum: 20_000,
      showWhen: "answers.fuel == 'electric'",
    },
    choiceOf('period', ['4', '12']),
  ],
  fee: {
    schedules: [
      {
        from: '2021-06-11',
        source: 'https://www.info.gov.hk/gia/general/202106/11/P2021061100712.htm',
        rounding: 'upToDollar',
        parts: [
          {
            label: text('Licence by engine size'),
            when: "answers.fuel != 'electric'",
            percent: byPeriod,
            bands: {
              of: 'answers.engine',
              unit: text('cc'),
              steps: [
                { upTo: 1500, amount: 496_000 },
                { upTo: 2500, amount: 738_400 },
                { upTo: 3500, amount: 981_500 },
                { upTo: 4500, amount: 1_224_600 },
                { amount: 1_458_000 },
              ],
            },
          },
          {
            label: text('Diesel engine'),
            when: "answers.fuel == 'diesel'",
            percent: byPeriod,
            amount: 189_800,
          },
          {
            label: text('Licence, electric, up to 1 tonne'),
            when: "answers.fuel == 'electric'",
            percent: byPeriod,
            amount: 57_200,
          },
          {
            label: text('Further weight'),
            when: "answers.fuel == 'electric'",
            percent: byPeriod,
            perUnit: {
              of: 'answers.weight',
              included: 1000,
              each: 250,
              amount: 12_400,
              unit: text('kg'),
            },
          },
          { label: text('For a licence of 4 months'), when: "answers.period == '4'", amount: 3000 },
          {
            label: text('Levy'),
            when: "answers.fuel != 'electric'",
            formula: "answers.period == '4' ? 3800 : 11400",
          },
        ],
      },
    ],
  },
};

/** HK$ for 12 and 4 months, as published, by the largest engine of each class in cc. */
export const publishedVehicleFees = {
  petrol: [
    [1500, 5074, 1804],
    [2500, 7498, 2653],
    [3500, 9929, 3504],
    [4500, 12_360, 4355],
    [20_000, 14_694, 5171],
  ],
  diesel: [
    [1500, 6972, 2469],
    [2500, 9396, 3317],
    [3500, 11_827, 4168],
    [4500, 14_258, 5019],
    [20_000, 16_592, 5836],
  ],
} as const;

const age = 'ageOn(answers.born, today)';
const until70 = 'addYears(answers.born, 70)';

/** Renewal of a full driving licence by age: http://www.1823.gov.hk/big5/FAQ/common/020/Page-Driving_licence_validity_fee.shtm */
export const drivingLicence: FeeService = {
  questions: [
    { id: 'born', type: 'date', notAfterToday: true },
    choiceOf('years', ['1', '3'], { showWhen: `${age} >= 70` }),
  ],
  fee: {
    schedules: [
      {
        from: '2010-01-01',
        source: '1823, fees and validity of driving licences',
        maximum: 90_000,
        parts: [
          { label: text('10 years'), when: `${age} <= 60`, amount: 90_000 },
          {
            label: text('Each year until the age of 70'),
            when: `${age} > 60 && ${age} < 67`,
            perUnit: { of: `startedYears(today, ${until70})`, amount: 5200, unit: text('years') },
          },
          {
            label: text('Levy by day'),
            when: `${age} > 60 && ${age} < 67`,
            proRata: { amount: 3800, days: `daysBetween(today, ${until70})`, of: '365' },
          },
          {
            label: text('3 years'),
            when: `${age} >= 67 && ${age} < 70 || answers.years == '3'`,
            amount: 27_000,
          },
          { label: text('1 year'), when: "answers.years == '1'", amount: 9000 },
        ],
      },
    ],
  },
};
