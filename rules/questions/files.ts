import { EXAMPLE_FILE, fileProblem, idSchema } from './file-answer.ts';
import type { QuestionKind } from './kind.ts';
import { isTexts, nothing, onlyField, right, typedIn, wrong } from './one-field.ts';

/** More than any question takes: what is longer is refused before it is looked at. */
const MOST_TYPED = 200;

/** Several files, each once, in the order in which they were added; the answer is their ids. */
export const files: QuestionKind<'files'> = {
  variable: 'list<string>',
  fields: onlyField,
  read: (question, raw, context) => {
    const { id, minimum, maximum } = question;
    const typed = typedIn(raw, id);
    if (typed === undefined) return nothing(question);
    const given = typeof typed === 'string' ? [typed] : typed;
    if (given.length > MOST_TYPED) return wrong(id, 'tooMany', { maximum });
    const ids = [...new Set(given.map((text) => text.trim()))];
    for (const one of ids) {
      const problem = fileProblem(id, one, context);
      if (problem) return wrong(id, problem);
    }
    if (ids.length > maximum) return wrong(id, 'tooMany', { maximum });
    return ids.length < minimum ? wrong(id, 'tooFew', { minimum }) : right(ids);
  },
  write: ({ id }, answer) => (isTexts(answer) ? { [id]: answer } : {}),
  example: ({ minimum }) =>
    Array.from({ length: minimum }, (_, n) => `${EXAMPLE_FILE}${n}`.slice(-EXAMPLE_FILE.length)),
  schema: ({ minimum, maximum }) => ({
    type: 'array',
    items: idSchema,
    uniqueItems: true,
    minItems: minimum,
    maxItems: maximum,
  }),
};
