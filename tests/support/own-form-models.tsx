import { type OwnFormModel, ownFormPage } from '../../web/pages/desk/own-form.tsx';
import { inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleAnswers,
  sampleHistory,
  sampleMoment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';
import { sampleInspections } from './visit-models.tsx';

const own = (typed: Typed, more: Partial<OwnFormModel> & Pick<OwnFormModel, 'form'>): OwnFormModel => ({
  case: 'c1',
  reference: 'TD-7K3M-9QXA-2',
  service: sampleService,
  answers: sampleAnswers(typed),
  stamp: sampleStamp,
  errors: [],
  ...more,
});

const number = inThree('Number', '號碼', '号码');

const visit = {
  stage: 'visit',
  appointment: sampleMoment,
  slots: [sampleMoment],
  cancel: true,
  report: { lines: [{ id: 'kitchen', text: inThree('Kitchen', '廚房', '厨房') }], photos: 2 },
  repeat: true,
};

/** Forms of a case with a page of their own. */
export const ownFormPages = (typed: Typed, page: MakePage): SamplePage[] => {
  const desk = (name: string, model: Partial<OwnFormModel> & Pick<OwnFormModel, 'form'>) =>
    page(name, (l) => ownFormPage(own(typed, model), l), 'caseworker');
  return [
    desk('desk-corrections', {
      form: 'corrections',
      corrections: [
        {
          id: 'k2',
          label: number,
          value: typed('A2'),
          why: typed('Swapped'),
          state: 'proposed',
          at: sampleMoment,
          name: typed('SO'),
        },
      ],
      correction: {
        questions: [{ id: 'number', label: number }],
        open: [{ id: 'k2', label: number, value: typed('A2') }],
      },
      typed: { correctValue: typed('A3') },
      errors: [{ field: 'desk-correctQuestion', message: 'Choose' }],
    }),
    desk('desk-corrections-stale', {
      form: 'corrections',
      changed: sampleHistory(typed),
      typed: { correctValue: typed('A3'), correctWhy: typed('Swapped') },
    }),
    desk('desk-inspection-form', {
      form: 'inspection',
      inspection: visit,
      typed: { cancelWhy: typed('Typhoon'), 'reason[kitchen]': typed('No sink') },
      errors: [{ field: 'desk-result', message: 'Choose' }],
    }),
    desk('desk-inspection-kept', {
      form: 'inspection',
      inspections: sampleInspections(typed),
      inspection: visit,
      rescued: true,
    }),
    desk('desk-interview-form', {
      form: 'interview',
      interviews: [{ at: sampleMoment, name: typed('Ms Ip'), outcome: 'missed', text: typed('Nobody came') }],
      interview: {
        stage: 'talk',
        appointment: sampleMoment,
        slots: [],
        cancel: true,
        record: true,
        repeat: true,
        unanswered: true,
      },
      refused: 'slotTaken',
      typed: { interviewText: typed('Chose pitch 12') },
      errors: [{ field: 'desk-interviewOutcome', message: 'Choose' }],
    }),
  ];
};
