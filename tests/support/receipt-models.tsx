import type { PrivacyNotice } from '../../schemas/privacy.ts';
import { privacyPage } from '../../web/pages/applicant/privacy.tsx';
import { receiptPage } from '../../web/pages/applicant/receipt.tsx';
import type { ReceiptModel } from '../../web/receipt-parts.ts';
import { sampleWorking } from './fee-models.tsx';
import { inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleAnswers,
  sampleDate,
  sampleDepartment,
  sampleFee,
  sampleMoment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';

export const samplePrivacy: PrivacyNotice = {
  purpose: inThree('To handle your application.', '處理你的申請。', '处理你的申请。'),
  obligatory: inThree('You must give all of it.', '你必須提供全部資料。', '你必须提供全部资料。'),
  transferees: inThree(
    'Nobody outside the department.',
    '不會轉移予部門以外人士。',
    '不会转移予部门以外人士。',
  ),
  access: inThree(
    'You may ask to see and correct your data.',
    '你可要求查閱及更正資料。',
    '你可要求查阅及更正资料。',
  ),
  contact: {
    title: inThree('Personal Data Officer', '個人資料主任', '个人资料主任'),
    address: inThree('1 Example Street', '示例街1號', '示例街1号'),
    enquiries: inThree('data@example.hk', '電郵：data@example.hk', '电邮：data@example.hk'),
  },
  retentionYears: 7,
};

const sampleProof = {
  state: 'ready',
  fingerprint: '5f'.repeat(32),
  date: sampleDate,
  root: 'a1'.repeat(32),
  address: 'https://licences.example.hk/en/applications/c1/receipt-proof.json',
  kid: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
} as const;

export const sampleReceipt = (typed: Typed): ReceiptModel => ({
  case: 'c1',
  reference: 'TD-7K3M-9QXA-2',
  service: sampleService,
  department: sampleDepartment,
  form: 'TD51',
  submittedAt: sampleMoment,
  sentIn: 'zh-Hant',
  pages: sampleAnswers(typed),
  fees: [{ ...sampleFee, working: sampleWorking, state: { kind: 'due', payable: true, payBy: sampleDate } }],
  declaration: [inThree('What I say is true.', '所填資料屬實。', '所填资料属实。')],
  noticed: sampleMoment,
  privacy: samplePrivacy,
  madeAt: sampleMoment,
});

/** What is read before the first question, and what is kept after sending. */
export const receiptPages = (typed: Typed, page: MakePage): SamplePage[] => [
  page('receipt', (l) => receiptPage(sampleReceipt(typed), l)),
  page('receipt-proof', (l) => receiptPage({ ...sampleReceipt(typed), proof: sampleProof }, l)),
  ...(['later', 'late'] as const).map((state) =>
    page(`receipt-proof-${state}`, (l) =>
      receiptPage({ ...sampleReceipt(typed), proof: { state, from: sampleMoment } }, l),
    ),
  ),
  page('receipt-free', (l) => receiptPage({ ...sampleReceipt(typed), fees: [], noticed: undefined }, l)),
  page('privacy', (l) =>
    privacyPage(
      {
        case: 'c1',
        service: sampleService,
        privacy: samplePrivacy,
        backPath: '/x',
        next: { kind: 'acknowledge', stamp: sampleStamp },
      },
      l,
    ),
  ),
  page('privacy-again', (l) =>
    privacyPage(
      {
        case: 'c1',
        service: sampleService,
        privacy: {
          purpose: samplePrivacy.purpose,
          transferees: samplePrivacy.transferees,
          access: samplePrivacy.access,
          retentionYears: 1,
        },
        backPath: '/x',
        next: { kind: 'goOn', path: '/y' },
      },
      l,
    ),
  ),
];
