import type { QuestionKind } from './kind.ts';
import { onlyField, readOne, right, wrong } from './one-field.ts';

/** Yes or no, posted as `yes` and `no`. */
export const yesNo: QuestionKind<'yesNo'> = {
  variable: 'bool',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, 3, (typed) =>
      typed === 'yes' || typed === 'no' ? right(typed === 'yes') : wrong(question.id, 'notOffered'),
    ),
  kept: () => (answer) => typeof answer === 'boolean',
  write: ({ id }, answer) => (typeof answer === 'boolean' ? { [id]: answer ? 'yes' : 'no' } : {}),
  example: ({ example }) => example ?? true,
  schema: () => ({ type: 'boolean' }),
  possible: () => [true, false],
};
