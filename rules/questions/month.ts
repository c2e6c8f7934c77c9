import { foldFullWidth } from '../clean-text.ts';
import { parseHongKongDate } from '../time.ts';
import type { QuestionKind } from './kind.ts';
import { nothing, right, typedIn, wrong } from './one-field.ts';

const parts = ['month', 'year'] as const;
const form = /^[0-9]{4}-(0[1-9]|1[0-2])$/u;
const [EARLIEST, LATEST] = ['1900-01', '2200-12'];

/** A month of a year, in two boxes `id-month` and `id-year`; kept as `2026-11`. */
export const month: QuestionKind<'month'> = {
  variable: 'string',
  fields: ({ id }) => parts.map((part) => `${id}-${part}`),
  read: (question, raw, { today }) => {
    const { id, notBefore, notAfterToday } = question;
    const typed = parts.map((part) => typedIn(raw, `${id}-${part}`));
    if (typed.every((box) => box === undefined)) return nothing(question, `${id}-month`);
    for (const [index, part] of parts.entries()) {
      if (typed[index] === undefined) return wrong(`${id}-${part}`, 'datePartMissing', { part });
      if (typeof typed[index] !== 'string') return wrong(`${id}-${part}`, 'onlyOne');
    }
    const [monthTyped = '', year = ''] = typed.map((box) => foldFullWidth(String(box)).trim().slice(0, 20));
    const found = parseHongKongDate('1', monthTyped, year)?.slice(0, 7);
    if (found === undefined) return wrong(`${id}-month`, 'notADate');
    if (notAfterToday && found > today.slice(0, 7)) return wrong(`${id}-month`, 'inFuture');
    return notBefore !== undefined && found < notBefore
      ? wrong(`${id}-month`, 'tooEarly', { earliest: notBefore })
      : right(found);
  },
  kept:
    ({ notBefore = EARLIEST, notAfterToday }) =>
    (answer, today) =>
      typeof answer === 'string' &&
      form.test(answer) &&
      answer >= notBefore &&
      answer >= EARLIEST &&
      answer <= (notAfterToday ? today : LATEST),
  write: ({ id }, answer) => {
    const found = typeof answer === 'string' ? /^(\d{4})-(\d\d)$/u.exec(answer) : null;
    return found ? { [`${id}-month`]: String(Number(found[2])), [`${id}-year`]: found[1] ?? '' } : {};
  },
  example: ({ example, notBefore }, { today }) => example ?? notBefore ?? today.slice(0, 7),
  schema: () => ({ type: 'string', pattern: form.source }),
};
