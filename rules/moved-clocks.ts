import type { Calendar } from '../schemas/calendar.ts';
import type { Clock } from '../schemas/clock.ts';
import type { MovedClock } from '../schemas/declared-day.ts';
import { clockDue } from './clocks.ts';

/** Two calendars, one with a day more that is no working day. */
export interface Calendars {
  readonly before: Calendar;
  readonly after: Calendar;
}

/** What a clock's end was and is, where that is not the same. Both are worked out from its start, so nothing can drift or move twice. */
function moves(clock: Clock, { before, after }: Calendars): MovedClock[] {
  // What it warns of says it already.
  if (clock.warns) return [];
  const [was, is] = [clockDue(clock, before), clockDue(clock, after)];
  if (was.paused || is.paused || was.due === is.due) return [];
  return [{ clock: clock.name, from: was.due, to: is.due }];
}

/** Clocks that run and end later because of the day; one that stands still has no end that could move, and is counted anew when it goes on. */
export const movedClocks = (clocks: readonly Clock[], calendars: Calendars): MovedClock[] =>
  clocks
    .filter(({ stoppedAt, rangAt }) => stoppedAt === undefined && rangAt === undefined)
    .flatMap((clock) => moves(clock, calendars));

/** Clocks that rang and would not have yet, had the day been known; one that was stopped later than it rang has had its consequences since. */
export const rangTooEarly = (clocks: readonly Clock[], calendars: Calendars): MovedClock[] =>
  clocks.flatMap((clock) => {
    const { rangAt, stoppedAt } = clock;
    if (rangAt === undefined || (stoppedAt !== undefined && stoppedAt > rangAt)) return [];
    return moves(clock, calendars).filter(({ from, to }) => from <= rangAt && rangAt < to);
  });
