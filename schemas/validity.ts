import * as z from 'zod';
import { Expression } from './question-basics.ts';

const period = {
  years: z.int().min(0).max(100).default(0),
  months: z.int().min(0).max(1200).default(0),
  days: z.int().min(0).max(36_600).default(0),
  /** Counted from the moment of issue; a licence of hours ends at a moment, not with a day. */
  hours: z.int().min(0).max(10_000).default(0),
};

/**
 * How long a licence is valid: a period ("one year" ends the day before the anniversary), the first row whose condition holds, or until
 * a day that is worked out. It begins on the day of issue, or with `from` on a day that is worked out.
 */
export const Validity = z.union([
  z.strictObject({ ...period, from: Expression.optional() }),
  z.strictObject({ until: Expression, from: Expression.optional() }),
  z
    .array(z.strictObject({ when: Expression.optional(), ...period, from: Expression.optional() }))
    .min(1)
    .max(20),
]);
export type Validity = z.infer<typeof Validity>;
