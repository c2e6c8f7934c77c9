import * as z from 'zod';
import { Instant } from './time.ts';

/** How long something may take. Working days follow the calendar, and `saturdaysOff` is the department's setting (true where nothing is said). */
export const DeadlineRule = z.strictObject({
  unit: z.enum(['workingDays', 'days', 'minutes']),
  amount: z.int().min(1).max(100_000),
  saturdaysOff: z.boolean().optional(),
});
export type DeadlineRule = z.infer<typeof DeadlineRule>;

/** A time in which the clock stands still: after `from`, up to and including `to`; still standing when there is no `to`. */
export const DeadlinePause = z
  .strictObject({ from: Instant, to: Instant.optional() })
  .refine((pause) => pause.to === undefined || pause.from <= pause.to, 'a pause cannot end before it starts');
export type DeadlinePause = z.infer<typeof DeadlinePause>;

/** Everything a due instant is derived from; nothing here is the due instant itself. */
export const Deadline = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][A-Za-z0-9-]*$/u)
    .max(60),
  rule: DeadlineRule,
  startedAt: Instant,
  pauses: z.array(DeadlinePause).max(1000),
  /** The version of the calendar the due instant was last derived with. */
  calendarVersion: z.int().positive(),
  /** How long before it is due somebody is warned, in the rule's unit. */
  warnBefore: z.int().min(1).max(100_000).optional(),
});
export type Deadline = z.infer<typeof Deadline>;
