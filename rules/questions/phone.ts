import { parseHongKongPhone } from '../phone.ts';
import type { QuestionKind } from './kind.ts';
import { inForm, onlyField, readOne, right, writeText, wrong } from './one-field.ts';

const form = /^\+852[2-9][0-9]{7}$/u;

/** A Hong Kong telephone number; kept as `+85261234567`. */
export const phone: QuestionKind<'phone'> = {
  variable: 'string',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, 20, (typed) => {
      const number = typed.length > 100 ? undefined : parseHongKongPhone(typed.replace(/\p{Cf}/gu, ''));
      return number === undefined ? wrong(question.id, 'phoneMalformed') : right(number);
    }),
  kept: () => inForm(form),
  write: writeText,
  example: () => '+85261234567',
  schema: () => ({ type: 'string', pattern: form.source }),
};
