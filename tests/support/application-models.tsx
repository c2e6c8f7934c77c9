import { cents } from '../../rules/money.ts';
import { type ApplicationModel, applicationPage } from '../../web/pages/applicant/application.tsx';
import { samplePeriod } from './ballot-models.tsx';
import { silentPages } from './decision-models.tsx';
import { sampleWorking } from './fee-models.tsx';
import { inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleAnswers,
  sampleDate,
  sampleFee,
  sampleHistory,
  sampleMoment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';

const application = (typed: Typed, more: Partial<ApplicationModel>): ApplicationModel => ({
  case: 'c1',
  reference: 'TD-7K3M-9QXA-2',
  service: sampleService,
  standing: 'vetting',
  submittedAt: sampleMoment,
  steps: [
    { id: 'fee', kind: 'payment', state: 'done' },
    { id: 'vetting', kind: 'vetting', state: 'now' },
    { id: 'decision', kind: 'decision', state: 'next' },
    { id: 'issue', kind: 'issue', state: 'next' },
  ],
  due: { date: sampleDate, provisional: false, overdue: false },
  paused: false,
  fees: [{ ...sampleFee, state: { kind: 'paid', at: sampleMoment, receipt: 'FPS7K3M9QXA2' } }],
  suspended: [],
  requests: [],
  licence: false,
  withdrawable: true,
  answers: sampleAnswers(typed),
  history: sampleHistory(typed),
  stamp: sampleStamp,
  ...more,
});

const openRequest = (typed: Typed) => [
  { id: 'r1', what: typed('Send us the number of your new licence.'), until: sampleDate },
  {
    id: 'r0',
    what: typed('Which classes?'),
    until: sampleDate,
    closed: { how: 'answered' as const, answer: typed('Private car') },
  },
];

/** Following an application, in its notable states. */
export const applicationPages = (typed: Typed, page: MakePage): SamplePage[] => [
  page('application', (l) => applicationPage(application(typed, {}), l)),
  page('application-waiting-for-a-place', (l) =>
    applicationPage(
      application(typed, {
        standing: 'ballot',
        due: undefined,
        ballot: {
          service: 'test-permit',
          stage: 'ballot',
          period: samplePeriod,
          method: 'draw',
          number: 17,
          state: 'waiting',
        },
      }),
      l,
    ),
  ),
  page('application-asked', (l) =>
    applicationPage(
      application(typed, {
        standing: 'asked',
        paused: true,
        requests: openRequest(typed),
        typedAnswer: typed('A123456'),
        errors: [{ field: 'answer', message: 'Give an answer' }],
        changed: sampleHistory(typed),
      }),
      l,
    ),
  ),
  page('application-on-hold', (l) =>
    applicationPage(application(typed, { standing: 'held', held: true }), l),
  ),
  page('application-letter-being-checked', (l) =>
    applicationPage(
      application(typed, { standing: 'requirementsWithUs', requirementsWithUs: 'checking' }),
      l,
    ),
  ),
  page('application-inspection-booked', (l) =>
    applicationPage(
      application(typed, { standing: 'inspection', appointment: 'inspection', booked: sampleMoment }),
      l,
    ),
  ),
  page('application-refused', (l) =>
    applicationPage(
      application(typed, {
        standing: 'refused',
        done: 'answered',
        withdrawable: false,
        due: undefined,
        decision: {
          outcome: 'refuse',
          at: sampleMoment,
          reasons: [
            inThree(
              'The licence is not in the register.',
              '登記冊沒有該執照的紀錄。',
              '登记册没有该执照的纪录。',
            ),
          ],
          text: typed('Please ask us for help.'),
          appealUntil: sampleDate,
          appeal: inThree(
            'Write to the Commissioner within 21 days.',
            '請於 21 天內致函署長。',
            '请于 21 天内致函署长。',
          ),
        },
      }),
      l,
    ),
  ),
  page('application-due', (l) =>
    applicationPage(
      application(typed, {
        standing: 'payment',
        licence: true,
        due: { date: sampleDate, provisional: true, overdue: false },
        fees: [
          { ...sampleFee, working: sampleWorking, state: { kind: 'due', payBy: sampleDate, payable: true } },
        ],
      }),
      l,
    ),
  ),
  page('application-held-money', (l) =>
    applicationPage(
      application(typed, {
        due: { date: sampleDate, provisional: false, overdue: true },
        fees: [{ ...sampleFee, state: { kind: 'due', payable: true } }],
        suspended: [{ amount: cents(8100), receivedAt: sampleMoment, why: 'otherAmount' }],
      }),
      l,
    ),
  ),
  ...silentPages(typed, page, application),
];
