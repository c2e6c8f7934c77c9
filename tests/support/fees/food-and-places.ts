import { text } from '../definition.ts';
import { choiceOf, type FeeService } from './fee-form.ts';

/**
 * Annual fees in HK$ of general restaurants and light refreshment restaurants by gross floor area up to so many square metres, from 19 July 2013:
 * http://www.licenceconsultant.com/service_govfee_c.html; a provisional licence costs half:
 * https://www.midlandici.com.hk/ics/property/article/detail/39654
 */
export const publishedRestaurantFees = [
  [100, 2520, 1810],
  [150, 3140, 2270],
  [200, 4410, 3160],
  [250, 5650, 4070],
  [300, 6860, 4960],
  [350, 8170, 5860],
  [400, 9420, 6770],
  [450, 10_690, 7650],
  [500, 11_970, 8590],
  [600, 13_860, 9920],
  [700, 16_360, 11_730],
  [800, 18_880, 13_540],
  [900, 21_380, 15_320],
  [1000, 23_900, 17_120],
  [2000, 37_750, 27_020],
  [3000, 62_940, 45_040],
  [4000, 88_080, 63_040],
  [5000, 113_260, 81_040],
  [undefined, 125_840, 90_050],
] as const;

const areaBands = (column: 1 | 2) => ({
  of: 'answers.area',
  unit: text('m²'),
  steps: publishedRestaurantFees.map((row) => ({
    ...(row[0] === undefined ? {} : { upTo: row[0] }),
    amount: row[column] * 100,
  })),
});

/** The waiver of fees for food businesses, 1 November 2025 to 31 October 2026: https://www.hk01.com/社會新聞/60284304 */
const waiver = {
  id: 'waiver-2025',
  name: text('Waiver for food businesses'),
  source: 'Policy Address 2025',
  from: '2025-11-01',
  until: '2026-10-31',
  waive: true,
};

const half = 'answers.provisional ? 50 : 100';

export const restaurantLicence: FeeService = {
  questions: [
    choiceOf('kind', ['general', 'light']),
    { id: 'area', type: 'wholeNumber', minimum: 1, maximum: 100_000 },
    { id: 'provisional', type: 'yesNo' },
  ],
  fee: {
    schedules: [
      {
        from: '2013-07-19',
        source: 'http://www.licenceconsultant.com/service_govfee_c.html',
        parts: [
          {
            label: text('General'),
            when: "answers.kind == 'general'",
            bands: areaBands(1),
            percent: half,
          },
          {
            label: text('Light refreshment'),
            when: "answers.kind == 'light'",
            bands: areaBands(2),
            percent: half,
          },
        ],
      },
    ],
    concessions: [waiver],
  },
};

/** A liquor licence of less than a year is charged by days, and part of a dollar counts as one (Cap. 109B). No amount is public: HK$3,940 is made up. */
export const liquorLicence: FeeService = {
  questions: [{ id: 'period', type: 'dateRange' }],
  fee: {
    schedules: [
      {
        from: '2010-08-01',
        source: 'https://lawhero.io/ordinances/431 (the rule; the amount is made up)',
        rounding: 'upToDollar',
        parts: [
          {
            label: text('Licence'),
            proRata: {
              amount: 394_000,
              days: 'daysBetween(answers.period.from, answers.period.to) + 1',
              of: '365',
            },
          },
        ],
      },
    ],
  },
};

/** HK$535 for each machine: https://hadla.gov.hk/el/en/entertainment/fees.php */
export const gameCentre: FeeService = {
  questions: [
    {
      id: 'floors',
      type: 'table',
      itemName: text('Floor'),
      minimum: 1,
      maximum: 10,
      questions: [{ id: 'machines', type: 'wholeNumber', label: text('Machines'), minimum: 1, maximum: 500 }],
    },
  ],
  fee: {
    schedules: [
      {
        from: '2020-01-01',
        source: 'https://hadla.gov.hk/el/en/entertainment/fees.php',
        parts: [
          {
            label: text('Machines'),
            perUnit: { of: 'sum(answers.floors.map(f, f.machines))', amount: 53_500, unit: text('machines') },
          },
        ],
      },
    ],
  },
};
