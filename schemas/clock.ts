import * as z from 'zod';
import { Slug } from './actor.ts';
import { DeadlineRule } from './deadline.ts';
import { Instant } from './time.ts';

const Pause = z.strictObject({ because: Slug, from: Instant, to: Instant.optional() });

/**
 * A clock of a record, as kept: either it runs by a rule from a start, standing still in its pauses, or until an
 * instant somebody named. The due instant is derived from this (rules/clocks.ts), never the other way round.
 */
export const Clock = z.strictObject({
  name: Slug,
  runs: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('rule'), rule: DeadlineRule, startedAt: Instant, pauses: z.array(Pause) }),
    z.strictObject({ by: z.literal('date'), due: Instant }),
  ]),
  calendarVersion: z.int().positive(),
  /** Whether it gives a command when it is due; one that has rung is kept for the record and rings no more. */
  rings: z.boolean(),
  /** The clock it stands still with. */
  standsWith: Slug.optional(),
  /** A last day that was declared no working day gives way to the next one that is. */
  givesWay: z.literal(true).optional(),
  /** It tells of the end of the clock it stands still with: where that moves, so does this, and of nothing else. */
  warns: z.literal(true).optional(),
  stoppedAt: Instant.optional(),
  rangAt: Instant.optional(),
});
export type Clock = z.infer<typeof Clock>;
