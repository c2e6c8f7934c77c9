import { formatHongKongDollars } from '../rules/money.ts';
import { formatHongKongDate } from '../rules/time.ts';
import type { Cents } from '../schemas/money.ts';
import type { Language } from '../schemas/text.ts';
import type { HongKongDate } from '../schemas/time.ts';
import { formTexts } from './texts/form.ts';
import { words } from './texts/words.ts';

export interface WhatNext {
  readonly fee?: { readonly item: string; readonly amount: Cents; readonly payBy: HongKongDate } | undefined;
  readonly decisionBy?: HongKongDate | undefined;
  /** A licence exists, or is being signed, without anybody deciding. */
  readonly licence?: boolean;
  /** Nobody can come back to what was sent without signing in. */
  readonly cannotComeBack?: boolean;
}

/** The next steps as sentences, for the page after sending and for the mail. */
export const nextSteps = (
  { fee, decisionBy, licence, cannotComeBack }: WhatNext,
  language: Language,
): string[] => [
  ...(fee === undefined
    ? []
    : [
        words(formTexts.nextPay, language, {
          amount: formatHongKongDollars(fee.amount, language),
          date: formatHongKongDate(fee.payBy, language),
        }),
      ]),
  ...(decisionBy === undefined
    ? []
    : [words(formTexts.nextDecision, language, { date: formatHongKongDate(decisionBy, language) })]),
  ...(licence === true ? [words(formTexts.nextLicence, language)] : []),
  words(cannotComeBack === true ? formTexts.nextKeep : formTexts.nextFollow, language),
];
