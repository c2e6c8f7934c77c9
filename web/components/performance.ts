import { FEWEST_CASES } from '../../rules/performance.ts';
import { formatHongKongDate } from '../../rules/time.ts';
import type { Performance } from '../../schemas/performance.ts';
import type { Language } from '../../schemas/text.ts';
import { performanceTexts } from '../texts/performance.ts';
import { words } from '../texts/words.ts';

/** A service's record as a sentence; nothing is said of so few cases that a person could be recognised, or luck be taken for speed. */
export function performanceWords(performance: Performance | undefined, language: Language): string {
  if (performance === undefined) return words(performanceTexts.notYet, language);
  const { cases, withinPledge, medianWorkingDays: median, until } = performance;
  const date = formatHongKongDate(until, language);
  if (cases < FEWEST_CASES || median === undefined)
    return words(performanceTexts.tooFew, language, { fewest: FEWEST_CASES, date });
  // Rounded down: nobody is told 100 % while one case was late.
  const share = Math.floor((100 * withinPledge) / cases);
  return median <= 1
    ? words(performanceTexts.decidedInADay, language, { share, cases, date })
    : words(performanceTexts.decided, language, { share, cases, median, date });
}
