import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { command, inStage, words } from './command-shape.ts';
import { Instant } from './time.ts';

/** How long anybody may object. */
export const NoticePeriod = z.strictObject({
  unit: z.enum(['workingDays', 'days']),
  amount: z.int().min(1).max(365),
});

/** The most objections a case takes here, so that nobody can bury it. */
export const MOST_OBJECTIONS = 100;
/** The most somebody may write in one, in characters. */
export const MOST_OF_OBJECTION = 2000;

const said = {
  name: z.string().trim().min(1).max(200),
  contact: z.string().trim().max(200).optional(),
  reason: z.string().trim().min(1).max(MOST_OF_OBJECTION),
};

/** What somebody has against what is applied for. Officers read who; the applicant reads why. */
export const Objection = z.strictObject({ stage: Slug, at: Instant, ...said });
export type Objection = z.infer<typeof Objection>;

const by = z.array(PersonRef).min(1);

/** A hearing of objections: where and when, and, once held, what came of it. */
export const Hearing = z.strictObject({
  stage: Slug,
  at: Instant,
  by,
  startsAt: Instant,
  place: z.string(),
  held: z
    .strictObject({
      at: Instant,
      by,
      outcome: z.enum(['upheld', 'partly', 'dismissed']),
      text: z.string(),
    })
    .optional(),
});
export type Hearing = z.infer<typeof Hearing>;

/** `due`: when the period ends, as the case's clock says. */
export const noticeCommands = [
  command('objection.make', { ...inStage, ...said }, { due: Instant.optional() }),
  command('hearing.arrange', { ...inStage, startsAt: Instant, place: words }, {}),
  command(
    'hearing.record',
    { ...inStage, outcome: z.enum(['upheld', 'partly', 'dismissed']), text: words },
    {},
  ),
] as const;
