import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { Instant } from './time.ts';

/** Marks officers or the engine set on a case beside its state; they change nothing of what may be done. */
export const CaseFlag = z.enum([
  'possibleDuplicate',
  'escalated',
  'urgent',
  'complaint',
  'fraudCheck',
  'awaitingTranslation',
]);
export type CaseFlag = z.infer<typeof CaseFlag>;

/** Another case that one of the service's rules takes for the same application. */
export const Duplicate = z.strictObject({ case: z.string(), reference: z.string(), rule: Slug });
export type Duplicate = z.infer<typeof Duplicate>;

/** What an officer found when looking at two cases side by side. */
export const DuplicateVerdict = z.enum(['merged', 'different']);
export type DuplicateVerdict = z.infer<typeof DuplicateVerdict>;

const acted = { at: Instant, by: z.array(PersonRef) };

/** How a case is worked on, beside its process. `by` is empty where the engine did it. */
export const DeskWork = z.strictObject({
  /** Who has taken it, or was given it, until their part is done. */
  holder: z.strictObject({ officer: PersonRef, since: Instant }).nullable(),
  /** Teams that do for this case what the release gives to another: by the team it names. */
  moved: z.record(Slug, Slug),
  flags: z.array(
    z.strictObject({
      flag: CaseFlag,
      why: z.string().optional(),
      /** Set because a time limit passed: a stage's, or without one the pledge. */
      late: z.strictObject({ stage: Slug.optional() }).optional(),
      ...acted,
    }),
  ),
  /** Who must not have anything to do with it: said by themselves, or found because person or home are the applicant's. */
  barred: z.array(
    z.strictObject({
      officer: PersonRef,
      how: z.enum(['declared', 'detected']),
      at: Instant,
      why: z.string().optional(),
    }),
  ),
  duplicates: z.array(
    Duplicate.extend({
      settled: z.strictObject({ verdict: DuplicateVerdict, why: z.string(), ...acted }).optional(),
    }),
  ),
});
export type DeskWork = z.infer<typeof DeskWork>;
