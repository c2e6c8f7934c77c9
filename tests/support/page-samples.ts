import { cents } from '../../rules/money.ts';
import type { Language } from '../../schemas/text.ts';
import { HongKongDate, Instant } from '../../schemas/time.ts';
import type { AnsweredPage } from '../../web/components/answers-summary.tsx';
import type { HistoryEntry } from '../../web/components/history.tsx';
import type { Page, Shell } from '../../web/page.tsx';
import { everyQuestion, inThree } from './page-questions.ts';

export interface SamplePage {
  readonly name: string;
  readonly audience: Shell['audience'];
  readonly make: (language: Language) => Page;
}

export const sampleStamp = { requestKey: 'k'.repeat(22), csrf: 'csrf-token', seen: 7 };
export const sampleMoment = Instant.parse('2026-11-23T04:05:06.789Z');
export const sampleDate = HongKongDate.parse('2026-12-07');
export const sampleService = inThree('International Driving Permit', '國際駕駛許可證', '国际驾驶许可证');
export const sampleDepartment = inThree('Transport Department', '運輸署', '运输署');
export const sampleSupport = { email: 'help@example.hk', phone: '+852 2000 0000' };
export const sampleFee = {
  item: 'application',
  name: inThree('Application fee', '申請費', '申请费'),
  amount: cents(8000),
};

export const sampleSession = {
  path: '/en/session/applicant',
  secondsLeft: { idle: 1800, absolute: 20_000 },
  endsAt: '20:05',
  idleMinutes: 30,
  absoluteHours: 8,
};

export const sampleShell = (language: Language, audience: Shell['audience'] = 'applicant'): Shell => ({
  language,
  path: `/${{ en: 'en', 'zh-Hant': 'tc', 'zh-Hans': 'sc' }[language]}/applications`,
  audience,
  assets: { css: '/assets/product.css', script: '/assets/product.js', icon: '/assets/icon.svg' },
  support: sampleSupport,
  signedInAs:
    audience === 'public' || audience === 'identity'
      ? undefined
      : {
          name: 'CHAN, Tai Man',
          door: audience === 'applicant' ? 'applicant' : 'staff',
          signOutPath: '/en/sign-out/applicant',
          csrf: 'csrf-token',
          mayOpen: ['desk', 'operations'],
          session: sampleSession,
        },
});

/** What a person typed: the ordinary sample, or the hostile text a test gives. */
export type Typed = (ordinary: string) => string;

export const sampleHistory = (typed: Typed): HistoryEntry[] => [
  { n: 1, at: sampleMoment, event: 'application.submitted', by: 'applicant' },
  { n: 2, at: Instant.parse('2026-11-23T05:00:00.000Z'), event: 'fee.posted', by: 'system' },
  {
    n: 3,
    at: Instant.parse('2026-11-24T05:00:00.000Z'),
    event: 'vetting.completed',
    by: 'staff',
    name: typed('WONG, Siu Ming'),
  },
  {
    n: 4,
    at: Instant.parse('2026-11-24T06:00:00.000Z'),
    event: 'deadlines.moved',
    by: 'system',
    day: {
      at: Instant.parse('2026-11-24T06:00:00.000Z'),
      date: HongKongDate.parse('2026-11-23'),
      reason: 'tropicalCyclone',
      moved: [
        {
          clock: 'pledge',
          from: Instant.parse('2026-12-07T16:00:00.000Z'),
          to: Instant.parse('2026-12-08T16:00:00.000Z'),
        },
      ],
    },
  },
];

export const sampleAnswers = (typed: Typed): AnsweredPage[] => [
  {
    id: 'about-you',
    title: inThree('About you', '個人資料', '个人资料'),
    rows: [
      { question: everyQuestion.englishName, answer: typed('CHAN, Tai Man'), verified: true },
      { question: everyQuestion.hkid, answer: typed('A123456(3)'), verified: true },
      { question: everyQuestion.date, answer: '2027-05-17' },
      { question: everyQuestion.choices, answer: ['car', 'bus'] },
      { question: everyQuestion.yesNo, answer: true },
      { question: everyQuestion.longText, answer: undefined },
      {
        question: everyQuestion.address,
        answer: {
          flat: typed('A'),
          floor: '12',
          building: 'Example House',
          district: 'Wan Chai',
          region: 'HK',
        },
      },
    ],
  },
];

export type MakePage = (name: string, make: SamplePage['make'], audience?: Shell['audience']) => SamplePage;
