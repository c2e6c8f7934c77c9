import * as z from 'zod';
import { Rounding } from './fee.ts';
import { Cents } from './money.ts';
import { Text } from './text.ts';
import { HongKongDate } from './time.ts';

const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.strictObject({ kind: z.literal(name), ...shape });

/** How one line came about, for people to check. Numbers are those of the expressions: dollars never, cents only where it says so. */
export const WorkingDetail = z.discriminatedUnion('kind', [
  /** `of` lies above `above` and not above `upTo`; a missing bound is none. */
  kind('band', {
    of: z.int(),
    above: z.int().optional(),
    upTo: z.int().optional(),
    unit: Text.optional(),
  }),
  kind('perUnit', {
    of: z.int(),
    included: z.int(),
    each: z.int(),
    units: z.int(),
    price: Cents,
    unit: Text.optional(),
  }),
  kind('proRata', { whole: Cents, days: z.int(), of: z.int() }),
  kind('percent', { percent: z.int(), whole: Cents }),
  kind('rounded', { rounding: Rounding }),
  kind('minimum', { bound: Cents }),
  kind('maximum', { bound: Cents }),
  kind('concession', {
    from: HongKongDate.optional(),
    until: HongKongDate.optional(),
    percent: z.int().optional(),
    waived: z.boolean(),
  }),
]);
export type WorkingDetail = z.infer<typeof WorkingDetail>;

/** A line without a label is the product's own: rounding, minimum, maximum. */
export const WorkingLine = z.strictObject({
  label: Text.optional(),
  detail: z.array(WorkingDetail),
  amount: Cents,
});
export type WorkingLine = z.infer<typeof WorkingLine>;

/** How a fee was worked out. The lines add up to it; concessions are negative. `from` and `source` are those of the schedule that counted. */
export const FeeWorking = z.strictObject({
  asOf: HongKongDate,
  from: HongKongDate.optional(),
  source: z.string().optional(),
  lines: z.array(WorkingLine),
});
export type FeeWorking = z.infer<typeof FeeWorking>;
