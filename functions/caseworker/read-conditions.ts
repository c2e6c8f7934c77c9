import type { Text } from '../../schemas/text.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { conditionTexts } from '../../web/texts/conditions.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import type { ProductRequest } from '../http/request.ts';
import { textIn } from './desk-text.ts';

export const atConditions = ({ language }: ProductRequest, wording: Wording) => ({
  field: deskFieldId('conditionsEn'),
  message: words(wording, language),
});

/** One condition a line, in three languages side by side: one that is missing in a language is no condition. */
export function conditionsIn(request: ProductRequest): { conditions: Text[]; errors: FieldErrors } {
  const read = (name: string, label: Wording) =>
    textIn(request, name, words(label, request.language), { optional: true });
  const en = read('conditionsEn', conditionTexts.en);
  const hant = read('conditionsHant', conditionTexts.hant);
  const hans = read('conditionsHans', conditionTexts.hans);
  const errors = [en, hant, hans].flatMap((one) => one.errors);
  if (errors.length > 0) return { conditions: [], errors };
  const traditional = linesOf(hant.words);
  const simplified = linesOf(hans.words);
  const conditions = linesOf(en.words).map((line, index) => ({
    en: line,
    'zh-Hant': traditional[index] ?? '',
    'zh-Hans': simplified[index] ?? '',
  }));
  return conditions.length === traditional.length && conditions.length === simplified.length
    ? { conditions, errors: [] }
    : { conditions: [], errors: [atConditions(request, conditionTexts.uneven)] };
}

const linesOf = (typed = ''): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
