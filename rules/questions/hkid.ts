import { formatHkid, parseHkid } from '../hkid.ts';
import type { QuestionKind } from './kind.ts';
import { onlyField, readOne, right, writeText, wrong } from './one-field.ts';

/** A Hong Kong identity card number with its check digit, in one box, brackets or not; kept as `A123456(3)`. */
export const hkid: QuestionKind<'hkid'> = {
  variable: 'string',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, 20, (typed) => {
      const parsed = parseHkid(typed.slice(0, 100).replace(/\p{Cf}/gu, ''));
      if (parsed.ok && typed.length <= 100) return right(formatHkid(parsed.value));
      return wrong(
        question.id,
        !parsed.ok && parsed.problem === 'wrongCheckDigit' ? 'hkidCheckDigit' : 'hkidMalformed',
      );
    }),
  write: writeText,
  example: () => 'A123456(3)',
  schema: () => ({ type: 'string', pattern: String.raw`^[A-Z]{1,2}[0-9]{6}\([0-9A]\)$` }),
};
