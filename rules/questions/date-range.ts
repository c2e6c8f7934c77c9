import type { HongKongDate } from '../../schemas/time.ts';
import { addDays, daysBetween } from '../time.ts';
import {
  dateFields,
  dayMeant,
  dayWithin,
  isKeptDay,
  outsideLimits,
  readDateBoxes,
  writeDateBoxes,
} from './date-boxes.ts';
import type { QuestionKind, QuestionOf, RawForm, Reading } from './kind.ts';
import { isRecordOf, nothing, right, wrong } from './one-field.ts';

/** From one day to another, both included, each in three boxes (`id-from-day` …); kept as `{from, to}`. */
export const dateRange: QuestionKind<'dateRange'> = {
  variable: ['from', 'to'],
  fields: ({ id }) => [...dateFields(`${id}-from`), ...dateFields(`${id}-to`)],
  read: (question, raw, { today }) => readRange(question, raw, today),
  kept: (question) => {
    const isDay = isKeptDay(question);
    const { maxDays = Infinity } = question;
    return (answer, today) => {
      if (!isRecordOf(answer, 2)) return false;
      const { from, to } = answer;
      if (!isDay(from, today) || !isDay(to, today)) return false;
      const days = daysBetween(from, to) + 1;
      return days >= 1 && days <= maxDays;
    };
  },
  write: ({ id }, answer) => {
    if (typeof answer !== 'object' || Array.isArray(answer)) return {};
    const { from = '', to = '' } = answer;
    return { ...writeDateBoxes(`${id}-from`, from), ...writeDateBoxes(`${id}-to`, to) };
  },
  example: ({ example, ...limits }, { today }) => {
    if (example) return { from: dayMeant(example.from, today), to: dayMeant(example.to, today) };
    const from = dayWithin(limits, addDays(today, limits.notAfterToday ? -1 : 30), today);
    return { from, to: from };
  },
  schema: () => ({
    type: 'object',
    properties: { from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date' } },
    required: ['from', 'to'],
    additionalProperties: false,
  }),
};

function readRange(question: QuestionOf<'dateRange'>, raw: RawForm, today: HongKongDate): Reading {
  const { id, maxDays } = question;
  const [from, to] = [readDateBoxes(`${id}-from`, raw), readDateBoxes(`${id}-to`, raw)];
  if ('wrong' in from) return from.wrong;
  if ('wrong' in to) return to.wrong;
  if (!from.found && !to.found) return nothing(question, `${id}-from-day`);
  if (!from.found) return wrong(`${id}-from-day`, 'missing');
  if (!to.found) return wrong(`${id}-to-day`, 'missing');
  const outside =
    outsideLimits(question, from.found, today, `${id}-from-day`) ??
    outsideLimits(question, to.found, today, `${id}-to-day`);
  if (outside) return outside;
  const days = daysBetween(from.found, to.found) + 1;
  if (days < 1) return wrong(`${id}-to-day`, 'endsBeforeStart');
  return maxDays !== undefined && days > maxDays
    ? wrong(`${id}-to-day`, 'rangeTooLong', { maximum: maxDays })
    : right({ from: from.found, to: to.found });
}
