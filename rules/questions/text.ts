import { cleanLine, isCleanLine } from '../clean-text.ts';
import type { QuestionKind } from './kind.ts';
import { lengthOf, nothing, onlyField, readOne, right, writeText, wrong } from './one-field.ts';

/** One line of free text, at most `maxLength` characters. */
export const text: QuestionKind<'text'> = {
  variable: 'string',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, question.maxLength, (typed) => {
      const cleaned = cleanLine(typed);
      if (!cleaned.ok) return wrong(question.id, 'unsupportedCharacter');
      if (cleaned.value === '') return nothing(question);
      return lengthOf(cleaned.value) > question.maxLength
        ? wrong(question.id, 'tooLong', { maximum: question.maxLength })
        : right(cleaned.value);
    }),
  kept:
    ({ maxLength }) =>
    (answer) =>
      typeof answer === 'string' && answer !== '' && answer.length <= maxLength && isCleanLine(answer),
  write: writeText,
  example: ({ example, maxLength }) => example ?? 'Example'.slice(0, maxLength),
  schema: ({ maxLength }) => ({ type: 'string', minLength: 1, maxLength }),
};
