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
