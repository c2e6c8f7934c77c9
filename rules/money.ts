import { Cents } from '../schemas/money.ts';
import type { Language } from '../schemas/text.ts';
import { foldFullWidth } from './clean-text.ts';

/** Whole cents from a number. Throws on fractions: round first, with a function that says how. */
export const cents = (amount: number): Cents => Cents.parse(amount);

export const addCents = (...amounts: readonly Cents[]): Cents =>
  cents(amounts.reduce<number>((sum, amount) => sum + amount, 0));

/** "HK$80", "HK$1,234.50", 「港幣80元」; cents only where there are some. */
export const formatHongKongDollars = (amount: Cents, language: Language): string => {
  const dollars = Math.trunc(Math.abs(amount) / 100);
  const rest = Math.abs(amount) % 100;
  const grouped = String(dollars).replace(/\B(?=(?:\d{3})+$)/gu, ',');
  const number = rest === 0 ? grouped : `${grouped}.${String(rest).padStart(2, '0')}`;
  const sign = amount < 0 ? '-' : '';
  const forms: Record<Language, string> = {
    en: `${sign}HK$${number}`,
    'zh-Hant': `${sign}港幣${number}元`,
    'zh-Hans': `${sign}港币${number}元`,
  };
  return forms[language];
};

/** An amount as people type it ("80", "HK$1,234.5", 「港幣80元」), never negative; `undefined` when it is none or has parts of a cent. */
export const parseHongKongDollars = (text: string): Cents | undefined => {
  const typed = foldFullWidth(text).trim();
  const match = /^(?:HK\$|HKD|\$|港幣|港币)? ?(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,2}))? ?元?$/iu.exec(
    typed,
  );
  if (match === null) {
    return undefined;
  }
  const [, dollars = '', rest = ''] = match;
  return Cents.safeParse(Number(`${dollars.replaceAll(',', '')}${rest.padEnd(2, '0')}`)).data;
};

/** An exact amount of numerator/denominator cents, rounded up (towards more) to a whole dollar. */
export const roundUpToDollar = (numerator: bigint, denominator: bigint): Cents =>
  cents(-Number(floorDivide(-numerator, denominator * 100n)) * 100 + 0);

/** An exact amount of numerator/denominator cents, rounded to the nearest cent; half a cent goes up (towards more). */
export const roundHalfUpToCent = (numerator: bigint, denominator: bigint): Cents =>
  cents(Number(floorDivide(2n * numerator + denominator, 2n * denominator)));

/** An exact amount of numerator/denominator cents, rounded down (towards less) to 10 cents, the step of stored-value cards. */
export const roundDownTo10Cents = (numerator: bigint, denominator: bigint): Cents =>
  cents(Number(floorDivide(numerator, denominator * 10n)) * 10);

const floorDivide = (numerator: bigint, denominator: bigint): bigint => {
  if (denominator <= 0n) {
    throw new RangeError('a denominator is positive');
  }
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
};
