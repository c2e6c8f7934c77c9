import { HongKongDate } from '../../schemas/time.ts';
import { addDays } from '../time.ts';
import {
  dateFields,
  dayMeant,
  dayWithin,
  isKeptDay,
  outsideLimits,
  readDateBoxes,
  writeDateBoxes,
} from './date-boxes.ts';
import type { QuestionKind } from './kind.ts';
import { nothing, right } from './one-field.ts';

/** A day on which example people are born. */
const EXAMPLE_DAY = HongKongDate.parse('1990-05-17');

/** A day of the calendar, asked in three boxes `id-day`, `id-month` and `id-year`; kept as `1990-05-17`. */
export const date: QuestionKind<'date'> = {
  variable: 'string',
  fields: ({ id }) => dateFields(id),
  read: (question, raw, { today }) => {
    const { id } = question;
    const typed = readDateBoxes(id, raw);
    if ('wrong' in typed) return typed.wrong;
    if (typed.found === undefined) return nothing(question, `${id}-day`);
    return outsideLimits(question, typed.found, today, `${id}-day`) ?? right(typed.found);
  },
  kept: isKeptDay,
  write: ({ id }, answer) => (typeof answer === 'string' ? writeDateBoxes(id, answer) : {}),
  example: ({ example, identity, ...limits }, { today }) => {
    if (example !== undefined) return dayMeant(example, today);
    const usual = identity || limits.notAfterToday ? EXAMPLE_DAY : addDays(today, 30);
    return dayWithin(limits, usual, today);
  },
  schema: () => ({ type: 'string', format: 'date' }),
};
