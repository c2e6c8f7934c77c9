import { foldFullWidth } from '../clean-text.ts';
import type { QuestionKind } from './kind.ts';
import { inForm, onlyField, readOne, right, writeText, wrong } from './one-field.ts';

const LONGEST = 60;

const compiled = new Map<string, RegExp | undefined>();

/** The whole number has the pattern; nothing where it is no regular expression, which no published form has. */
export function patternOf(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) compiled.set(pattern, regularExpression(`^(?:${pattern})$`));
  return compiled.get(pattern);
}

function regularExpression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}

/** What is compared with a pattern: capitals, without the spaces and brackets people add. */
export const foldNumber = (typed: string): string =>
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
      return patternOf(question.pattern)?.test(number) === true
        ? right(number)
        : wrong(question.id, 'patternMismatch', { example: question.example });
    }),
  kept: ({ pattern }) => {
    const form = patternOf(pattern);
    // Whatever reading does not fold.
    const unfolded = inForm(/^[!-'*-`{-~]{1,60}$/u);
    return (answer, today) => unfolded(answer, today) && form?.test(String(answer)) === true;
  },
  write: writeText,
  example: ({ example }) => foldNumber(example),
  schema: ({ pattern }) => ({ type: 'string', pattern: `^(?:${pattern})$`, maxLength: LONGEST }),
};
