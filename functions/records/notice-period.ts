import { clockDue } from '../../rules/clocks.ts';
import { lastHongKongDateBefore } from '../../rules/time.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import type { Clock } from '../../schemas/clock.ts';
import type { HongKongDate, Instant } from '../../schemas/time.ts';
import { noticeClock } from '../../workflows/stages/public-notice.ts';
import type { OpenedCase } from './opened-case.ts';

/** When the time to object ends, as the case's clock says. */
export function objectionsUntil(
  calendar: Calendar,
  clocks: readonly Clock[],
  stage: string,
): Instant | undefined {
  const clock = clocks.find(({ name, stoppedAt }) => name === noticeClock(stage) && !stoppedAt);
  const due = clock && clockDue(clock, calendar);
  return due && !due.paused ? due.due : undefined;
}

/** The last day on which anybody may object to a case that is open to the public now. */
export function noticedUntil(
  { record, listing }: Pick<OpenedCase, 'record' | 'listing'>,
  calendar: Calendar,
): HongKongDate | undefined {
  if (listing.kind !== 'publicNotice' || listing.stage === undefined) return undefined;
  const until = objectionsUntil(calendar, record.clocks, listing.stage);
  return until && lastHongKongDateBefore(until);
}
