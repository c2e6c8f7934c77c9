import { letterOf } from '../../rules/letters/usual-letters.ts';
import type { LetterKind } from '../../schemas/letter.ts';
import type { LetterModel } from '../../web/letter.ts';
import { letterPage } from '../../web/pages/applicant/letter.tsx';
import { previewPage, type PreviewModel } from '../../web/pages/desk/preview.tsx';
import { aDefinition, text } from './definition.ts';
import { inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleDate,
  sampleDepartment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';

const definition = aDefinition({
  appeal: text('Write to us.'),
  appealWithin: { unit: 'days', amount: 28 },
});
const reasons = [
  inThree('The licence is not in the register.', '登記冊沒有該執照的紀錄。', '登记册没有该执照的纪录。'),
];
const conditions = [inThree('Keep the exit open.', '保持出口暢通。', '保持出口畅通。')];

const letter = (typed: Typed, kind: LetterKind): LetterModel => ({
  kind,
  template: letterOf(definition, kind),
  reference: 'TD-7K3M-9QXA-2',
  service: sampleService,
  department: sampleDepartment,
  date: sampleDate,
  applicant: { en: typed('CHAN, Tai Man'), zh: typed('陳大文') },
  reasons,
  conditions,
  requirements: [...conditions, typed('Show us the lease.')],
  words: typed('We looked\nat it twice.'),
  licence: { number: 'TP-7K3M', validFrom: sampleDate, validTo: sampleDate },
  appeal: inThree('Write to the Commissioner.', '請致函署長。', '请致函署长。'),
  appealBy: sampleDate,
  until: sampleDate,
});

const preview = (typed: Typed, more: Partial<PreviewModel>): PreviewModel => ({
  case: 'c1',
  reference: 'TD-7K3M-9QXA-2',
  service: sampleService,
  language: 'zh-Hant',
  letter: letter(typed, 'grant'),
  licence: {
    title: sampleService,
    holder: typed('CHAN, Tai Man'),
    shown: [{ label: inThree('Classes', '類別', '类别'), value: typed('1, 2') }],
    valid: { validFrom: sampleDate, validTo: sampleDate },
    conditions,
  },
  told: 'afterwards',
  command: 'decision.grant',
  action: '/en/desk/cases/c1/decision',
  here: '/en/desk/cases/c1/letter/decision',
  typed: { outcome: 'grant', note: typed('fine'), adopt: ['0', '1'] },
  errors: [],
  stamp: sampleStamp,
  ...more,
});

const kinds = ['grant', 'refusal', 'approvalInPrinciple', 'requirements', 'request'] as const;

/** Letters, before they are signed and afterwards. */
export const letterPages = (typed: Typed, page: MakePage): SamplePage[] => [
  ...kinds.map((kind) =>
    page(`letter-${kind}`, (l) =>
      letterPage(
        { case: 'c1', id: 'decision-1', letter: letter(typed, kind), language: l, reader: 'applicant' },
        l,
      ),
    ),
  ),
  page(
    'desk-letter',
    (l) =>
      letterPage(
        {
          case: 'c1',
          id: 'decision-1',
          letter: letter(typed, 'refusal'),
          language: 'zh-Hant',
          reader: 'officer',
        },
        l,
      ),
    'caseworker',
  ),
  page('preview-grant', (l) => previewPage(preview(typed, {}), l), 'caseworker'),
  page(
    'preview-refusal',
    (l) =>
      previewPage(
        preview(typed, {
          letter: letter(typed, 'refusal'),
          licence: undefined,
          told: 'proposed',
          command: 'decision.refuse',
        }),
        l,
      ),
    'caseworker',
  ),
  page(
    'preview-return',
    (l) =>
      previewPage(
        preview(typed, { letter: undefined, licence: undefined, told: 'now', command: 'decision.return' }),
        l,
      ),
    'caseworker',
  ),
  page(
    'preview-wrong',
    (l) =>
      previewPage(
        preview(typed, {
          letter: undefined,
          licence: undefined,
          command: undefined,
          errors: [{ message: 'Enter the explanation' }],
        }),
        l,
      ),
    'caseworker',
  ),
];
