import { bulkJobsPage } from '../../web/pages/desk/bulk-jobs.tsx';
import { type BulkModel, bulkPage } from '../../web/pages/desk/bulk.tsx';
import { reportsPage } from '../../web/pages/desk/reports.tsx';
import { workflowPage, workflowsPage } from '../../web/pages/desk/workflows.tsx';
import { compose } from '../../workflows/compose.ts';
import { type Picture, pictureOf } from '../../workflows/picture.ts';
import { aDefinition, stages } from './definition.ts';
import {
  type MakePage,
  sampleDate,
  sampleMoment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';

const chosen = [stages.vetting, stages.inspection, stages.requirements, stages.decision, stages.issue];

/** The workflow of a sample service. */
export const samplePicture: Picture = pictureOf(
  compose(aDefinition({ fees: [], workflow: { engine: 1, stages: chosen } })),
  chosen,
);

export const sampleWay = ['open.process.vetting', 'open.process.visit.booking', 'open.process.visit.booked'];

const bulk = (typed: Typed, more: Partial<BulkModel>): BulkModel => ({
  job: 'j1',
  team: 'licensing',
  step: 'choose',
  cases: (
    [
      undefined,
      { case: 'c1', outcome: 'done' },
      { case: 'c2', outcome: 'refused', refusal: 'secondPersonNeeded' },
      { case: 'c3', outcome: 'changed' },
      { case: 'c4', outcome: 'absent' },
    ] as const
  ).map((outcome, n) => ({
    case: `c${n}`,
    path: `/en/desk/cases/c${n}`,
    reference: `TD7K-3M9Q-XA${n + 2}`,
    service: n === 0 ? undefined : sampleService,
    outcome,
  })),
  choices: {
    kinds: ['claim', 'assign', 'flag', 'move', 'grant', 'endorse'],
    colleagues: [{ value: 'staff#ho', label: typed('HO, Wai') }],
    teams: [{ value: 'inspectors', label: 'Inspectors' }],
  },
  stamp: sampleStamp,
  errors: [],
  ...more,
});

export const oversightPages = (typed: Typed, page: MakePage): SamplePage[] => {
  const desk = (name: string, make: SamplePage['make']) => page(`desk-${name}`, make, 'caseworker');
  return [
    desk('workflows', (l) =>
      workflowsPage([{ name: sampleService, number: 3, path: '/en/desk/services/permit' }], l),
    ),
    desk('reports', (l) =>
      reportsPage(
        {
          department: 'Transport',
          until: sampleDate,
          most: 20_000,
          reports: [
            {
              name: 'stages',
              charted: 1,
              heads: ['Stage', 'Cases', 'Overdue'],
              rows: [
                ['Vetting', 12, 3],
                ['Decision', 5, 0],
              ],
            },
            {
              name: 'officers',
              charted: 1,
              heads: ['Officer', 'Cases', 'Overdue'],
              rows: [[typed('HO, Wai'), 4, 1]],
            },
            { name: 'refusals', charted: 2, heads: ['Service', 'Reason', 'Times'], rows: [] },
          ],
        },
        l,
      ),
    ),
    desk('bulk-plan', (l) =>
      bulkPage(
        bulk(typed, {
          typed: { action: 'flag', why: typed('a funeral') },
          errors: [{ field: 'desk-flag', message: 'Choose a flag' }],
        }),
        l,
      ),
    ),
    desk('bulk-alone', (l) =>
      bulkPage(bulk(typed, { choices: { kinds: ['claim'], colleagues: [], teams: [] } }), l),
    ),
    desk('bulk-confirm', (l) =>
      bulkPage(bulk(typed, { step: 'confirm', action: `Set a flag (${typed('why')})` }), l),
    ),
    desk('bulk-result', (l) => bulkPage(bulk(typed, { step: 'result', action: 'Grant' }), l)),
    desk('bulk-finished', (l) =>
      bulkPage(
        {
          ...bulk(typed, { step: 'result', action: 'Grant' }),
          cases: bulk(typed, {}).cases.filter(({ outcome }) => outcome !== undefined),
        },
        l,
      ),
    ),
    desk('bulk-jobs-none', (l) => bulkJobsPage([], l)),
    desk('bulk-jobs', (l) =>
      bulkJobsPage(
        ['Take the cases', undefined].map((action, n) => ({
          id: `j${n}`,
          path: `/en/desk/bulk/j${n}`,
          name: typed('HO, Wai'),
          at: sampleMoment,
          team: typed('Licensing'),
          action,
          count: 20,
          begun: n === 0,
          done: n === 0 ? 12 : 0,
          left: n === 0 ? 3 : 0,
        })),
        l,
      ),
    ),
    desk('workflows-none', (l) => workflowsPage([], l)),
    desk('workflow', (l) =>
      workflowPage(
        { name: sampleService, number: 3, picture: samplePicture, teamName: (team) => typed(team) },
        l,
      ),
    ),
  ];
};
