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
export const isHongKongDate = (text: string): text is HongKongDate => HongKongDate._zod.pattern.test(text);
