import * as z from 'zod';
import { Actor, PersonRef, Slug } from './actor.ts';
import { CaseFlag } from './desk-work.ts';
import { RefusalCode } from './refusal.ts';
import { Instant } from './time.ts';

/** The most cases something can be asked of at once. */
export const MOST_CASES = 500;

/** A case as the officer saw it when it was chosen: what is asked of it holds only while nothing material changes. */
export const BulkCase = z.strictObject({
  case: z.string(),
  version: z.int().min(1),
  reference: z.string(),
  service: Slug,
  stage: Slug.optional(),
  /** Whether it waited for a decision, or for one to be endorsed. */
  waitsFor: z.enum(['decision', 'endorsement']).optional(),
});
export type BulkCase = z.infer<typeof BulkCase>;

/** What can be asked of many cases at once. */
export const BulkAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('claim') }),
  z.strictObject({ kind: z.literal('assign'), to: PersonRef }),
  z.strictObject({ kind: z.literal('flag'), flag: CaseFlag, why: z.string().min(1).max(4000) }),
  z.strictObject({ kind: z.literal('move'), to: Slug }),
  z.strictObject({ kind: z.literal('grant') }),
  z.strictObject({ kind: z.literal('endorse') }),
]);
export type BulkAction = z.infer<typeof BulkAction>;
export type BulkKind = BulkAction['kind'];

/** A frozen list of cases, what is asked of them, and by whom: as held when it was begun, each case is then a command of its own. */
export const BulkJob = z.strictObject({
  id: z.string(),
  team: Slug,
  by: Actor,
  at: Instant,
  cases: z.array(BulkCase).min(1).max(MOST_CASES),
  action: BulkAction.optional(),
  startedAt: Instant.optional(),
});
export type BulkJob = z.infer<typeof BulkJob>;

/** What became of a case: `changed` since it was chosen, or `absent` for this officer. */
export const BulkOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ case: z.string(), outcome: z.literal('done') }),
  z.strictObject({ case: z.string(), outcome: z.literal('refused'), refusal: RefusalCode }),
  z.strictObject({ case: z.string(), outcome: z.literal('changed') }),
  z.strictObject({ case: z.string(), outcome: z.literal('absent') }),
]);
export type BulkOutcome = z.infer<typeof BulkOutcome>;
