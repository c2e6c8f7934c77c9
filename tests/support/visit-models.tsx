import { inspectionPage } from '../../web/pages/applicant/inspection.tsx';
import { requirementsPage } from '../../web/pages/applicant/requirements.tsx';
import { type DeskCaseModel, deskCasePage } from '../../web/pages/desk/case.tsx';
import type { InspectionShown } from '../../web/pages/desk/inspection-parts.tsx';
import type { LetterShown } from '../../web/pages/desk/requirement-parts.tsx';
import { slotsPage } from '../../web/pages/desk/slots.tsx';
import { inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleDate,
  sampleMoment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';

export const sampleInspections = (typed: Typed): InspectionShown[] => [
  {
    at: sampleMoment,
    name: typed('LEE, Ka Yan'),
    result: 'failed',
    lines: [{ text: inThree('Kitchen', '廚房', '厨房'), inOrder: false, reason: typed('No sink') }],
    note: typed('Unfinished'),
  },
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

/** Letters of requirements and inspections. */
export const visitPages = (
  typed: Typed,
  page: MakePage,
  deskCase: (typed: Typed, more: Partial<DeskCaseModel>) => DeskCaseModel,
): SamplePage[] => [
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
    'desk-inspection',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          standing: 'inspection',
          stage: { kind: 'inspection' },
          inspections: sampleInspections(typed),
          offered: {
            own: [{ form: 'inspection', command: 'inspection.report', appointment: sampleMoment }],
          },
        }),
        l,
      ),
    'caseworker',
  ),
  page('inspection', (l) =>
    inspectionPage(
      {
        case: 'c1',
        kind: 'inspection',
        service: sampleService,
        reference: 'TD-7K3M-9QXA-2',
        stage: 'visit',
        appointment: sampleMoment,
        slots: [sampleMoment],
        inspections: sampleInspections(typed).map(
          ({ name: _name, note: _note, photos: _photos, ...told }) => told,
        ),
        done: true,
        errors: [{ field: 'slot', message: 'Choose' }],
        stamp: sampleStamp,
      },
      l,
    ),
  ),
  page('interview', (l) =>
    inspectionPage(
      {
        case: 'c1',
        kind: 'interview',
        service: sampleService,
        reference: 'TD-7K3M-9QXA-2',
        stage: 'talk',
        slots: [sampleMoment],
        inspections: [],
        errors: [],
        stamp: sampleStamp,
      },
      l,
    ),
  ),
  page(
    'desk-interview',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          standing: 'interview',
          stage: { kind: 'interview' },
          interviews: [
            { at: sampleMoment, name: typed('Ms Ip'), outcome: 'missed', text: typed('Nobody came') },
          ],
          offered: {
            own: [{ form: 'interview', command: 'interview.record', appointment: sampleMoment }],
          },
        }),
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-slots',
    (l) =>
      slotsPage(
        {
          team: 'inspectors',
          teamName: 'inspectors',
          slots: [
            {
              startsAt: sampleMoment,
              capacity: 2,
              cases: [
                { case: 'c1', reference: 'TD7K-3M9Q-XA2', service: sampleService },
                { case: 'c2', reference: 'TD7K-3M9Q-XA3', service: undefined },
              ],
            },
          ],
          done: true,
          typed: { time: typed('noon'), capacity: typed('many') },
          errors: [{ field: 'time', message: 'Enter a time' }],
          stamp: sampleStamp,
        },
        l,
      ),
    'caseworker',
  ),
];
