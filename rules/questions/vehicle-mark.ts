import { foldFullWidth } from '../clean-text.ts';
import type { QuestionKind } from './kind.ts';
import { inForm, onlyField, readOne, right, writeText, wrong } from './one-field.ts';

const form = /^[A-HJ-NPR-Z0-9]{1,8}$/u;

/**
 * A vehicle registration mark: two letters and up to four figures, figures alone, or a personalised mark of up to eight letters and
 * figures. The letters I, O and Q are not used. Kept without spaces.
 */
export const vehicleMark: QuestionKind<'vehicleMark'> = {
  variable: 'string',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, 10, (typed) => {
      const mark = foldFullWidth(typed.slice(0, 60))
        .replace(/[\p{Cf}\p{Zs}]/gu, '')
        .toUpperCase();
      return typed.length <= 60 && form.test(mark) ? right(mark) : wrong(question.id, 'vehicleMarkMalformed');
    }),
  kept: () => inForm(form),
  write: writeText,
  example: ({ example }) => example ?? 'AB1234',
  schema: () => ({ type: 'string', pattern: form.source }),
};
