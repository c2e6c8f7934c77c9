import * as z from 'zod';
import { Slug } from './actor.ts';
import { HongKongDate } from './time.ts';

/** Cases of a service that were decided on a day and took so many working days; no case can be told from it. */
const Decided = z.strictObject({
  service: Slug,
  workingDays: z.int().min(0),
  withinPledge: z.boolean(),
  cases: z.int().min(1),
});
export type Decided = z.infer<typeof Decided>;

/** Everything decided on one Hong Kong day, as counted by a version of the calendar. */
export const DayOfDecisions = z.strictObject({
  day: HongKongDate,
  calendarVersion: z.int(),
  decided: z.array(Decided),
});
export type DayOfDecisions = z.infer<typeof DayOfDecisions>;

/** How a service did over the 90 days before a date. `medianWorkingDays` is absent when nothing was decided. */
export const Performance = z.strictObject({
  service: Slug,
  /** The last day that was counted. */
  until: HongKongDate,
  cases: z.int().min(0),
  withinPledge: z.int().min(0),
  medianWorkingDays: z.number().min(0).optional(),
});
export type Performance = z.infer<typeof Performance>;
