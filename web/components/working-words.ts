import { formatHongKongDollars } from '../../rules/money.ts';
import { formatHongKongDate } from '../../rules/time.ts';
import type { FeeWorking, WorkingDetail, WorkingLine } from '../../schemas/fee-working.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { feeTexts, roundingTexts, workingTexts } from '../texts/fees.ts';
import { words } from '../texts/words.ts';

const ownLines = {
  minimum: feeTexts.minimum,
  maximum: feeTexts.maximum,
  rounding: feeTexts.rounding,
} as const;

/** What a line is for; the product's own lines are named for what they do. */
export function lineName({ label, detail: [first] }: WorkingLine, language: Language): string {
  if (label !== undefined) return words(label, language);
  const own = first?.kind === 'minimum' || first?.kind === 'maximum' ? first.kind : 'rounding';
  return words(ownLines[own], language);
}

/** The day it was counted on, the schedule that counted, and where its figures come from. */
export function basisSentences({ asOf, from, source }: FeeWorking, language: Language): string[] {
  return [
    words(feeTexts.countedOn, language, { date: formatHongKongDate(asOf, language) }),
    ...(from === undefined
      ? []
      : [words(feeTexts.scheduleFrom, language, { date: formatHongKongDate(from, language) })]),
    ...(source === undefined ? [] : [words(feeTexts.source, language, { source })]),
  ];
}

type Detail<K extends WorkingDetail['kind']> = Extract<WorkingDetail, { kind: K }>;

/** How a line came about, in a sentence for each step; nothing where the name says it all. */
export function detailSentence(detail: WorkingDetail, language: Language): string {
  const money = (amount: Parameters<typeof formatHongKongDollars>[0]) =>
    formatHongKongDollars(amount, language);
  switch (detail.kind) {
    case 'band':
      return bandSentence(detail, language);
    case 'perUnit':
      return unitSentence(detail, language);
    case 'proRata':
      return words(workingTexts.proRata, language, {
        days: grouped(detail.days),
        of: grouped(detail.of),
        whole: money(detail.whole),
      });
    case 'percent':
      return words(workingTexts.percent, language, {
        percent: detail.percent,
        whole: money(detail.whole),
      });
    case 'rounded':
      return words(roundingTexts[detail.rounding], language);
    case 'minimum':
      return words(workingTexts.atLeast, language, { bound: money(detail.bound) });
    case 'maximum':
      return words(workingTexts.atMost, language, { bound: money(detail.bound) });
    case 'concession':
      return concessionWords(detail, language);
  }
}

function bandSentence({ of, above, upTo, unit }: Detail<'band'>, language: Language): string {
  const amount = (number: number) => measured(number, unit, language);
  if (above !== undefined && upTo !== undefined)
    return words(workingTexts.bandBetween, language, {
      of: amount(of),
      above: amount(above),
      upTo: amount(upTo),
    });
  if (above !== undefined)
    return words(workingTexts.bandAbove, language, { of: amount(of), above: amount(above) });
  return upTo === undefined
    ? amount(of)
    : words(workingTexts.bandUpTo, language, { of: amount(of), upTo: amount(upTo) });
}

function unitSentence(detail: Detail<'perUnit'>, language: Language): string {
  const { of, included, each, units, unit } = detail;
  const amount = (number: number) => measured(number, unit, language);
  const price = formatHongKongDollars(detail.price, language);
  if (each === 1 && included === 0)
    return unit === undefined
      ? words(workingTexts.unitsPlain, language, { units: grouped(units), price })
      : words(workingTexts.units, language, {
          units: grouped(units),
          unit: words(unit, language),
          price,
        });
  const about = { of: amount(of), each: amount(each), units: grouped(units), price };
  return included === 0
    ? words(workingTexts.unitsEach, language, about)
    : words(workingTexts.unitsOver, language, { ...about, included: amount(included) });
}

function concessionWords({ waived, percent, from, until }: Detail<'concession'>, language: Language): string {
  const day = (date: NonNullable<typeof from>) => formatHongKongDate(date, language);
  const what = waived
    ? [words(workingTexts.waived, language)]
    : percent === undefined
      ? []
      : [words(workingTexts.less, language, { percent })];
  const when =
    from !== undefined && until !== undefined
      ? [words(workingTexts.between, language, { from: day(from), until: day(until) })]
      : from !== undefined
        ? [words(workingTexts.since, language, { from: day(from) })]
        : until === undefined
          ? []
          : [words(workingTexts.upTo, language, { until: day(until) })];
  return [...what, ...when].join(language === 'en' ? '. ' : '。');
}

const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',');

const measured = (number: number, unit: Text | undefined, language: Language): string =>
  unit === undefined ? grouped(number) : `${grouped(number)} ${words(unit, language)}`;
