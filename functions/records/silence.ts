import { clockDue } from '../../rules/clocks.ts';
import { lastHongKongDateBefore } from '../../rules/time.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { silenceClock } from '../../workflows/stages/granting.ts';
import type { OpenedCase } from './opened-case.ts';

/** The last day on which an open case can be decided before it counts as granted; none while that time stands still. */
export function silentGrant(
  { record, listing }: Pick<OpenedCase, 'record' | 'listing'>,
  calendar: Calendar,
): HongKongDate | undefined {
  const { stage } = listing;
  const clock =
    stage === undefined
      ? undefined
      : record.clocks.find(({ name, stoppedAt }) => name === silenceClock(stage) && stoppedAt === undefined);
  const due = clock && clockDue(clock, calendar);
  return due && !due.paused ? lastHongKongDateBefore(due.due) : undefined;
}
