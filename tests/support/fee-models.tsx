import { cents } from '../../rules/money.ts';
import type { FeeWorking } from '../../schemas/fee-working.ts';
import { Rounding } from '../../schemas/fee.ts';
import { HongKongDate } from '../../schemas/time.ts';
import type { FeeSummary } from '../../web/components/fee-line.ts';
import { feesPage, type FeesModel } from '../../web/pages/applicant/fees.tsx';
import { everyQuestion, inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleDate,
  sampleFee,
  type SamplePage,
  sampleService,
  type Typed,
} from './page-samples.ts';

const from = HongKongDate.parse('2025-11-01');
const until = HongKongDate.parse('2026-10-31');
const waiver = {
  name: inThree('Waiver for food businesses', '食物業牌照費用寬免', '食物业牌照费用宽免'),
  from,
  until,
};
const kg = inThree('kg', '公斤', '公斤');

export const sampleFeeSummary = (bounds: Pick<FeeSummary, 'least' | 'most'>): FeeSummary => ({
  name: sampleFee.name,
  ...bounds,
  dependsOn:
    bounds.least === bounds.most && bounds.most !== undefined
      ? []
      : [everyQuestion.choice.label, everyQuestion.wholeNumber.label],
  concessions: bounds.most === 0 ? [waiver] : [],
});

/** A working with a line of every kind. */
export const sampleWorking: FeeWorking = {
  asOf: sampleDate,
  from,
  source: 'https://www.info.gov.hk/gia/general/202106/11/P2021061100712.htm',
  lines: [
    {
      label: inThree('Licence by engine size', '按汽缸容量計算的牌照費', '按汽缸容量计算的牌照费'),
      detail: [
        { kind: 'band', of: 1800, above: 1500, upTo: 2500 },
        { kind: 'percent', percent: 35, whole: cents(738_400) },
      ],
      amount: cents(258_440),
    },
    { detail: [{ kind: 'band', of: 5, upTo: 10, unit: kg }], amount: cents(0) },
    { detail: [{ kind: 'band', of: 5000, above: 1000, unit: kg }], amount: cents(0) },
    {
      label: inThree('Further weight', '額外重量', '额外重量'),
      detail: [
        { kind: 'perUnit', of: 1600, included: 1000, each: 250, units: 3, price: cents(12_400), unit: kg },
      ],
      amount: cents(37_200),
    },
    {
      label: inThree('Machines', '遊戲機', '游戏机'),
      detail: [{ kind: 'perUnit', of: 2, included: 0, each: 1, units: 2, price: cents(53_500) }],
      amount: cents(107_000),
    },
    {
      label: inThree('Levy by day', '按日計算的徵款', '按日计算的征款'),
      detail: [{ kind: 'proRata', whole: cents(3800), days: 100, of: 365 }],
      amount: cents(1041),
    },
    ...Rounding.options.map((rounding) => ({
      detail: [{ kind: 'rounded' as const, rounding }],
      amount: cents(9),
    })),
    { detail: [{ kind: 'minimum', bound: cents(10_000) }], amount: cents(1) },
    { detail: [{ kind: 'maximum', bound: cents(90_000) }], amount: cents(-5) },
    {
      label: waiver.name,
      detail: [{ kind: 'concession', waived: true, from, until }],
      amount: cents(-403_758),
    },
    {
      label: waiver.name,
      detail: [{ kind: 'concession', waived: false, percent: 50, until }],
      amount: cents(0),
    },
    { label: waiver.name, detail: [{ kind: 'concession', waived: false, from }], amount: cents(0) },
  ],
};

const model = (typed: Typed, more: Partial<FeesModel>): FeesModel => ({
  service: 'vehicle-licence',
  name: sampleService,
  today: sampleDate,
  questions: [everyQuestion.choice, everyQuestion.wholeNumber, everyQuestion.date],
  fields: { people: typed('1,800') },
  errors: [],
  concessions: [],
  ...more,
});

/** "What will I pay?" in its notable states. */
export const feePages = (typed: Typed, page: MakePage): SamplePage[] => [
  page('fees', (l) =>
    feesPage(
      model(typed, {
        concessions: [
          waiver,
          { name: waiver.name, from },
          { name: waiver.name, until },
          { name: waiver.name },
        ],
      }),
      l,
    ),
  ),
  page('fees-errors', (l) =>
    feesPage(
      model(typed, {
        csrf: 'csrf-token',
        errors: [{ field: 'people', message: typed('Number of people: a number is needed') }],
      }),
      l,
    ),
  ),
  page('fees-more', (l) => feesPage(model(typed, { more: true }), l)),
  page('fees-result', (l) =>
    feesPage(
      model(typed, {
        result: {
          total: cents(0),
          fees: [{ name: sampleFee.name, amount: cents(0), working: sampleWorking }],
        },
      }),
      l,
    ),
  ),
  page('fees-fixed', (l) =>
    feesPage(
      model(typed, {
        questions: [],
        result: {
          total: cents(8000),
          fees: [
            {
              ...sampleFee,
              working: {
                asOf: sampleDate,
                lines: [{ label: sampleFee.name, detail: [], amount: cents(8000) }],
              },
            },
          ],
        },
      }),
      l,
    ),
  ),
];
