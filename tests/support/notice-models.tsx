import { type DeskCaseModel, deskCasePage } from '../../web/pages/desk/case.tsx';
import { noticePage } from '../../web/pages/public/notice.tsx';
import { noticesPage } from '../../web/pages/public/notices.tsx';
import { inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleDate,
  sampleDepartment,
  sampleMoment,
  type SamplePage,
  sampleService,
  type Typed,
} from './page-samples.ts';

/** Public notices, objections and hearings. */
export const noticePages = (
  typed: Typed,
  page: MakePage,
  deskCase: (typed: Typed, more: Partial<DeskCaseModel>) => DeskCaseModel,
): SamplePage[] => [
  page(
    'notices',
    (l) =>
      noticesPage(
        {
          notices: [
            {
              case: 'c1',
              reference: 'TD-7K3M-9QXA-2',
              service: sampleService,
              subject: [typed('The Blue Door'), typed('Shop 3, 1 Hennessy Road, Wan Chai, Hong Kong Island')],
              until: sampleDate,
            },
          ],
          next: 'c1',
        },
        l,
      ),
    'public',
  ),
  page('notices-none', (l) => noticesPage({ notices: [] }, l), 'public'),
  page(
    'notices-over',
    (l) => noticesPage({ notices: [], over: true, unsent: [typed('It is too loud')] }, l),
    'public',
  ),
  page(
    'notice',
    (l) =>
      noticePage(
        {
          case: 'c1',
          stage: 'notice',
          reference: 'TD-7K3M-9QXA-2',
          service: sampleService,
          department: sampleDepartment,
          text: inThree('Somebody applies.', '有人提出申請。', '有人提出申请。'),
          shown: [{ label: inThree('Address', '地址', '地址'), value: typed('1 Hennessy Road') }],
          until: sampleDate,
          requestKey: 'k'.repeat(24),
          done: true,
          typed: { name: typed('LEE, Siu Ling') },
          errors: [{ field: 'reason', message: 'Say why' }],
        },
        l,
      ),
    'public',
  ),
  page(
    'desk-hearing',
    (l) =>
      deskCasePage(
        deskCase(typed, {
          standing: 'hearing',
          stage: { kind: 'hearing' },
          noticed: sampleDate,
          objections: [
            { at: sampleMoment, reason: typed('Too loud'), name: typed('LEE'), contact: typed('x') },
          ],
          hearings: [
            {
              startsAt: sampleMoment,
              place: typed('Room 3'),
              held: { outcome: 'partly', text: typed('Quiet after eleven') },
            },
          ],
          offered: { hearing: { stage: 'hearing', arrange: true, record: true } },
          typed: { hearingPlace: typed('Room 3') },
          errors: [{ field: 'desk-hearingOutcome', message: 'Choose' }],
        }),
        l,
      ),
    'caseworker',
  ),
];
