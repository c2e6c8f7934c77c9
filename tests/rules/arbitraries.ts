import fc from 'fast-check';
import { addDays, hongKongDateOf, instantOf } from '../../rules/time.ts';
import { Calendar } from '../../schemas/calendar.ts';
import type { HongKongDate, Instant } from '../../schemas/time.ts';
import holidays from '../../services/calendars/hong-kong-general-holidays.json' with { type: 'json' };

export const calendar: Calendar = Calendar.parse(holidays);

const between = (from: string, to: string) => fc.integer({ min: Date.parse(from), max: Date.parse(to) });

/** Any instant of the years the calendar knows, with room for a deadline to run. */
export const anInstant: fc.Arbitrary<Instant> = between('2025-01-01', '2027-06-30').map(instantOf);

export const aDate: fc.Arbitrary<HongKongDate> = between('1900-01-01', '2199-12-31').map((ms) =>
  hongKongDateOf(instantOf(ms)),
);

export const aKnownDate: fc.Arbitrary<HongKongDate> = fc
  .integer({ min: 0, max: 900 })
  .map((days) => addDays(hongKongDateOf(instantOf(Date.parse('2025-01-01T00:00:00Z'))), days));
