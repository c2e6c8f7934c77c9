import { applicationsPage } from '../../web/pages/applicant/applications.tsx';
import { checkAnswersPage } from '../../web/pages/applicant/check-answers.tsx';
import { inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleAnswers,
  sampleDate,
  sampleMoment,
  type SamplePage,
  sampleService,
  type Typed,
} from './page-samples.ts';

const contactPage = { id: 'contact', title: inThree('Contact', '聯絡方法', '联络方法') };

/** What a person has begun and sent, and all answers of a draft. */
export const overviewPages = (typed: Typed, page: MakePage): SamplePage[] => [
  page('applications', (l) =>
    applicationsPage(
      {
        drafts: [
          {
            case: 'c2',
            service: sampleService,
            savedAt: sampleMoment,
            represented: typed('Example Trading Limited'),
            keptUntil: sampleDate,
            reached: { title: contactPage.title, n: 2, of: 6 },
            path: '/x',
          },
        ],
        deleted: true,
        cases: [
          {
            case: 'c1',
            service: sampleService,
            reference: 'TD-7K3M-9QXA-2',
            represented: typed('HO, Ka Yan'),
            standing: 'asked',
            submittedAt: sampleMoment,
            due: sampleDate,
          },
        ],
      },
      l,
    ),
  ),
  page('applications-empty', (l) => applicationsPage({ drafts: [], cases: [] }, l)),
  page('check-answers', (l) =>
    checkAnswersPage(
      {
        case: 'c1',
        service: sampleService,
        backPath: '/x',
        pages: sampleAnswers(typed),
        incomplete: [],
        nextPath: '/y',
      },
      l,
    ),
  ),
  page('check-answers-incomplete', (l) =>
    checkAnswersPage(
      {
        case: 'c1',
        service: sampleService,
        backPath: '/x',
        nextPath: '/y',
        pages: sampleAnswers(typed),
        incomplete: [
          { page: contactPage, why: 'fillIn' },
          { page: contactPage, why: 'saveChanges' },
          { page: contactPage, why: 'confirmEmail', address: typed('a@example.hk') },
        ],
      },
      l,
    ),
  ),
];
