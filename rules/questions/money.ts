import { parseHongKongDollars } from '../money.ts';
import type { QuestionKind } from './kind.ts';
import { onlyField, readOne, right, withinBounds, wrong } from './one-field.ts';

/** Amounts up to here are written and read without rounding. */
const SURE = 100_000_000_000;

const dollars = (amount: number): string =>
  amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2);

/** An amount in Hong Kong dollars, kept in cents. */
export const money: QuestionKind<'money'> = {
  variable: 'int',
  fields: onlyField,
  read: ({ minimum, maximum, ...question }, raw) =>
    readOne(question, raw, 30, (typed) => {
      const amount = typed.length > 60 ? undefined : parseHongKongDollars(typed.replace(/\p{Cf}/gu, ''));
      if (amount === undefined) return wrong(question.id, 'notAnAmount');
      if (amount < minimum) return wrong(question.id, 'tooSmall', { minimum: `HK$${dollars(minimum)}` });
      return amount > maximum
        ? wrong(question.id, 'tooLarge', { maximum: `HK$${dollars(maximum)}` })
        : right(amount);
    }),
  kept: ({ minimum, maximum }) => withinBounds(minimum, Math.min(maximum, SURE)),
  write: ({ id }, answer) => (typeof answer === 'number' ? { [id]: dollars(answer) } : {}),
  example: ({ example, minimum, maximum }) => example ?? Math.min(Math.max(10_000, minimum), maximum),
  schema: ({ minimum, maximum }) => ({ type: 'integer', minimum, maximum }),
};
