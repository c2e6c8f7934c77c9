import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { DeclaredReason } from './calendar.ts';
import { command } from './command-shape.ts';
import { HongKongDate, Instant } from './time.ts';

const acted = z.strictObject({ at: Instant, by: PersonRef });

/**
 * A day somebody declared to be no working day, because a warning was in force in it or part of it. The Interpretation and General Clauses
 * Ordinance (Cap. 1, s. 71) counts gale warning days (tropical cyclone signals no. 8 and above) and black rainstorm warning days as
 * it counts general holidays; "extreme conditions" are announced by the Government and kept apart, so that whoever confirms can tell.
 * One person declares and another confirms: only then does the day count.
 */
export const DeclaredDay = z.strictObject({
  date: HongKongDate,
  reason: DeclaredReason,
  /** Where it was announced, and from when until when. */
  announced: z.string().min(1).max(1000),
  declared: acted,
  confirmed: acted.optional(),
  /** By mistake, and before it was confirmed: the date can be declared again. */
  withdrawn: acted.optional(),
});
export type DeclaredDay = z.infer<typeof DeclaredDay>;

/** A clock whose last moment is another one because of a day. */
export const MovedClock = z.strictObject({ clock: Slug, from: Instant, to: Instant });
export type MovedClock = z.infer<typeof MovedClock>;

/** A case's memory of a day that moved deadlines of it. */
export const DaysCounted = z.strictObject({
  at: Instant,
  date: HongKongDate,
  reason: DeclaredReason,
  moved: z.array(MovedClock).min(1),
});
export type DaysCounted = z.infer<typeof DaysCounted>;

export const calendarCommands = [
  /** `moved`: what the calendar says with the day and without it, for the clocks that run. */
  command(
    'deadlines.move',
    { date: HongKongDate, reason: DeclaredReason },
    { moved: z.array(MovedClock).max(200) },
  ),
] as const;

const count = z.int().min(0);

/** How far the clocks of all cases were gone through for a day. All counts are of cases. */
export const MoveJob = z.strictObject({
  date: HongKongDate,
  startedAt: Instant,
  finishedAt: Instant.optional(),
  /** `running`: cases with a running clock; `events`: what happened since the day; `again`: those that failed. */
  phase: z.enum(['running', 'events', 'again', 'done']),
  /** Where it goes on. */
  shard: count,
  after: z.string().optional(),
  day: HongKongDate.optional(),
  moved: count,
  notConcerned: count,
  rung: count,
  failed: count,
  /** How often another effect was asked to go on with it. */
  parts: count,
});
export type MoveJob = z.infer<typeof MoveJob>;

/** What became of a case a day concerns. */
export const MoveOutcome = z.strictObject({
  case: z.string(),
  reference: z.string(),
  department: Slug,
  service: Slug,
  moved: z.array(MovedClock),
  /** Clocks that rang and would not have yet: somebody has to look at what came of it. */
  rung: z.array(MovedClock),
  tries: z.int().min(1),
  /** Why it could not be done: a name of an error, never personal data. */
  problem: z.string().optional(),
});
export type MoveOutcome = z.infer<typeof MoveOutcome>;
