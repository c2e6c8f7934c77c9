import { type DeskCaseModel, deskCasePage } from '../../web/pages/desk/case.tsx';
import { queuePage } from '../../web/pages/desk/queue.tsx';
import { caseworkPages, sampleConditions, sampleReferrals } from './casework-models.tsx';
import { samplePicture, sampleWay } from './oversight-models.tsx';
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
import { filters, ownQueue, queued } from './queue-models.ts';

const reasons = [
  {
    code: 'not-in-register',
    text: inThree(
      'The licence is not in the register.',
      '登記冊沒有該執照的紀錄。',
      '登记册没有该执照的纪录。',
    ),
  },
  { code: 'expired', text: inThree('The licence expired too long ago.', '執照屆滿過久。', '执照届满过久。') },
];

const deskCase = (typed: Typed, more: Partial<DeskCaseModel>): DeskCaseModel => ({
  case: 'c1',
  reference: 'TD-7K3M-9QXA-2',
  service: sampleService,
  standing: 'vetting',
  stage: { kind: 'vetting' },
  submittedAt: sampleMoment,
  due: sampleDate,
  flags: ['dueSoon', 'provisional'],
  language: 'zh-Hant',
  particulars: [
    {
      question: { id: 'name', type: 'englishName', optional: false, label: inThree('Name', '姓名', '姓名') },
      answer: typed('CHAN, Tai Man'),
      verified: true,
    },
  ],
  answers: sampleAnswers(typed),
  offered: {},
  work: {
    holder: { name: typed('HO, Wai'), since: sampleMoment, mine: false },
    mayClaim: true,
    unsettled: 1,
  },
  notOffered: [],
  vettings: [],
  requests: [{ id: 'r1', what: typed('Which classes?'), until: sampleDate }],
  fees: [{ ...sampleFee, state: { kind: 'paid', at: sampleMoment, receipt: 'FPS7K3M9QXA2' } }],
  history: sampleHistory(typed),
  earlier: 4975,
  document: '1'.repeat(32),
  stamp: sampleStamp,
  errors: [],
  ...more,
});

const vetting = {
  stage: 'vetting',
  lines: [
    {
      id: 'licence',
      text: inThree('Licence is in the register', '執照在登記冊內', '执照在登记册内'),
      register: {
        at: sampleMoment,
        report: { outcome: 'matches' as const, classes: ['1', '2'], expiresOn: sampleDate },
      },
    },
    {
      id: 'identity',
      text: inThree('Identity agrees', '身份相符', '身份相符'),
      register: 'pending' as const,
    },
    { id: 'address', text: inThree('Address is complete', '地址齊全', '地址齐全') },
  ],
};

export const deskPages = (typed: Typed, page: MakePage): SamplePage[] => [
  page(
    'desk-queue',
    (l) =>
      queuePage(
        {
          team: typed('licensing'),
          queues: [
            { name: 'licensing', path: '/en/desk', current: true },
            { name: 'inspectors', path: '/en/desk?team=inspectors', current: false },
          ],
          filters,
          ...ownQueue(typed),
          cases: queued,
          firstPath: '/en/desk',
          nextPath: '/en/desk?after=x',
        },
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-queue-empty',
    (l) =>
      queuePage(
        {
          team: 'licensing',
          queues: [],
          filters,
          ...ownQueue(typed),
          views: [],
          cases: [],
          nextPath: '/en/desk?after=x',
          further: true,
        },
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-vetting',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          offered: { vetting, ask: true, closeRequest: true, hold: true },
          workflow: {
            release: { service: 'driving-permit', number: 2 },
            picture: samplePicture,
            way: sampleWay,
          },
          done: 'request.ask',
        }),
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-vetting-stale',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          offered: { vetting, ask: true, hold: true },
          changed: sampleHistory(typed),
          typed: { 'inOrder[licence]': 'yes', 'reason[licence]': typed('fine'), note: typed('a note') },
          errors: [
            { field: 'desk-inOrder-address', message: 'Answer every line' },
            { field: 'until-day', message: 'Choose a date in the future' },
          ],
        }),
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-decision',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          standing: 'decision',
          stage: { kind: 'decision' },
          offered: {
            decision: {
              stage: 'decision',
              reasons,
              secondPerson: true,
              mayGrant: true,
              mayRefuse: true,
              conditions: sampleConditions,
            },
          },
          referrals: sampleReferrals(typed),
          vettings: [
            {
              stage: 'vetting',
              name: typed('WONG, Siu Ming'),
              at: sampleMoment,
              lines: [{ text: reasons[0]?.text ?? sampleService, inOrder: false, reason: typed('blurred') }],
              note: typed('see file'),
            },
          ],
          typed: { reasons: ['expired'], text: typed('Sorry') },
          errors: [
            { field: 'desk-text', message: 'Explain' },
            { field: 'desk-reasons', message: 'Choose' },
          ],
        }),
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-endorse',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          standing: 'decision',
          stage: { kind: 'decision' },
          offered: { endorsement: { stage: 'decision', mayEndorse: true, mayReturn: true } },
          proposal: {
            outcome: 'refuse',
            name: typed('LEE, Ka Yan'),
            at: sampleMoment,
            reasons: [inThree('Not in the register', '不在登記冊', '不在登记册')],
            text: typed('Explained'),
            note: typed('noted'),
            returned: { name: typed('HO, Wai'), why: typed('look again') },
          },
        }),
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-second-person',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          offered: {},
          notOffered: [{ commands: ['decision.endorse', 'decision.return'], refusal: 'secondPersonNeeded' }],
          refused: 'secondPersonNeeded',
          fees: [],
        }),
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-held',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          standing: 'held',
          offered: { resume: true },
          hold: { since: sampleMoment, why: typed('court case') },
        }),
        l,
      ),
    'caseworker',
  ),
  ...caseworkPages(typed, page, deskCase),
];
