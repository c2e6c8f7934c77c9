import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { command, inStage } from './command-shape.ts';
import { HongKongDate, Instant } from './time.ts';

/** One round: who sent an application from `opens` to `closes` takes part; who waits is refused after `ends`. All days are included. */
export const BallotRound = z.strictObject({
  id: Slug,
  opens: HongKongDate,
  closes: HongKongDate,
  ends: HongKongDate,
  /** Places there are: never more cases go on at a time. */
  quota: z.int().min(1).max(100_000),
});
export type BallotRound = z.infer<typeof BallotRound>;

/** `firstCome`: in the order in which applications reach the stage; `draw`: in the order of lots anybody can work out again. */
export const BallotMethod = z.enum(['firstCome', 'draw']);
export type BallotMethod = z.infer<typeof BallotMethod>;

/** How places are given; `reason` is why those are refused for whom there was none. */
export const BallotPlan = z.strictObject({
  method: BallotMethod,
  rounds: z.array(BallotRound).min(1).max(50),
  reason: Slug,
});
export type BallotPlan = z.infer<typeof BallotPlan>;

/** What an order of places was worked out from, where lots were drawn: SHA-256 over the references, and of the seed. */
const DrawnFrom = z.strictObject({ root: z.string(), commitment: z.string() });

/** A case in a round. `number` is its place in the order; `over` says why it got no licence to go on with. */
export const BallotEntry = z.strictObject({
  stage: Slug,
  at: Instant,
  method: BallotMethod,
  reason: Slug,
  round: BallotRound.optional(),
  placed: z
    .strictObject({
      at: Instant,
      number: z.int().min(1),
      got: z.enum(['place', 'waiting']),
      drawnFrom: DrawnFrom.optional(),
    })
    .optional(),
  /** When a place that had fallen free came to it. */
  offeredAt: Instant.optional(),
  over: z.strictObject({ at: Instant, why: z.enum(['noRound', 'roundEnded']) }).optional(),
});
export type BallotEntry = z.infer<typeof BallotEntry>;

/**
 * A round as it stands. `placed` numbers were given so far, `taken` places are held, `nextWaiting` is the first number that may still
 * wait for one. `after` is the last entry placed in order of time. Nothing personal: it is what everybody may read.
 */
export const RoundState = z.strictObject({
  service: Slug,
  stage: Slug,
  round: BallotRound,
  method: BallotMethod,
  version: z.int().min(1),
  /** SHA-256 of the seed, and since when it can be read. */
  commitment: z.string(),
  committedAt: Instant,
  /** The list of those who take part is closed: how many there are, their root, and the last of them. */
  frozen: z
    .strictObject({ at: Instant, by: PersonRef, entries: z.int().min(0), root: z.string(), last: z.string() })
    .optional(),
  drawn: z.strictObject({ at: Instant, by: PersonRef, seed: z.string() }).optional(),
  placed: z.int().min(0),
  taken: z.int().min(0),
  nextWaiting: z.int().min(1),
  after: z.string(),
});
export type RoundState = z.infer<typeof RoundState>;

/** `inTurn`: it is this case's turn, as the round's row says, which is written together with the step. */
export const ballotCommands = [
  command(
    'ballot.place',
    {
      ...inStage,
      number: z.int().min(1),
      got: z.enum(['place', 'waiting']),
      drawnFrom: DrawnFrom.optional(),
    },
    { inTurn: z.boolean() },
  ),
  command('ballot.offer', inStage, { inTurn: z.boolean() }),
] as const;
