import type { HongKongDate, Instant } from '../schemas/time.ts';
import { addDays, endOfHongKongDay, hongKongDateOf, startOfHongKongDay } from './time.ts';

/**
 * Days a draft is kept after its last change where its service says nothing: long enough to fetch a document from abroad, short
 * enough that personal data nobody will ever send does not lie about (data protection principle 2 of Cap. 486).
 */
const DRAFT_DAYS = 60;

/** Where one applies without signing in nobody can come back once the browser has forgotten: it goes the day after. */
const DAYS_WITHOUT_SIGN_IN = 1;

/** Days a draft of a service is kept after its last change. */
export const draftDays = (asked: number | undefined, isAnonymous: boolean): number =>
  isAnonymous ? DAYS_WITHOUT_SIGN_IN : (asked ?? DRAFT_DAYS);

/** Days before the last one on which its holder is warned; of a short draft no sooner than halfway. */
const WARNING_DAYS = 7;

export interface DraftTimes {
  /** The last day on which it can be sent. */
  readonly lastDay: HongKongDate;
  readonly warnAt: Instant;
  /** 24:00 of the last day. */
  readonly endsAt: Instant;
}

/** When a draft that is left alone ends, and when that is said; days are Hong Kong's, and day 1 is the day after the change. */
export function draftTimes(changedAt: Instant, days: number): DraftTimes {
  const lastDay = addDays(hongKongDateOf(changedAt), days);
  const before = Math.min(WARNING_DAYS, Math.floor(days / 2));
  return {
    lastDay,
    warnAt: startOfHongKongDay(addDays(lastDay, -before)),
    endsAt: endOfHongKongDay(lastDay),
  };
}
