import { foldFullWidth } from '../clean-text.ts';
import type { QuestionKind } from './kind.ts';
import { onlyField, readOne, right, writeText, wrong } from './one-field.ts';
import { compilePattern } from './safe-pattern.ts';

const LONGEST = 60;

/** What is compared with a pattern: capitals, without the spaces and brackets people add. */
const foldNumber = (typed: string): string =>
  foldFullWidth(typed)
    .replace(/[\p{Cf}\p{Zs}()]/gu, '')
    .trim()
    .toUpperCase();

/** A number with a form of its own: of a licence, a certificate, a reference. */
export const patternedNumber: QuestionKind<'patternedNumber'> = {
  variable: 'string',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, LONGEST, (typed) => {
      if (typed.length > 4 * LONGEST) return wrong(question.id, 'tooLong', { maximum: LONGEST });
      const number = foldNumber(typed);
      if (number.length > LONGEST) return wrong(question.id, 'tooLong', { maximum: LONGEST });
      const pattern = compilePattern(question.pattern);
      return pattern.ok && pattern.value.test(number)
        ? right(number)
        : wrong(question.id, 'patternMismatch', { example: question.example });
    }),
  write: writeText,
  example: ({ example }) => foldNumber(example),
  schema: ({ pattern }) => ({ type: 'string', pattern: `^(?:${pattern})$`, maxLength: LONGEST }),
  mistakes: ({ pattern, example }) => {
    const compiled = compilePattern(pattern);
    if (!compiled.ok) return [{ key: 'pattern', message: `the pattern cannot be used: ${compiled.problem}` }];
    return compiled.value.test(foldNumber(example))
      ? []
      : [{ key: 'example', message: `"${example}" does not have the form of the pattern` }];
  },
};
