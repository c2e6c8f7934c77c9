import { cleanParagraphs } from '../../rules/clean-text.ts';
import { TypedWords } from '../../schemas/inputs.ts';
import { field, type FormBody } from './request.ts';

/** The most a person may write into one text of the product's own forms. */
export const MOST_CHARACTERS = 4000;

export type Typed =
  | { readonly ok: true; readonly words: string }
  | { readonly ok: false; readonly problem: 'missing' | 'tooLong' | 'unsupportedCharacter' };

/** Words typed into a form: marks nobody sees (text direction, zero width) are taken out, control characters and emoji refused. */
export function readWords(form: FormBody, name: string, most = MOST_CHARACTERS): Typed {
  const typed = (field(form, name) ?? '').trim();
  if (typed.length > most) return { ok: false, problem: 'tooLong' };
  const cleaned = cleanParagraphs(typed);
  if (!cleaned.ok) return { ok: false, problem: 'unsupportedCharacter' };
  const words = TypedWords.safeParse(cleaned.value);
  return words.success ? { ok: true, words: words.data } : { ok: false, problem: 'missing' };
}
