import { requirementsPage } from '../../web/pages/applicant/requirements.tsx';
import { type DeskCaseModel, deskCasePage } from '../../web/pages/desk/case.tsx';
import type { ReferralShown } from '../../web/pages/desk/referral-parts.tsx';
import { referralPage, type ReferralPageModel } from '../../web/pages/desk/referral.tsx';
import type { LetterShown } from '../../web/pages/desk/requirement-parts.tsx';
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
  page(
    'desk-letter-write',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          standing: 'requirements',
          stage: { kind: 'requirements' },
          offered: { requirements: { stage: 'letter', write: letterItems, confirm: false, waive: true } },
          typed: { moreRequired: typed('The lease') },
          errors: [{ field: 'desk-required', message: 'Choose' }],
        }),
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-letter-confirm',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          standing: 'requirements',
          stage: { kind: 'requirements' },
          letters: [sampleLetter(typed)],
          offered: {
            requirements: { stage: 'letter', confirm: true, giveBack: letterItems, waive: true },
          },
        }),
        l,
      ),
    'caseworker',
  ),
  page('requirements', (l) =>
    requirementsPage(
      {
        case: 'c1',
        service: sampleService,
        reference: 'TD-7K3M-9QXA-2',
        stage: 'letter',
        letter: sampleLetter(typed),
        open: true,
        done: true,
        typed: { 'note[lease]': typed('In the post') },
        errors: [{ field: 'ticked', message: 'Tick' }],
        stamp: sampleStamp,
      },
      l,
    ),
  ),
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

const letterItems = [
  { id: 'extinguishers', text: inThree('Two fire extinguishers', '兩個滅火筒', '两个灭火筒') },
  { id: 'lease', text: 'Show us the lease.' },
];

const sampleLetter = (typed: Typed): LetterShown => ({
  until: sampleDate,
  items: [
    {
      id: 'extinguishers',
      text: inThree('Two fire extinguishers', '兩個滅火筒', '两个灭火筒'),
      tickedAt: sampleMoment,
      note: typed('On the wall'),
    },
    { id: 'lease', text: typed('Show us the lease.') },
  ],
  returnedWhy: typed('Not signed'),
  lapsed: true,
});

const fallback: ReferralShown = { stage: '', body: '', name: fire, state: 'ended', conditions: [] };
