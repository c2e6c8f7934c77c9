import { fillLetter, type LetterBlock, type LetterValues } from '../rules/letters/fill-letter.ts';
import { formatHongKongDate } from '../rules/time.ts';
import type { LetterKind, LetterTemplate } from '../schemas/letter.ts';
import type { Language, Text } from '../schemas/text.ts';
import type { HongKongDate } from '../schemas/time.ts';
import { words } from './texts/words.ts';

/** A letter before it is written in a language: the service's words and what is filled into them. */
export interface LetterModel {
  readonly kind: LetterKind;
  readonly template: LetterTemplate;
  readonly reference: string;
  readonly service: Text;
  readonly department: Text;
  readonly date: HongKongDate;
  /** The applicant's name in a language, where they have one in it. */
  readonly applicant: { readonly en: string; readonly zh: string };
  readonly reasons?: readonly Text[];
  readonly conditions?: readonly Text[];
  readonly requirements?: readonly (Text | string)[];
  /** What the officer wrote, as it was written. */
  readonly words?: string | undefined;
  readonly licence?:
    | { readonly number: string; readonly validFrom: HongKongDate; readonly validTo: HongKongDate }
    | undefined;
  readonly appeal?: Text | undefined;
  readonly appealBy?: HongKongDate | undefined;
  readonly until?: HongKongDate | undefined;
}

export interface WrittenLetter {
  readonly title: string;
  readonly applicant: string;
  readonly blocks: readonly LetterBlock[];
}

/** The letter as it is read: the same model and language give the same words. */
export function writeLetter(model: LetterModel, language: Language): WrittenLetter {
  const values = valuesOf(model, language);
  const { title, paragraphs } = model.template;
  const [head] = fillLetter([words(title, language)], values);
  return {
    title: head && 'text' in head ? head.text : words(model.service, language),
    applicant: nameIn(model, language),
    blocks: fillLetter(
      paragraphs.map((paragraph) => words(paragraph, language)),
      values,
    ),
  };
}

const nameIn = ({ applicant }: LetterModel, language: Language): string =>
  language === 'en' ? applicant.en : applicant.zh;

function valuesOf(model: LetterModel, language: Language): LetterValues {
  const say = (text: Text | string) => (typeof text === 'string' ? text : words(text, language));
  const day = (date: HongKongDate | undefined) => date && formatHongKongDate(date, language);
  return {
    reference: model.reference,
    applicant: nameIn(model, language),
    service: words(model.service, language),
    department: words(model.department, language),
    date: day(model.date),
    reasons: model.reasons?.map(say),
    conditions: model.conditions?.map(say),
    requirements: model.requirements?.map(say),
    words: model.words,
    licenceNumber: model.licence?.number,
    validFrom: day(model.licence?.validFrom),
    validTo: day(model.licence?.validTo),
    appeal: model.appeal && words(model.appeal, language),
    appealBy: day(model.appealBy),
    until: day(model.until),
  };
}
