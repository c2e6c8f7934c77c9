import type { Represented } from '../schemas/applicants.ts';
import type { Language } from '../schemas/text.ts';
import { representedTexts } from './texts/represented.ts';
import { words } from './texts/words.ts';

/** For whom an application is made, as rows of a summary; none where it is for the applicant. */
export function representedRows(
  represented: Represented | undefined,
  language: Language,
): { key: string; value: string }[] {
  if (!represented) return [];
  const row = (key: 'appliesFor' | 'number' | 'position', value: string) => ({
    key: words(representedTexts[key], language),
    value,
  });
  return [
    row('appliesFor', represented.name),
    ...(represented.kind === 'company'
      ? [row('number', represented.number), row('position', represented.role)]
      : []),
  ];
}

/** The same in a list, where it may not be told who that is. */
export const appliedForWords = (kind: Represented['kind'], language: Language): string =>
  words(kind === 'company' ? representedTexts.forCompany : representedTexts.forPerson, language);
