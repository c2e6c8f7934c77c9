import { readFileSync } from 'node:fs';
import { Calendar } from '../../schemas/calendar.ts';

/** The calendar the product ships with. */
export const calendar = Calendar.parse(
  JSON.parse(
    readFileSync(
      new URL('../../services/calendars/hong-kong-general-holidays.json', import.meta.url),
      'utf8',
    ),
  ),
);
