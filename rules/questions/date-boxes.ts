import type { RelativeDate } from '../../schemas/question-basics.ts';
import { HongKongDate, isHongKongDate } from '../../schemas/time.ts';
import { foldFullWidth } from '../clean-text.ts';
import { addDays, parseHongKongDate } from '../time.ts';
import type { RawForm, Reading } from './kind.ts';
import { typedIn, wrong } from './one-field.ts';

const parts = ['day', 'month', 'year'] as const;
const [EARLIEST_YEAR, LATEST_YEAR] = [1900, 2200];
const [FIRST, LAST] = [`${EARLIEST_YEAR}-01-01`, `${LATEST_YEAR}-12-31`];

export type TypedDate = { found: HongKongDate | undefined } | { wrong: Reading };

export const dateFields = (name: string): string[] => parts.map((part) => `${name}-${part}`);

/** A day typed into the boxes `name-day`, `name-month` and `name-year`; nothing when all are empty. */
export function readDateBoxes(name: string, raw: RawForm): TypedDate {
  const field = (part: string) => `${name}-${part}`;
  const typed = parts.map((part) => typedIn(raw, field(part)));
  if (typed.every((box) => box === undefined)) return { found: undefined };
  const absent = parts.filter((_part, index) => typed[index] === undefined);
  if (absent[0]) return { wrong: wrong(field(absent[0]), 'datePartMissing', { part: absent.join(' ') }) };
  const texts: string[] = [];
  for (const [index, part] of parts.entries()) {
    const box = typed[index] ?? '';
    if (typeof box !== 'string') return { wrong: wrong(field(part), 'onlyOne') };
    if (box.length > 20) return { wrong: wrong(field(part), 'notADate') };
    texts.push(foldFullWidth(box).trim());
  }
  const [day = '', month = '', year = ''] = texts;
  const found = parseHongKongDate(day, month, year);
  if (found !== undefined) return { found };
  const strange = /^\d{1,5}$/u.test(year) && !(Number(year) >= EARLIEST_YEAR && Number(year) <= LATEST_YEAR);
  return {
    wrong: strange
      ? wrong(field('year'), 'yearOutOfRange', { earliest: EARLIEST_YEAR, latest: LATEST_YEAR })
      : wrong(field('day'), 'notADate'),
  };
}

export function writeDateBoxes(name: string, date: string): RawForm {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(date);
  if (!found) return {};
  const [, year = '', month = '', day = ''] = found;
  return {
    [`${name}-day`]: String(Number(day)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  };
}

/** The day a definition means: written out, or so many days from today. */
export const dayMeant = (date: RelativeDate, today: HongKongDate): HongKongDate =>
  typeof date === 'string' ? HongKongDate.parse(date) : addDays(today, date.daysFromToday);

export interface DateLimits {
  readonly notBefore?: RelativeDate | undefined;
  readonly notAfter?: RelativeDate | undefined;
  readonly notAfterToday: boolean;
}

/** Why a day is not allowed, said at a field; `undefined` when it is. */
export function outsideLimits(
  { notBefore, notAfter, notAfterToday }: DateLimits,
  found: HongKongDate,
  today: HongKongDate,
  field: string,
): Reading | undefined {
  if (notAfterToday && found > today) return wrong(field, 'inFuture');
  const earliest = notBefore && dayMeant(notBefore, today);
  if (earliest && found < earliest) return wrong(field, 'tooEarly', { earliest });
  const latest = notAfter && dayMeant(notAfter, today);
  return latest && found > latest ? wrong(field, 'tooLate', { latest }) : undefined;
}

/** Days that stand as they are kept and are allowed. */
export function isKeptDay({
  notBefore,
  notAfter,
  notAfterToday,
}: DateLimits): (answer: unknown, today: HongKongDate) => answer is HongKongDate {
  const limits = onDay((today) => {
    const earliest = notBefore ? dayMeant(notBefore, today) : '';
    const latest = notAfter ? dayMeant(notAfter, today) : '9';
    return { earliest, latest: notAfterToday && today < latest ? today : latest };
  });
  return (answer, today): answer is HongKongDate => {
    const { earliest, latest } = limits(today);
    return (
      typeof answer === 'string' &&
      answer >= earliest &&
      answer <= latest &&
      answer >= FIRST &&
      answer <= LAST &&
      isHongKongDate(answer)
    );
  };
}

/** Works something out once a day. */
function onDay<T>(workOut: (today: HongKongDate) => T): (today: HongKongDate) => T {
  let known: { today: HongKongDate; value: T } | undefined;
  return (today) => {
    if (known?.today !== today) known = { today, value: workOut(today) };
    return known.value;
  };
}

/** A day within the limits for examples: `preferred` where it is allowed. */
export function dayWithin(limits: DateLimits, preferred: HongKongDate, today: HongKongDate): HongKongDate {
  const earliest = limits.notBefore && dayMeant(limits.notBefore, today);
  const latest = limits.notAfter && dayMeant(limits.notAfter, today);
  if (earliest && preferred < earliest) return earliest;
  return latest && preferred > latest ? latest : preferred;
}
