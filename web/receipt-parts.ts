import { maskOthers } from '../rules/mask-others.ts';
import { formatHongKongDollars } from '../rules/money.ts';
import { formatHongKongDate, formatHongKongMoment } from '../rules/time.ts';
import type { Represented } from '../schemas/applicants.ts';
import type { PrivacyNotice } from '../schemas/privacy.ts';
import type { Language, Text } from '../schemas/text.ts';
import type { HongKongDate, Instant } from '../schemas/time.ts';
import type { AnsweredPage } from './components/answers-summary.tsx';
import { contactLines, retentionWords } from './components/privacy-statement.tsx';
import { basisSentences, detailSentence, lineName } from './components/working-words.ts';
import { languages } from './languages.ts';
import { type FeeState, feeSentence } from './pages/applicant/application-fees.tsx';
import { answerWords } from './questions/answer-words.ts';
import { representedRows } from './represented-words.ts';
import { signatureRows, type SignatureTold } from './signature-words.ts';
import { feeTexts } from './texts/fees.ts';
import { privacyTexts } from './texts/privacy.ts';
import { proofTexts } from './texts/receipt-proof.ts';
import { receiptTexts } from './texts/receipt.ts';
import { signedTexts } from './texts/signed.ts';
import { words } from './texts/words.ts';

/**
 * The proof that an application was received as it is: there from an instant on, there now with what identifies it, overdue, or out of reach
 * at the moment.
 */
export type ProofModel =
  | { readonly state: 'later' | 'late'; readonly from: Instant }
  | { readonly state: 'unreachable' }
  | {
      readonly state: 'ready';
      /** The hash of the event of sending. */
      readonly fingerprint: string;
      readonly date: HongKongDate;
      readonly root: string;
      readonly kid: string;
      /** Where the file is. */
      readonly address: string;
    };

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
  readonly proof?: ProofModel;
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
        rows: rows.map(({ question, answer, files = [] }) => ({
          key: say(question.label),
          value: answerWords(
            question,
            answer && maskOthers(question, answer, model.represented !== undefined),
            language,
            (id) => files.find(({ file }) => file.id === id)?.file.name,
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
    ...model.fees.flatMap((fee) => workingParts(fee, language)),
    { heading: say(receiptTexts.declaration), items: model.declaration.map(say) },
    ...(model.signatures && model.signatures.length > 0
      ? [{ heading: say(signedTexts.heading), rows: signatureRows(model.signatures, language) }]
      : []),
    { heading: say(receiptTexts.privacy), rows: privacyRows(model, language) },
    ...(model.proof ? [proofPart(model.proof, language)] : []),
  ];
}

function proofPart(proof: ProofModel, language: Language): ReceiptPart {
  const heading = words(proofTexts.title, language);
  if (proof.state !== 'ready') return { heading, items: [proofSentence(proof, language)] };
  const row = (key: 'what' | 'fingerprint' | 'day' | 'root' | 'key' | 'file', value: string) => ({
    key: words(proofTexts[key], language),
    value,
  });
  return {
    heading,
    rows: [
      row('what', words(proofTexts.purpose, language)),
      row('fingerprint', proof.fingerprint),
      row('day', formatHongKongDate(proof.date, language)),
      row('root', proof.root),
      row('key', proof.kid),
      row('file', proof.address),
    ],
  };
}

function proofSentence(proof: Exclude<ProofModel, { state: 'ready' }>, language: Language): string {
  switch (proof.state) {
    case 'later':
      return words(proofTexts.later, language, {
        moment: formatHongKongMoment(proof.from, language),
      });
    case 'late':
      return words(proofTexts.late, language);
    case 'unreachable':
      return words(proofTexts.unreachable, language);
  }
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

/** How a fee was worked out, where there is more to say than the amount: its lines, which add up, and what they rest on. */
function workingParts({ name, amount, working }: FeeState, language: Language): ReceiptPart[] {
  if (working === undefined) return [];
  const say = (text: Parameters<typeof words>[0]) => words(text, language);
  const money = (cents: typeof amount) => formatHongKongDollars(cents, language);
  return [
    {
      heading: `${say(name)} – ${say(feeTexts.how)}`,
      rows: [
        ...working.lines.map((line) => ({
          key: lineName(line, language),
          value: [money(line.amount), ...line.detail.map((step) => detailSentence(step, language))].join(
            '\n',
          ),
        })),
        { key: say(feeTexts.total), value: money(amount) },
        { key: say(feeTexts.basis), value: basisSentences(working, language).join('\n') },
      ],
    },
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
