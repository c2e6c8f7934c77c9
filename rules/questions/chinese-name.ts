import { parseChineseName } from '../names.ts';
import type { QuestionKind } from './kind.ts';
import { judgeName } from './name.ts';
import { inForm, onlyField, readOne, writeText } from './one-field.ts';

const LONGEST = 6;

/** A name in Chinese characters, each counted once even beyond the BMP. */
export const chineseName: QuestionKind<'chineseName'> = {
  variable: 'string',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, LONGEST, (typed) => judgeName(question, parseChineseName(typed), LONGEST)),
  kept: () => inForm(/^[\u3400-\u4DBF\u4E00-\u9FFF]{1,6}$/u),
  write: writeText,
  example: () => '陳大文',
  schema: () => ({ type: 'string', minLength: 1, maxLength: LONGEST }),
};
