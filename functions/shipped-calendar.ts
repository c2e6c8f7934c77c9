import { Calendar } from '../schemas/calendar.ts';
import holidays from '../services/calendars/hong-kong-general-holidays.json' with { type: 'json' };

/** The calendar this version of the product ships with. */
export const shippedCalendar: Calendar = Calendar.parse(holidays);
