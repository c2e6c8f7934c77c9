import type { Language } from '../schemas/text.ts';
import { type HongKongDate, Instant, isHongKongDate } from '../schemas/time.ts';
import { foldFullWidth } from './clean-text.ts';

const dayLength = 86_400_000;
const hongKongOffset = 8 * 3_600_000;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const weekdayNames = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  zh: ['日', '一', '二', '三', '四', '五', '六'],
};
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export type Weekday = (typeof weekdays)[number];

/** The instant of so many milliseconds since 1970 UTC. Throws outside the years 0000–9999. */
export const instantOf = (milliseconds: number): Instant =>
  Instant.parse(new Date(milliseconds).toISOString());

/** Milliseconds since 1970 UTC. */
export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

export const plusMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  instantOf(millisecondsOf(instant) + milliseconds);

/** The Hong Kong date on which the instant falls; 00:00 belongs to the new day. */
export const hongKongDateOf = (instant: Instant): HongKongDate =>
  dateOfDayNumber(Math.floor((millisecondsOf(instant) + hongKongOffset) / dayLength));

/** The Hong Kong date that has just ended or is still running before the instant: the day to name when something is due at 24:00. */
export const lastHongKongDateBefore = (instant: Instant): HongKongDate =>
  hongKongDateOf(plusMilliseconds(instant, -1));

/** 00:00 Hong Kong time of the date. */
export const startOfHongKongDay = (date: HongKongDate): Instant =>
  instantOf(dayNumber(date) * dayLength - hongKongOffset);

/** 24:00 Hong Kong time of the date, which is 00:00 of the next day: the first instant after it. */
export const endOfHongKongDay = (date: HongKongDate): Instant =>
  instantOf((dayNumber(date) + 1) * dayLength - hongKongOffset);

export const addDays = (date: HongKongDate, days: number): HongKongDate =>
  dateOfDayNumber(dayNumber(date) + days);

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: HongKongDate, to: HongKongDate): number => dayNumber(to) - dayNumber(from);

/** The same day so many years on; 29 February becomes 28 February in a year without one. */
export const addYears = (date: HongKongDate, years: number): HongKongDate => addMonths(date, years * 12);

/** The same day so many calendar months on; a day the month does not have becomes its last day. */
export const addMonths = (date: HongKongDate, months: number): HongKongDate => {
  const target = inMonths(date, months);
  return dateOf(target.year, target.month, Math.min(target.day, target.lastDay));
};

/** How many months have begun, counted from a day on, before another day begins; 0 when that is not later. A part of a month is one. */
export const startedMonths = (from: HongKongDate, to: HongKongDate): number => {
  if (to <= from) return 0;
  const [start, end] = [partsOf(from), partsOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) < to ? months + 1 : months;
};

/**
 * The last day of a period that starts on `from` and includes it. "One year" ends the day before the anniversary. Where the
 * anniversary does not exist (29 February, 31 June) the period ends with that month, so that nobody gets less than was granted.
 */
export const lastDayOfValidity = (
  from: HongKongDate,
  period: { years?: number; months?: number; days?: number },
): HongKongDate => {
  const target = inMonths(from, (period.years ?? 0) * 12 + (period.months ?? 0));
  const exists = target.day <= target.lastDay;
  const anniversary = dateOf(target.year, target.month, exists ? target.day : target.lastDay);
  return addDays(anniversary, (period.days ?? 0) - (exists ? 1 : 0));
};

/** Age in completed years, reached as the birthday begins; who is born on 29 February reaches it on 1 March in other years. */
export const ageOn = (birthDate: HongKongDate, date: HongKongDate): number => {
  const [born, now] = [partsOf(birthDate), partsOf(date)];
  const birthdayReached = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (birthdayReached ? 0 : 1);
};

export const weekday = (date: HongKongDate): Weekday => at(weekdays, modulo(dayNumber(date) + 4, 7));

/** "23 November 2026", 「2026年11月23日」. */
export const formatHongKongDate = (date: HongKongDate, language: Language): string => {
  const { year, month, day } = partsOf(date);
  return language === 'en' ? `${day} ${at(monthNames, month - 1)} ${year}` : `${year}年${month}月${day}日`;
};

/** "23 November 2026, 16:05", 「2026年11月23日 16:05」, in Hong Kong time; 24 hours because noon and midnight confuse. */
export const formatHongKongMoment = (instant: Instant, language: Language): string => {
  const date = formatHongKongDate(hongKongDateOf(instant), language);
  return `${date}${language === 'en' ? ', ' : ' '}${formatHongKongTime(instant)}`;
};

/** "Monday 23 November 2026, 16:05", 「2026年11月23日（星期一）16:05」: a moment somebody is to be somewhere. */
export const formatHongKongAppointment = (instant: Instant, language: Language): string => {
  const date = hongKongDateOf(instant);
  const [day, time] = [formatHongKongDate(date, language), formatHongKongTime(instant)];
  const name = at(weekdayNames[language === 'en' ? 'en' : 'zh'], weekdays.indexOf(weekday(date)));
  return language === 'en' ? `${name} ${day}, ${time}` : `${day}（星期${name}）${time}`;
};

/** "16:05", in Hong Kong time, the same in every language. */
export const formatHongKongTime = (instant: Instant): string =>
  new Date(millisecondsOf(instant) + hongKongOffset).toISOString().slice(11, 16);

/** A date as typed in three boxes, years 1900–2200; `undefined` when there is no such day. Full-width digits are understood. */
export const parseHongKongDate = (day: string, month: string, year: string): HongKongDate | undefined => {
  const [d, m, y] = [day, month, year].map((part) => foldFullWidth(part).trim());
  if (!/^\d{1,2}$/u.test(d ?? '') || !/^\d{1,2}$/u.test(m ?? '') || !/^\d{4}$/u.test(y ?? '')) {
    return undefined;
  }
  if (Number(y) < 1900 || Number(y) > 2200) {
    return undefined;
  }
  const date = `${y}-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}`;
  return isHongKongDate(date) ? date : undefined;
};

/** A date without a time is in UTC. */
const dayNumber = (date: HongKongDate): number => Date.parse(date) / dayLength;

const dateOfDayNumber = (days: number): HongKongDate =>
  certain(new Date(days * dayLength).toISOString().slice(0, 10));

const dateOf = (year: number, month: number, day: number): HongKongDate =>
  certain(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );

const certain = (text: string): HongKongDate => {
  if (!isHongKongDate(text)) throw new RangeError(`${text} is no date`);
  return text;
};

const partsOf = (date: HongKongDate) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

const inMonths = (date: HongKongDate, months: number) => {
  const start = partsOf(date);
  const total = start.year * 12 + start.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = modulo(total, 12) + 1;
  const next = modulo(total + 1, 12) + 1;
  const lastDay = daysBetween(dateOf(year, month, 1), dateOf(next === 1 ? year + 1 : year, next, 1));
  return { year, month, day: start.day, lastDay };
};

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) {
    throw new RangeError(`no entry ${index}`);
  }
  return found;
};
