import { foldFullWidth } from '../clean-text.ts';
import type { QuestionKind } from './kind.ts';
import { onlyField, readOne, right, withinBounds, wrong } from './one-field.ts';

/** A whole number between two bounds; thousands may be grouped with commas as people write them. */
export const wholeNumber: QuestionKind<'wholeNumber'> = {
  variable: 'int',
  fields: onlyField,
  read: ({ minimum, maximum, ...question }, raw) =>
    readOne(question, raw, 20, (typed) => {
      const number = foldFullWidth(typed)
        .replace(/[\p{Cf}\p{Zs}]/gu, '')
        .replace(/^\u2212/u, '-');
      const plain = /^[+-]?\d{1,3}(?:,\d{3})+$/u.test(number) ? number.replaceAll(',', '') : number;
      if (/^[+-]?\d+\.\d+$/u.test(plain)) return wrong(question.id, 'notWhole');
      if (!/^[+-]?\d+$/u.test(plain)) return wrong(question.id, 'notANumber');
      const value = Number(plain) + 0;
      if (value < minimum) return wrong(question.id, 'tooSmall', { minimum });
      return value > maximum ? wrong(question.id, 'tooLarge', { maximum }) : right(value);
    }),
  kept: ({ minimum, maximum }) => withinBounds(minimum, maximum),
  write: ({ id }, answer) => (typeof answer === 'number' ? { [id]: String(answer) } : {}),
  example: ({ example, minimum, maximum }) => example ?? Math.min(Math.max(1, minimum), maximum),
  schema: ({ minimum, maximum }) => ({ type: 'integer', minimum, maximum }),
};
