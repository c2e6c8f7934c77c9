import { readDateBoxes } from '../../rules/questions/date-boxes.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { datePartWords } from '../../web/questions/date-part-words.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import type { ProductRequest } from './request.ts';

interface TypedDate {
  readonly date?: HongKongDate;
  readonly errors: FieldErrors;
}

/** A date of three boxes in one of the product's own forms, by their common name; what is missing is said at its box. */
export function typedDate({ form, language }: ProductRequest, name: string, wording: Wording): TypedDate {
  const label = words(wording, language);
  const read = readDateBoxes(name, form);
  if (!('wrong' in read)) {
    if (read.found) return { date: read.found, errors: [] };
    return {
      errors: [{ field: `${name}-day`, message: words(typedProblemTexts.missing, language, { label }) }],
    };
  }
  if (read.wrong.ok) return { errors: [] };
  const { field, values } = read.wrong;
  const part = datePartWords(values?.['part'] ?? '', language);
  const message =
    part === undefined
      ? words(typedProblemTexts.notADate, language, { label })
      : words(typedProblemTexts.datePartMissing, language, { label, part });
  return { errors: [{ field, message }] };
}
