import { cents } from '../../rules/money.ts';
import { type ApplicationModel, applicationPage } from '../../web/pages/applicant/application.tsx';
import { type DeskCaseModel, deskCasePage } from '../../web/pages/desk/case.tsx';
import { inThree } from './page-questions.ts';
import { type MakePage, sampleDate, sampleMoment, type SamplePage, type Typed } from './page-samples.ts';

/** A case on the desk of a panel, by rule, by silence, and after an appeal. */
export const decisionPages = (
  typed: Typed,
  page: MakePage,
  deskCase: (typed: Typed, more: Partial<DeskCaseModel>) => DeskCaseModel,
): SamplePage[] => [
  page(
    'desk-panel',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          standing: 'decision',
          stage: { kind: 'decision' },
          votes: [
            {
              at: 'open',
              votes: [
                {
                  name: typed('TAM'),
                  at: sampleMoment,
                  vote: 'grant',
                  why: typed('Fit'),
                  barred: false,
                },
                {
                  name: typed('KO'),
                  at: sampleMoment,
                  vote: 'refuse',
                  why: typed('Too loud'),
                  barred: true,
                },
              ],
            },
          ],
          appeals: [
            {
              name: typed('FUNG'),
              at: sampleMoment,
              reference: typed('AB 12/2026'),
              outcome: 'partly',
              why: typed('One reason does not hold'),
            },
          ],
          corrections: [
            {
              id: 'k1',
              label: inThree('Number', '號碼', '号码'),
              value: typed('A1'),
              why: typed('Swapped'),
              state: 'confirmed',
              at: sampleMoment,
              name: typed('SO'),
            },
          ],
          offered: {
            own: [{ form: 'corrections', command: 'correction.confirm' }],
            panel: { stage: 'decision', quorum: 3 },
            decision: {
              stage: 'decision',
              reasons: [],
              secondPerson: false,
              mayGrant: true,
              mayRefuse: true,
              conditions: [],
              panel: { grant: 1, refuse: 1 },
            },
          },
          typed: { voteWhy: typed('I think so') },
          errors: [{ field: 'desk-vote', message: 'Choose' }],
        }),
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-rule-and-silence',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          standing: 'decision',
          stage: { kind: 'decision' },
          silence: sampleDate,
          stageDue: sampleDate,
          flags: ['stageLate', 'dueSoon', 'escalated'],
          ruling: { rule: typed("answers.days <= 3 && answers.noise == 'no'"), holds: false },
          offered: {},
        }),
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-appeal',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          standing: 'refused',
          stage: undefined,
          cancelled: { name: typed('SO'), at: sampleMoment, why: typed('Sent twice') },
          offered: { reopen: true, cancel: true },
          typed: { appealReference: typed('AB 12'), appealWhy: typed('It does not hold') },
          errors: [{ field: 'desk-appealOutcome', message: 'Choose' }],
        }),
        l,
      ),
    'caseworker',
  ),
];

/** What its applicant is told of silence, and of a grant by it. */
export const silentPages = (
  typed: Typed,
  page: MakePage,
  application: (typed: Typed, more: Partial<ApplicationModel>) => ApplicationModel,
): SamplePage[] => [
  page('application-silence', (l) =>
    applicationPage(application(typed, { standing: 'decision', silence: sampleDate }), l),
  ),
  page('application-cancelled', (l) =>
    applicationPage(
      application(typed, {
        standing: 'cancelled',
        due: undefined,
        cancelled: typed('It was sent twice.'),
        refund: cents(8000),
      }),
      l,
    ),
  ),
  page('application-granted-by-silence', (l) =>
    applicationPage(
      application(typed, {
        standing: 'granted',
        due: undefined,
        decision: { outcome: 'grant', how: 'silence', at: sampleMoment, reasons: [] },
      }),
      l,
    ),
  ),
];
