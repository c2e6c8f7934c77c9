import * as z from 'zod';
import { Text } from './text.ts';
import { HongKongDate } from './time.ts';

/** Why a day was declared no working day after the calendar was published. */
export const DeclaredReason = z.enum(['tropicalCyclone', 'blackRainstorm', 'extremeConditions', 'other']);
export type DeclaredReason = z.infer<typeof DeclaredReason>;

/** The days on which no office works, as dated data; `version` grows with every change, declared days included. */
export const Calendar = z.strictObject({
  version: z.int().positive(),
  source: z.string().min(1).max(500),
  /** The last date for which holidays are gazetted; what falls later is provisional. */
  knownThrough: HongKongDate,
  /** Names are for who maintains the list; what is deployed has days only. */
  holidays: z.array(z.strictObject({ date: HongKongDate, name: Text.optional() })).max(1000),
  declaredDays: z
    .array(z.strictObject({ date: HongKongDate, reason: DeclaredReason }))
    .max(1000)
    .optional(),
});
export type Calendar = z.infer<typeof Calendar>;

/** What a department decides for itself: `saturdaysOff` is true where nothing is said, as most offices close. Sundays are general holidays (Cap. 149). */
export const WorkingWeek = z.strictObject({ saturdaysOff: z.boolean().optional() });
export type WorkingWeek = z.infer<typeof WorkingWeek>;
