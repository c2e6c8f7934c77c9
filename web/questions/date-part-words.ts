import type { Language } from '../../schemas/text.ts';
import { datePartTexts } from '../texts/typed-problems.ts';
import { words } from '../texts/words.ts';

const isPart = (name: string): name is 'day' | 'month' | 'year' =>
  name === 'day' || name === 'month' || name === 'year';

/** Empty boxes of a date as people read them: "day", "month and year"; nothing for what names no boxes. */
export function datePartWords(value: string | number, language: Language): string | undefined {
  const named = String(value).split(' ');
  const parts = named.filter(isPart).map((part) => words(datePartTexts[part], language));
  if (parts.length !== named.length) return undefined;
  return parts.reduce((first, second) => words(datePartTexts.and, language, { first, second }));
}
