import { type DeskCaseModel, deskCasePage } from '../../web/pages/desk/case.tsx';
import type { ReferralShown } from '../../web/pages/desk/referral-parts.tsx';
import { referralPage, type ReferralPageModel } from '../../web/pages/desk/referral.tsx';
import { decisionPages } from './decision-models.tsx';
import { noticePages } from './notice-models.tsx';
import { inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleAnswers,
  sampleDate,
  sampleDepartment,
  sampleMoment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';
import { visitPages } from './visit-models.tsx';

export const sampleConditions = [
  inThree('A second exit is kept open.', '須保持第二個出口暢通。', '须保持第二个出口畅通。'),
];

const fire = inThree('Fire Services Department', '消防處', '消防处');
const buildings = inThree('Buildings Department', '屋宇署', '屋宇署');

export const sampleReferrals = (typed: Typed): ReferralShown[] => [
  {
    stage: 'circulation',
    body: 'fire',
    name: fire,
    state: 'conditions',
    at: sampleMoment,
    text: typed('Seen on site'),
    conditions: sampleConditions,
  },
  {
    stage: 'circulation',
    body: 'buildings',
    name: buildings,
    state: 'waiting',
    due: sampleDate,
    conditions: [],
  },
  {
    stage: 'circulation',
    body: 'planning',
    name: inThree('Planning Department', '規劃署', '规划署'),
    state: 'silent',
    at: sampleMoment,
    conditions: [],
  },
];

const referral = (typed: Typed, more: Partial<ReferralPageModel>): ReferralPageModel => ({
  case: 'c1',
  stage: 'circulation',
  body: 'buildings',
  reference: 'TD-7K3M-9QXA-2',
  service: sampleService,
  department: sampleDepartment,
  referral: {
    stage: 'circulation',
    body: 'buildings',
    name: buildings,
    state: 'waiting',
    due: sampleDate,
    conditions: [],
  },
  silenceCounts: true,
  mayReply: true,
  answers: sampleAnswers(typed),
  stamp: sampleStamp,
  errors: [],
  ...more,
});

/** Pages of the stages beyond vetting and decision; `deskCase` makes a case on the desk. */
export const caseworkPages = (
  typed: Typed,
  page: MakePage,
  deskCase: (typed: Typed, more: Partial<DeskCaseModel>) => DeskCaseModel,
): SamplePage[] => [
  page(
    'desk-referral',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          standing: 'referral',
          stage: { kind: 'referral' },
          referrals: sampleReferrals(typed),
          offered: {
            referral: {
              stage: 'circulation',
              open: [
                { id: 'buildings', name: buildings },
                { id: 'planning', name: inThree('Planning Department', '規劃署', '规划署') },
              ],
              more: [{ id: 'heritage', name: inThree('Antiquities Office', '古物辦', '古物办') }],
            },
          },
          typed: { moreDays: typed('ten'), passWhy: typed('By telephone') },
          errors: [
            { field: 'desk-body', message: 'Choose a body' },
            { field: 'desk-moreDays', message: 'Enter a number of days' },
          ],
        }),
        l,
      ),
    'caseworker',
  ),
  ...visitPages(typed, page, deskCase),
  ...noticePages(typed, page, deskCase),
  ...decisionPages(typed, page, deskCase),
  page(
    'referral-reply',
    (l) =>
      referralPage(
        referral(typed, {
          typed: { kind: 'conditions', text: typed('Remarks'), conditionsEn: typed('One') },
          errors: [{ field: 'desk-conditionsEn', message: 'All three languages' }],
          refused: 'replyLate',
        }),
        l,
      ),
    'caseworker',
  ),
  page(
    'referral-replied',
    (l) =>
      referralPage(
        referral(typed, { mayReply: false, done: true, referral: sampleReferrals(typed)[0] ?? fallback }),
        l,
      ),
    'caseworker',
  ),
];

const fallback: ReferralShown = { stage: '', body: '', name: fire, state: 'ended', conditions: [] };
