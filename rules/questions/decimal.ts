import { foldFullWidth } from '../clean-text.ts';
import { countedUnits, unitsOf, unitsSchema, writtenUnits } from './decimal-units.ts';
import type { QuestionKind } from './kind.ts';
import { onlyField, readOne, right, writeText, wrong } from './one-field.ts';

/** A number with up to `decimals` places, kept as it is written (`12.50`); in expressions it is whole: 1250 hundredths. */
export const decimal: QuestionKind<'decimal'> = {
  variable: 'int',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, 30, (typed) => {
      const { id, decimals, minimum, maximum } = question;
      const number = foldFullWidth(typed)
        .replace(/[\p{Cf}\p{Zs}]/gu, '')
        .replace(/^\u2212/u, '-');
      const plain = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(number) ? number.replaceAll(',', '') : number;
      const found = /^([+-]?)(\d{1,15})(?:\.(\d{1,20}))?$/u.exec(plain);
      if (!found) return wrong(id, 'notANumber');
      const [, sign = '', whole = '', places = ''] = found;
      if (places.replace(/0+$/u, '').length > decimals) return wrong(id, 'tooManyDecimals', { decimals });
      const units = unitsOf(`${sign === '-' ? '-' : ''}${whole}.${places}`, decimals);
      if (units < limit(minimum, decimals)) return wrong(id, 'tooSmall', { minimum });
      return units > limit(maximum, decimals)
        ? wrong(id, 'tooLarge', { maximum })
        : right(writtenUnits(units, decimals));
    }),
  kept: ({ minimum, maximum, decimals }) => {
    const form = new RegExp(unitsSchema(decimals).pattern, 'u');
    const [least, most] = [limit(minimum, decimals), limit(maximum, decimals)];
    return (answer) => {
      if (typeof answer !== 'string' || !form.test(answer)) return false;
      const units = unitsOf(answer, decimals);
      return units >= least && units <= most && writtenUnits(units, decimals) === answer;
    };
  },
  write: writeText,
  example: ({ example, minimum, maximum, decimals }) =>
    writtenUnits(limit(example ?? Math.min(Math.max(1, minimum), maximum), decimals), decimals),
  schema: ({ decimals }) => unitsSchema(decimals),
  counted: ({ decimals }, answer) => countedUnits(answer, decimals),
};

/** Limits are written in the definition as numbers; a place beyond those asked for is cut off. */
const limit = (value: number, decimals: number): bigint => unitsOf(value.toFixed(decimals), decimals);
