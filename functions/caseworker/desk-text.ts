import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { words } from '../../web/texts/words.ts';
import type { ProductRequest } from '../http/request.ts';
import { MOST_CHARACTERS, readWords } from '../http/typed-words.ts';

/** What was typed into a text of a case page, or what is wrong with it; neither, where nothing need be said. */
export interface DeskText {
  readonly words?: string;
  readonly errors: FieldErrors;
}

interface Bounds {
  readonly optional?: boolean;
  readonly most?: number;
}

export function textIn(
  request: ProductRequest,
  name: string,
  label: string,
  { optional = false, most = MOST_CHARACTERS }: Bounds = {},
): DeskText {
  const typed = readWords(request.form, name, most);
  if (typed.ok) return { words: typed.words, errors: [] };
  if (typed.problem === 'missing' && optional) return { errors: [] };
  const message = words(typedProblemTexts[typed.problem], request.language, { label, maximum: most });
  return { errors: [{ field: deskFieldId(name), message }] };
}
