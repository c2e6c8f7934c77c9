import { fieldsOf } from '../../rules/questions/registry.ts';
import type { Language } from '../../schemas/text.ts';
import { formPage, type FormPageModel } from '../../web/pages/applicant/form-page.tsx';
import { notEligiblePage } from '../../web/pages/applicant/not-eligible.tsx';
import { reusePage } from '../../web/pages/applicant/reuse.tsx';
import { taskListPage } from '../../web/pages/applicant/task-list.tsx';
import { everyQuestion, inThree, manyOptions } from './page-questions.ts';
import {
  type MakePage,
  sampleMoment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';

const everyControl = (typed: Typed, wrong: boolean, language: Language, state?: FormPageModel['state']) =>
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
        {
          question: { ...everyQuestion.phone, id: 'mobile' },
          from: { service: sampleService, sentAt: sampleMoment },
        },
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
      keepPath: '/en/applications/c1/pages/about-you/typed',
      ...(state === undefined ? {} : { state }),
    },
    language,
  );

/** Every kind of question just called for by an answer of the same page; one that is asked all along, one that is not asked yet. */
const calledFor = (language: Language) => {
  const asked = Object.values(everyQuestion).filter(
    ({ type }) => type !== 'calculated' && type !== 'identity',
  );
  const named = asked.map(({ id }) => id);
  return formPage(
    {
      case: 'c1',
      page: 'about-you',
      service: sampleService,
      title: inThree('About you', '個人資料', '个人资料'),
      position: { n: 1, of: 4 },
      backPath: '/en/applications',
      questions: [...asked, { ...everyQuestion.text, id: 'later' }].map((question) => ({ question })),
      calls: new Map([...named.map((id) => [id, 'required'] as const), ['later', 'no']]),
      newly: asked.flatMap((question) =>
        fieldsOf(question)
          .slice(0, 1)
          .map((field) => ({ name: question.id, field, label: question.label.en })),
      ),
      fields: {},
      errors: [],
      stamp: sampleStamp,
      keepPath: '/en/applications/c1/pages/about-you/typed',
    },
    language,
  );
};

const tasks = (language: Language) =>
  taskListPage(
    {
      case: 'c1',
      service: sampleService,
      tasks: [
        { id: 'you', title: inThree('About you', '個人資料', '个人资料'), state: 'done', page: 'about-you' },
        { id: 'place', title: inThree('The premises', '處所', '处所'), state: 'begun', page: 'premises' },
        { id: 'plans', title: inThree('Plans', '圖則', '图则'), state: 'new', page: 'plans' },
      ],
    },
    language,
  );

const exit = (language: Language) =>
  notEligiblePage(
    {
      case: 'c1',
      service: sampleService,
      page: 'about-you',
      exit: {
        title: inThree('You cannot apply', '你不能申請', '你不能申请'),
        body: [inThree('The premises must be in Hong Kong.', '處所須位於香港。', '处所须位于香港。')],
      },
    },
    language,
  );

const reuse = (typed: Typed) => (language: Language) =>
  reusePage(
    {
      case: 'c1',
      service: sampleService,
      rows: [
        {
          question: everyQuestion.phone,
          answer: typed('+85291234567'),
          service: sampleService,
          sentAt: sampleMoment,
        },
      ],
      asksForFiles: true,
      emptyPath: '/en/applications/c1/pages/about-you',
      stamp: sampleStamp,
    },
    language,
  );

/** A page that asks one question of every type, untouched and with problems; a long form's tasks; a page that ends it. */
export const formPages = (typed: Typed, page: MakePage): SamplePage[] => [
  page('form-page', (language) => everyControl(typed, false, language)),
  page('reuse', reuse(typed)),
  page('task-list', tasks),
  page('not-eligible', exit),
  page('form-page-errors', (language) => everyControl(typed, true, language, 'rescued')),
  page('form-page-called-for', calledFor),
  page('form-page-unsaved', (language) => everyControl(typed, false, language, 'unsaved')),
  page('form-page-elsewhere', (language) => everyControl(typed, false, language, 'elsewhere')),
];
