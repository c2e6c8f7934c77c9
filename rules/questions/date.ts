import type { Answer } from '../../schemas/answers.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { foldFullWidth } from '../clean-text.ts';
import { addDays, parseHongKongDate } from '../time.ts';
import type { QuestionKind, QuestionOf, RawForm, ReadContext, Reading } from './kind.ts';
import { nothing, right, typedIn, wrong } from './one-field.ts';

type DateQuestion = QuestionOf<'date'>;

const parts = ['day', 'month', 'year'] as const;
const [EARLIEST_YEAR, LATEST_YEAR] = [1900, 2200];
/** A day on which example people are born. */
const EXAMPLE_DAY = '1990-05-17';

/** A day of the calendar, asked in three boxes `id-day`, `id-month` and `id-year`; kept as `1990-05-17`. */
export const date: QuestionKind<'date'> = {
  variable: 'string',
  fields: ({ id }) => parts.map((part) => `${id}-${part}`),
  read: readDate,
  write: writeDate,
  example: exampleDate,
  schema: () => ({ type: 'string', format: 'date' }),
};

function readDate(question: DateQuestion, raw: RawForm, { today }: ReadContext): Reading {
  const field = (part: string) => `${question.id}-${part}`;
  const typed = parts.map((part) => typedIn(raw, field(part)));
  if (typed.every((box) => box === undefined)) return nothing(question, field('day'));
  const texts: string[] = [];
  for (const [index, part] of parts.entries()) {
    const box = typed[index];
    if (box === undefined) return wrong(field(part), 'datePartMissing', { part });
    if (typeof box !== 'string') return wrong(field(part), 'onlyOne');
    if (box.length > 20) return wrong(field(part), 'notADate');
    texts.push(foldFullWidth(box).trim());
  }
  const [day = '', month = '', year = ''] = texts;
  const found = parseHongKongDate(day, month, year);
  if (found !== undefined) return judge(question, found, today);
  const strange = /^\d{1,5}$/u.test(year) && !(Number(year) >= EARLIEST_YEAR && Number(year) <= LATEST_YEAR);
  return strange
    ? wrong(field('year'), 'yearOutOfRange', { earliest: EARLIEST_YEAR, latest: LATEST_YEAR })
    : wrong(field('day'), 'notADate');
}

function judge({ id, notBefore, notAfterToday }: DateQuestion, found: string, today: string): Reading {
  if (notAfterToday && found > today) return wrong(`${id}-day`, 'inFuture');
  return notBefore !== undefined && found < notBefore
    ? wrong(`${id}-day`, 'tooEarly', { earliest: notBefore })
    : right(found);
}

function writeDate({ id }: DateQuestion, answer: Answer): RawForm {
  const found = typeof answer === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/u.exec(answer) : null;
  if (!found) return {};
  const [, year = '', month = '', day = ''] = found;
  return { [`${id}-day`]: String(Number(day)), [`${id}-month`]: String(Number(month)), [`${id}-year`]: year };
}

function exampleDate(
  { example, identity, notBefore = '', notAfterToday }: DateQuestion,
  { today }: ReadContext,
): string {
  if (typeof example === 'string') return example;
  if (example) return addDays(today, example.daysFromToday);
  if (identity || notAfterToday) return notBefore > EXAMPLE_DAY ? notBefore : EXAMPLE_DAY;
  const soon = addDays(today, 30);
  return notBefore > soon ? HongKongDate.parse(notBefore) : soon;
}
