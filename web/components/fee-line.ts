import { formatHongKongDollars } from '../../rules/money.ts';
import { formatHongKongDate } from '../../rules/time.ts';
import type { Cents } from '../../schemas/money.ts';
import type { Language, Text } from '../../schemas/text.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { catalogueTexts } from '../texts/catalogue.ts';
import { feeTexts } from '../texts/fees.ts';
import { words } from '../texts/words.ts';

/** A reduction in force, by name. */
export interface ConcessionTold {
  readonly name: Text;
  readonly from?: HongKongDate | undefined;
  readonly until?: HongKongDate | undefined;
}

/** A fee as told before anything was answered: what it may come to, as far as that is known, and what it depends on. */
export interface FeeSummary {
  readonly name: Text;
  readonly least?: Cents;
  readonly most?: Cents;
  /** What is asked, by its label; nothing where the fee is the same for everybody. */
  readonly dependsOn: readonly Text[];
  readonly concessions: readonly ConcessionTold[];
}

const joined = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'en' ? '; ' : '；');

/** "Application fee: HK$80" for one fee, joined for several, "Free of charge" for none. */
export const feeLine = (fees: readonly FeeSummary[], language: Language): string =>
  fees.length === 0
    ? words(catalogueTexts.noFee, language)
    : joined(
        fees.map((fee) =>
          words(catalogueTexts.feeOf, language, {
            name: words(fee.name, language),
            amount: amountSentence(fee, language),
          }),
        ),
        language,
      );

/** As `feeLine`, with what each fee depends on. */
export const feeLineInFull = (fees: readonly FeeSummary[], language: Language): string => {
  const questions = fees.flatMap(({ dependsOn }) => dependsOn.map((label) => words(label, language)));
  const line = feeLine(fees, language);
  return questions.length === 0
    ? line
    : words(feeTexts.dependingOn, language, {
        line,
        questions: [...new Set(questions)].join(language === 'en' ? ', ' : '、'),
      });
};

function amountSentence({ least, most, dependsOn }: FeeSummary, language: Language): string {
  const money = (amount: Cents) => formatHongKongDollars(amount, language);
  if (least === undefined) return words(feeTexts.depends, language);
  if (most === undefined)
    return least === 0
      ? words(feeTexts.nothingOrMore, language)
      : words(feeTexts.fromLeast, language, { least: money(least) });
  if (most === 0) return words(feeTexts.nothing, language);
  if (dependsOn.length === 0 || least === most) return money(most);
  return least === 0
    ? words(feeTexts.nothingUpTo, language, { most: money(most) })
    : words(feeTexts.fromTo, language, { least: money(least), most: money(most) });
}

/** "Waiver for food businesses, from 1 November 2025 to 31 October 2026". */
export function concessionSentence({ name, from, until }: ConcessionTold, language: Language): string {
  const about = { name: words(name, language) };
  const day = (date: HongKongDate) => formatHongKongDate(date, language);
  if (from !== undefined && until !== undefined)
    return words(feeTexts.concessionBetween, language, { ...about, from: day(from), until: day(until) });
  if (from !== undefined) return words(feeTexts.concessionFrom, language, { ...about, from: day(from) });
  return until === undefined
    ? about.name
    : words(feeTexts.concessionUntil, language, { ...about, until: day(until) });
}
