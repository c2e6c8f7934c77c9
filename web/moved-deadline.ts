import { formatHongKongDate, lastHongKongDateBefore } from '../rules/time.ts';
import type { DaysCounted } from '../schemas/declared-day.ts';
import type { Language } from '../schemas/text.ts';
import { clocks } from '../workflows/frame.ts';
import { dayReasonTexts, movedClockTexts, movedTexts } from './texts/declared-days.ts';
import { words } from './texts/words.ts';

/** The names of stages' clocks end with what they are about (workflows/stages). */
const kindOf = (clock: string): keyof typeof movedClockTexts => {
  if (clock === clocks.pledge || clock === clocks.request) return clock;
  if (clock === clocks.target) return 'target';
  const [, end] = /-(unpaid|due|period)$/u.exec(clock) ?? [];
  return end === 'unpaid' || end === 'due' || end === 'period' ? end : 'other';
};

/** Which deadline, in words. */
export const clockWords = (clock: string, language: Language): string =>
  words(movedClockTexts[kindOf(clock)], language);

/** What a declared day did to the deadlines of a case, a sentence each. */
export const movedSentences = ({ date, reason, moved }: DaysCounted, language: Language): string[] => {
  const day = formatHongKongDate(date, language);
  const why = words(dayReasonTexts[reason], language);
  const sentences = moved.map(({ clock, from, to }) =>
    words(movedTexts.moved, language, {
      what: clockWords(clock, language),
      from: formatHongKongDate(lastHongKongDateBefore(from), language),
      to: formatHongKongDate(lastHongKongDateBefore(to), language),
      day,
      why,
    }),
  );
  return [...new Set(sentences)];
};
