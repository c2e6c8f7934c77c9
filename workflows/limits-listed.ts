import { clockDue } from '../rules/clocks.ts';
import type { Calendar } from '../schemas/calendar.ts';
import type { Clock } from '../schemas/clock.ts';
import type { CaseListing } from '../schemas/listing.ts';
import { clocks as names } from './frame.ts';

/** A clock that has not been stopped, with when it is due; none while it stands still. */
function running(clocks: readonly Clock[], name: string, calendar: Calendar) {
  const clock = clocks.find((one) => one.name === name && one.stoppedAt === undefined);
  const due = clock && clockDue(clock, calendar);
  return due && !due.paused ? due : undefined;
}

/** What lists show of a case's time limits: when the pledge and the stage's end, and from when on that is soon. */
export function limitsListed(
  clocks: readonly Clock[],
  calendar: Calendar,
): Pick<CaseListing, 'due' | 'provisional' | 'soonFrom' | 'stageLimit'> {
  const pledge = running(clocks, names.pledge, calendar);
  const target = running(clocks, names.target, calendar);
  const soonFrom = pledge && running(clocks, names.pledgeWarning, calendar)?.due;
  const stageSoonFrom = target && running(clocks, names.targetWarning, calendar)?.due;
  return {
    ...(pledge ? { due: pledge.due, provisional: pledge.provisional } : { provisional: false }),
    ...(soonFrom === undefined ? {} : { soonFrom }),
    ...(target
      ? {
          stageLimit: {
            due: target.due,
            ...(stageSoonFrom === undefined ? {} : { soonFrom: stageSoonFrom }),
          },
        }
      : {}),
  };
}
