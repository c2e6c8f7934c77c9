import { parseChineseName } from '../names.ts';
import type { QuestionKind } from './kind.ts';
import { judgeName } from './name.ts';
import { onlyField, readOne, writeText } from './one-field.ts';

const LONGEST = 6;

/** A name in Chinese characters, each counted once even beyond the BMP. */
export const chineseName: QuestionKind<'chineseName'> = {
  variable: 'string',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, LONGEST, (typed) => judgeName(question, parseChineseName(typed), LONGEST)),
  write: writeText,
  example: () => '陳大文',
  schema: () => ({ type: 'string', minLength: 1, maxLength: LONGEST }),
};
