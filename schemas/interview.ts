import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { command, inStage, words } from './command-shape.ts';
import { Instant } from './time.ts';

const Outcome = z.enum(['held', 'missed']);

/** What came of an interview: held, with what was said, or nobody came. */
export const Interview = z.strictObject({
  stage: Slug,
  at: Instant,
  by: z.array(PersonRef).min(1),
  outcome: Outcome,
  text: z.string(),
});
export type Interview = z.infer<typeof Interview>;

/** Appointments are those of inspections.ts; `free` as there. */
export const interviewCommands = [
  command('interview.book', { ...inStage, slot: Instant }, { free: z.boolean() }),
  command('interview.cancel', { ...inStage, why: words }, {}),
  command('interview.record', { ...inStage, outcome: Outcome, text: words }, {}),
  command('interview.repeat', inStage, {}),
  command('interview.passOver', { ...inStage, why: words }, {}),
] as const;
