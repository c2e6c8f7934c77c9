import { maskOthers } from '../rules/mask-others.ts';
import { formatHongKongMoment } from '../rules/time.ts';
import type { Represented } from '../schemas/applicants.ts';
import type { PrivacyNotice } from '../schemas/privacy.ts';
import type { Language, Text } from '../schemas/text.ts';
import type { Instant } from '../schemas/time.ts';
import type { AnsweredPage } from './components/answers-summary.tsx';
import { contactLines, retentionWords } from './components/privacy-statement.tsx';
import { languages } from './languages.ts';
import { type FeeState, feeSentence } from './pages/applicant/application-fees.tsx';
import { answerWords } from './questions/answer-words.ts';
import { representedRows } from './represented-words.ts';
import { signatureRows, type SignatureTold } from './signature-words.ts';
import { privacyTexts } from './texts/privacy.ts';
import { receiptTexts } from './texts/receipt.ts';
import { signedTexts } from './texts/signed.ts';
import { words } from './texts/words.ts';

/** An application as it was received; what was paid is told as of `madeAt`. */
export interface ReceiptModel {
  readonly case: string;
  readonly reference: string;
  readonly service: Text;
  readonly department: Text;
  readonly form?: string | undefined;
  readonly submittedAt: Instant;
  /** The language of record: the one in which it was sent. */
  readonly sentIn: Language;
  readonly represented?: Represented | undefined;
  readonly pages: readonly AnsweredPage[];
  readonly signatures?: readonly SignatureTold[];
  readonly fees: readonly FeeState[];
  readonly declaration: readonly Text[];
  readonly noticed?: Instant | undefined;
  readonly privacy: PrivacyNotice;
  readonly madeAt: Instant;
}

/** A heading with pairs below it, or with sentences. */
export type ReceiptPart =
  | { readonly heading: string; readonly rows: readonly { readonly key: string; readonly value: string }[] }
  | { readonly heading: string; readonly items: readonly string[] };

/** What the receipt says, in order, for the page and for the PDF alike. */
export function receiptParts(model: ReceiptModel, language: Language): ReceiptPart[] {
  const say = (text: Parameters<typeof words>[0]) => words(text, language);
  return [
    { heading: say(receiptTexts.application), rows: aboutRows(model, language) },
    ...model.pages
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, rows }) => ({
        heading: say(title),
        rows: rows.map(({ question, answer }) => ({
          key: say(question.label),
          value: answerWords(
            question,
            answer && maskOthers(question, answer, model.represented !== undefined),
            language,
          ),
        })),
      })),
    {
      heading: say(receiptTexts.fees),
      items:
        model.fees.length === 0
          ? [say(receiptTexts.noFees)]
          : model.fees.map((fee) => feeSentence(fee, language)),
    },
    { heading: say(receiptTexts.declaration), items: model.declaration.map(say) },
    ...(model.signatures && model.signatures.length > 0
      ? [{ heading: say(signedTexts.heading), rows: signatureRows(model.signatures, language) }]
      : []),
    { heading: say(receiptTexts.privacy), rows: privacyRows(model, language) },
  ];
}

function aboutRows(model: ReceiptModel, language: Language) {
  const row = (
    key: 'reference' | 'service' | 'department' | 'form' | 'received' | 'language',
    value: string,
  ) => ({
    key: words(receiptTexts[key], language),
    value,
  });
  const name = languages.find((one) => one.language === model.sentIn)?.name ?? '';
  return [
    row('reference', model.reference),
    row('service', words(model.service, language)),
    row('department', words(model.department, language)),
    ...representedRows(model.represented, language),
    ...(model.form === undefined ? [] : [row('form', model.form)]),
    row('received', formatHongKongMoment(model.submittedAt, language)),
    row(
      'language',
      words(model.sentIn === language ? receiptTexts.sameLanguage : receiptTexts.otherLanguage, language, {
        language: name,
      }),
    ),
  ];
}

function privacyRows({ privacy, noticed }: ReceiptModel, language: Language) {
  const contact = contactLines(privacy, language);
  const row = (key: 'retention' | 'contact' | 'noticed' | 'access', value: string | undefined) =>
    value === undefined ? [] : [{ key: words(privacyTexts[key], language), value }];
  return [
    ...row('noticed', noticed && formatHongKongMoment(noticed, language)),
    ...row('retention', retentionWords(privacy, language)),
    ...row('access', words(privacy.access, language)),
    ...row('contact', contact),
  ];
}
