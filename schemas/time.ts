import * as z from 'zod';

/** A moment in UTC with milliseconds and fixed width, so that text order is time order: `2026-11-23T04:05:06.789Z`. */
export const Instant = z.iso
  .datetime({ precision: 3 })
  .regex(/^\d{4}-/u)
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A legal date in Hong Kong (UTC+8, no summer time): `2026-11-23`. */
export const HongKongDate = z.iso.date().brand<'HongKongDate'>();
export type HongKongDate = z.infer<typeof HongKongDate>;

/** The same question as `HongKongDate` asks, without the parser's ceremony: dates are compared and counted often. */
export const isHongKongDate = (text: string): text is HongKongDate =>
  everyMonth.test(text) || HongKongDate._zod.pattern.test(text);

/** Days that every month has: most dates are seen to be some without a look at the calendar. */
const everyMonth = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
