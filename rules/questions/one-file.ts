import { EXAMPLE_FILE, fileProblem, idSchema } from './file-answer.ts';
import type { QuestionOf, RawForm, ReadContext, Reading } from './kind.ts';
import { onlyField, readOne, right, writeText, wrong } from './one-field.ts';

/** Reads the one id a page's form carries for the question. */
const readFile = (
  question: QuestionOf<'file'> | QuestionOf<'image'>,
  raw: RawForm,
  context: ReadContext,
): Reading =>
  readOne(question, raw, EXAMPLE_FILE.length, (typed) => {
    const id = typed.trim();
    const problem = fileProblem(question.id, id, context);
    return problem ? wrong(question.id, problem) : right(id);
  });

/** A question answered by one file, whatever may be in it. */
export const oneFile = {
  variable: 'string',
  fields: onlyField,
  read: readFile,
  write: writeText,
  example: () => EXAMPLE_FILE,
  schema: () => idSchema,
} as const;
