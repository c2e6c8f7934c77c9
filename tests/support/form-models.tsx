import type { Language } from '../../schemas/text.ts';
import { formPage } from '../../web/pages/applicant/form-page.tsx';
import { everyQuestion, inThree, manyOptions } from './page-questions.ts';
import { type MakePage, type SamplePage, sampleService, sampleStamp, type Typed } from './page-samples.ts';

const everyControl = (typed: Typed, wrong: boolean, language: Language) =>
  formPage(
    {
      case: 'c1',
      page: 'about-you',
      service: sampleService,
      title: inThree('About you', '個人資料', '个人资料'),
      position: { n: 1, of: 4 },
      backPath: '/en/applications',
      questions: [
        { question: { ...everyQuestion.hkid, id: 'ownId' }, verified: typed('A123456(3)') },
        ...Object.values(everyQuestion).map((question) => ({ question })),
        { question: manyOptions },
      ],
      fields: wrong
        ? {
            name: typed('CHAN'),
            story: typed('Long ago'),
            'expiry-day': typed('31'),
            'expiry-month': '2',
            'home-street': typed('1 Example Street'),
            classes: ['car'],
            district: 'd3',
          }
        : {},
      errors: wrong
        ? [
            { field: 'place', message: 'Place of birth: an answer is needed' },
            { field: 'expiry-year', message: 'The year is missing' },
            { field: 'home-flat', message: 'Where you live: an answer is needed' },
            { field: 'classes', message: 'Choose at least 1' },
            { field: 'kind', message: typed('Choose one') },
          ]
        : [],
      stamp: sampleStamp,
      rescued: wrong,
    },
    language,
  );

/** A page that asks one question of every type, untouched and with problems. */
export const formPages = (typed: Typed, page: MakePage): SamplePage[] => [
  page('form-page', (language) => everyControl(typed, false, language)),
  page('form-page-errors', (language) => everyControl(typed, true, language)),
];
