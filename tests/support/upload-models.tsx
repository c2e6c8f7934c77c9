import { isUpload } from '../../rules/files/upload-limits.ts';
import type { FileFacts } from '../../schemas/file.ts';
import { Question } from '../../schemas/question.ts';
import type { Language } from '../../schemas/text.ts';
import { checkAnswersPage } from '../../web/pages/applicant/check-answers.tsx';
import { formPage } from '../../web/pages/applicant/form-page.tsx';
import { closedUploadPage, uploadPage } from '../../web/pages/applicant/upload.tsx';
import type { UploadProblem } from '../../web/texts/files.ts';
import { everyQuestion, inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleMoment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';

const facts = (id: string, more: Partial<FileFacts>): FileFacts => ({
  id: id.repeat(32),
  question: 'papers',
  state: 'clean',
  size: 1_234_567,
  addedAt: sampleMoment,
  scan: { by: 'guardduty', at: sampleMoment },
  ...more,
});

/** Files in every state beside questions for files. */
const filesOnPage = (typed: Typed, language: Language) => {
  const files = [
    facts('a', { name: typed('plan.pdf') }),
    facts('b', { name: typed('papers.docx'), state: 'checking' }),
    facts('c', { name: typed('song.mp3'), state: 'rejected', rejection: 'otherType' }),
    facts('d', { question: 'photo', state: 'uploading', name: typed('me.jpg'), upload: 'u' }),
  ];
  return formPage(
    {
      case: 'c1',
      page: 'papers',
      service: sampleService,
      title: inThree('Papers', '文件', '文件'),
      position: { n: 2, of: 2 },
      backPath: '/en/applications',
      questions: [everyQuestion.files, everyQuestion.image, everyQuestion.file].map((question) => ({
        question,
      })),
      fields: {},
      keepPath: '/en/applications/c1/pages/papers/typed',
      errors: [{ field: 'papers', message: 'Papers: a file cannot be taken' }],
      stamp: sampleStamp,
      uploads: {
        case: 'c1',
        files: new Map(files.map((file) => [file.id, file])),
        chosen: new Map([
          ['papers', ['a', 'b', 'c'].map((id) => id.repeat(32))],
          ['plan', ['e'.repeat(32)]],
        ]),
      },
    },
    language,
  );
};

/** Rows with files, on the form page: one in order, one being checked, one row without; and in the answers one checks. */
const rowsWithFiles = Question.parse({
  id: 'plans',
  type: 'table',
  label: inThree('Plans', '圖則', '图则'),
  itemName: inThree('Plan', '圖則', '图则'),
  questions: [
    { id: 'title', type: 'text', label: inThree('Title', '名稱', '名称') },
    { id: 'drawing', type: 'file', accept: ['pdf'], label: inThree('Drawing', '圖紙', '图纸') },
  ],
});

const filesInRows = (typed: Typed, language: Language) => {
  const files = [
    facts('a', { question: 'plans-drawing', name: typed('attic.pdf') }),
    facts('b', { question: 'plans-drawing', name: typed('hall.pdf'), state: 'checking' }),
  ];
  return formPage(
    {
      case: 'c1',
      page: 'plans',
      service: sampleService,
      title: inThree('Plans', '圖則', '图则'),
      position: { n: 1, of: 2 },
      backPath: '/en/applications',
      questions: [{ question: rowsWithFiles }],
      fields: {
        'plans-rows': '3',
        'plans-0-title': typed('Attic'),
        'plans-0-drawing': 'a'.repeat(32),
        'plans-1-title': typed('Hall'),
        'plans-1-drawing': 'b'.repeat(32),
      },
      keepPath: '/en/applications/c1/pages/plans/typed',
      errors: [{ field: 'plans-2-drawing', message: 'Plan 3 – Drawing: an answer is needed' }],
      stamp: sampleStamp,
      uploads: { case: 'c1', files: new Map(files.map((file) => [file.id, file])), chosen: new Map() },
    },
    language,
  );
};

const checkedRows = (typed: Typed, language: Language) =>
  checkAnswersPage(
    {
      case: 'c1',
      service: sampleService,
      backPath: '/en/applications/c1/pages/plans',
      nextPath: '/en/applications/c1/declaration',
      pages: [
        {
          id: 'plans',
          title: inThree('Plans', '圖則', '图则'),
          rows: [
            {
              question: rowsWithFiles,
              answer: [
                { title: typed('Attic'), drawing: 'a'.repeat(32) },
                { title: typed('Hall'), drawing: 'b'.repeat(32) },
              ],
              files: ['a', 'b'].map((id) => ({
                file: facts(id, { question: 'plans-drawing', name: typed(`${id}.pdf`) }),
                path: `/en/applications/c1/files/plans-drawing/${id}`,
              })),
            },
          ],
        },
      ],
      incomplete: [],
    },
    language,
  );

const uploadQuestion = () => {
  const question = everyQuestion.image;
  if (!isUpload(question)) throw new Error('An image is a file');
  return question;
};

const uploading = (typed: Typed, language: Language, problem?: UploadProblem) => {
  return uploadPage(
    {
      service: sampleService,
      question: uploadQuestion(),
      label: uploadQuestion().label,
      backPath: '/en/applications/c1/pages/papers',
      action: '/uploads/en/c1/photo',
      fields: { key: 'c1/photo/f1', 'x-amz-signature': 'abc', 'x-amz-meta-filename': typed('photo') },
      replaces: problem !== undefined,
      problem,
    },
    language,
  );
};

export const uploadPages = (typed: Typed, page: MakePage): SamplePage[] => [
  page('form-page-files', (language) => filesOnPage(typed, language)),
  page('form-page-row-files', (language) => filesInRows(typed, language)),
  page('check-row-files', (language) => checkedRows(typed, language)),
  page('upload', (language) => uploading(typed, language)),
  ...(['sent', 'gone'] as const).map((why) =>
    page(`upload-${why}`, (language) =>
      closedUploadPage(
        {
          service: sampleService,
          label: uploadQuestion().label,
          backPath: '/en/applications/c1/pages/papers',
          why,
        },
        language,
      ),
    ),
  ),
  page('upload-refused', (language) => uploading(typed, language, 'refused')),
];
