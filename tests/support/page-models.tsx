import { cents } from '../../rules/money.ts';
import type { Shell } from '../../web/page.tsx';
import { cataloguePage } from '../../web/pages/applicant/catalogue.tsx';
import { declarationPage } from '../../web/pages/applicant/declaration.tsx';
import { receivedPage } from '../../web/pages/applicant/received.tsx';
import { serviceStartPage, type ServiceStartModel } from '../../web/pages/applicant/service-start.tsx';
import { withdrawPage } from '../../web/pages/applicant/withdraw.tsx';
import { applicationPages } from './application-models.tsx';
import { ballotPages } from './ballot-models.tsx';
import { comparisonPages } from './comparison-models.tsx';
import { dayPages } from './day-models.tsx';
import { deskPages } from './desk-models.tsx';
import { deskWorkPages } from './desk-work-models.tsx';
import { draftPages } from './draft-models.tsx';
import { feePages, sampleFeeSummary } from './fee-models.tsx';
import { formPages } from './form-models.tsx';
import { letterPages } from './letter-models.tsx';
import { licencePages } from './licence-models.tsx';
import { messagePages } from './message-models.tsx';
import { operationsPages } from './operations-models.tsx';
import { otherPages } from './other-models.tsx';
import { oversightPages } from './oversight-models.tsx';
import { overviewPages } from './overview-models.tsx';
import { ownFormPages } from './own-form-models.tsx';
import { inThree } from './page-questions.ts';
import {
  sampleDate,
  sampleDepartment,
  sampleFee,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';
import { payPages } from './pay-models.tsx';
import { receiptPages, samplePrivacy } from './receipt-models.tsx';
import { signaturePages } from './signature-models.tsx';
import { uploadPages } from './upload-models.tsx';

const startModel = (start: ServiceStartModel['start']): ServiceStartModel => ({
  service: 'international-driving-permit',
  name: sampleService,
  summary: inThree(
    'Apply for a permit to drive abroad.',
    '申請在境外駕駛的許可證。',
    '申请在境外驾驶的许可证。',
  ),
  department: sampleDepartment,
  form: 'TD51',
  fees: [sampleFeeSummary({ least: cents(8000), most: cents(8000) })],
  pledgeWorkingDays: 10,
  paysFirst: true,
  forWhom: [
    inThree(
      'You hold a full Hong Kong driving licence.',
      '你持有香港正式駕駛執照。',
      '你持有香港正式驾驶执照。',
    ),
  ],
  haveReady: [inThree('your driving licence', '你的駕駛執照', '你的驾驶执照')],
  privacy: samplePrivacy,
  start,
});

const sampleSearch = (typed: Typed) => ({
  query: typed('driving'),
  departments: [{ id: 'transport', name: sampleDepartment, count: 1 }],
  events: [{ id: 'driving' as const, count: 1 }],
  unfiltered: 1,
  isOpen: true,
});

/** Every page of the product in its notable states, with sample values. */
export const samplePages = (typed: Typed = (ordinary) => ordinary): SamplePage[] => {
  const page = (name: string, make: SamplePage['make'], audience: Shell['audience'] = 'applicant') => ({
    name,
    audience,
    make,
  });
  return [
    page(
      'catalogue',
      (l) =>
        cataloguePage(
          {
            ...sampleSearch(typed),
            services: [
              {
                id: 'international-driving-permit',
                name: sampleService,
                summary: startModel({ kind: 'signIn', path: '/' }).summary,
                department: sampleDepartment,
                pledgeWorkingDays: 10,
                fees: [sampleFeeSummary({ least: cents(57_200), most: cents(1_659_200) })],
              },
            ],
          },
          l,
        ),
      'public',
    ),
    page(
      'catalogue-nothing-found',
      (l) => cataloguePage({ ...sampleSearch(typed), event: 'driving', services: [] }, l),
      'public',
    ),
    page(
      'catalogue-empty',
      (l) =>
        cataloguePage(
          { query: '', departments: [], events: [], unfiltered: 0, isOpen: false, services: [] },
          l,
        ),
      'public',
    ),
    page('service-start', (l) => serviceStartPage(startModel({ kind: 'post', stamp: sampleStamp }), l)),
    page(
      'service-start-signed-out',
      (l) =>
        serviceStartPage(
          {
            ...startModel({ kind: 'signIn', path: '/en/sign-in/applicant' }),
            fees: [
              sampleFeeSummary({ least: cents(0), most: cents(0) }),
              sampleFeeSummary({ least: cents(53_500) }),
              sampleFeeSummary({ least: cents(0), most: cents(6_292_000) }),
              sampleFeeSummary({ least: cents(0) }),
              sampleFeeSummary({}),
            ],
            draftPath: '/en/applications/c1/check',
          },
          l,
        ),
      'public',
    ),
    ...feePages(typed, page),
    ...overviewPages(typed, page),
    ...formPages(typed, page),
    ...draftPages(typed, page),
    ...signaturePages(typed, page),
    ...uploadPages(typed, page),
    page('declaration', (l) =>
      declarationPage(
        {
          case: 'c1',
          service: sampleService,
          declaration: [inThree('What I say is true.', '所填資料屬實。', '所填资料属实。')],
          feeDue: cents(8000),
          feeLater: cents(53_500),
          notDeclared: true,
          stamp: sampleStamp,
        },
        l,
      ),
    ),
    page('received', (l) =>
      receivedPage(
        {
          case: 'c1',
          service: sampleService,
          reference: 'TD-7K3M-9QXA-2',
          mailedTo: typed('taiman.chan@example.hk'),
          fee: { ...sampleFee, payBy: sampleDate },
          decisionBy: sampleDate,
        },
        l,
      ),
    ),
    ...receiptPages(typed, page),
    page('received-at-once', (l) =>
      receivedPage(
        {
          case: 'c1',
          service: sampleService,
          reference: 'DH-7K3M-9QXA-2',
          licence: true,
          cannotComeBack: true,
        },
        l,
      ),
    ),
    ...applicationPages(typed, page),
    page('withdraw', (l) =>
      withdrawPage(
        {
          case: 'c1',
          service: sampleService,
          reference: 'TD-7K3M-9QXA-2',
          paid: 'notRefunded',
          why: typed('Not needed'),
          notSure: true,
          stamp: sampleStamp,
        },
        l,
      ),
    ),
    ...ballotPages(page),
    ...licencePages(typed, page),
    ...letterPages(typed, page),
    ...messagePages(typed, page),
    ...payPages(typed, page),
    ...deskPages(typed, page),
    ...deskWorkPages(typed, page),
    ...ownFormPages(typed, page),
    ...oversightPages(typed, page),
    ...comparisonPages(typed, page),
    ...operationsPages(typed, page),
    ...dayPages(typed, page),
    ...otherPages(typed, page),
  ];
};
