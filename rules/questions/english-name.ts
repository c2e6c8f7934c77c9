import { parseEnglishName } from '../names.ts';
import type { QuestionKind } from './kind.ts';
import { judgeName } from './name.ts';
import { inForm, onlyField, readOne, writeText } from './one-field.ts';

const LONGEST = 40;

/** A name in English letters, as on an identity card. */
export const englishName: QuestionKind<'englishName'> = {
  variable: 'string',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, LONGEST, (typed) => judgeName(question, parseEnglishName(typed), LONGEST)),
  kept: () => inForm(/^(?=.{1,40}$)[A-Za-z](?: ?[A-Za-z\-'.,/()@])*$/u),
  write: writeText,
  example: () => 'CHAN, Tai Man',
  schema: () => ({ type: 'string', minLength: 1, maxLength: LONGEST }),
};
