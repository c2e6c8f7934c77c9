import { EXAMPLE_FILE, idSchema, typesTwice } from './file-answer.ts';
import { readFile } from './file.ts';
import type { QuestionKind } from './kind.ts';
import { onlyField, writeText } from './one-field.ts';

/** A picture of a certain size and ratio; the answer is its file's id. What is kept was encoded anew, without what cameras add. */
export const image: QuestionKind<'image'> = {
  variable: 'string',
  fields: onlyField,
  read: readFile,
  write: writeText,
  example: () => EXAMPLE_FILE,
  schema: () => idSchema,
  mistakes: typesTwice,
};
