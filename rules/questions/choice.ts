import type { QuestionKind } from './kind.ts';
import { onlyField, readOne, right, writeText, wrong } from './one-field.ts';

/** One of the options, by its value. */
export const choice: QuestionKind<'choice'> = {
  variable: 'string',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, 40, (typed) =>
      question.options.some(({ value }) => value === typed) ? right(typed) : wrong(question.id, 'notOffered'),
    ),
  kept: ({ options }) => {
    const offered = new Set<unknown>(options.map(({ value }) => value));
    return (answer) => offered.has(answer);
  },
  write: writeText,
  example: ({ example, options }) => example ?? options[0]?.value ?? '',
  schema: ({ options }) => ({ enum: options.map(({ value }) => value) }),
  possible: ({ options }) => options.map(({ value }) => value),
};
