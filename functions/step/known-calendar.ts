import { withDeclared } from '../../rules/declared-days.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import { readDeclaredDays } from '../../store/declared-days.ts';
import type { Store } from '../../store/store.ts';

/** How long a process goes by the days it read, of the wall clock. */
const KNOWN_MILLISECONDS = 15_000;

/**
 * After so long no process counts by the days that were known before: those it read have become too old, and what it had begun with them (55
 * seconds at most, where effects are delivered) has ended. Only then no step can put an old date back behind the job that moves deadlines.
 */
export const EVERYBODY_KNOWS_MILLISECONDS = 90_000;

export interface KnownCalendar {
  /** The published calendar with every day that counts, as far as it was read: what holds it need not be told of new days. */
  readonly calendar: Calendar;
  /** Reads the declared days, unless that was done a moment ago; `now`: whenever it was done. */
  readonly renewCalendar: (store: Store, when?: 'now') => Promise<void>;
}

/** Remembers for a short time which days were declared, so that steps need no call of the database for them. */
export function knownCalendar(published: Calendar, wallMilliseconds: () => number): KnownCalendar {
  let known = published;
  let readAt = -Infinity;
  const calendar: Calendar = {
    ...published,
    get version() {
      return known.version;
    },
    get declaredDays() {
      return known.declaredDays ?? [];
    },
  };
  return {
    calendar,
    renewCalendar: async (store, when) => {
      const now = wallMilliseconds();
      if (when !== 'now' && now - readAt < KNOWN_MILLISECONDS) return;
      const days = await readDeclaredDays(store);
      known = withDeclared(
        published,
        days.map(({ day }) => day),
      );
      readAt = now;
    },
  };
}
