import * as z from 'zod';
import { PersonRef } from './actor.ts';
import { command, words } from './command-shape.ts';
import { QuestionId } from './question-basics.ts';
import { Instant } from './time.ts';

const by = z.array(PersonRef).min(1);
const id = z.string().min(1).max(40);

/** A clerical error in one answer, put right in a note beside it: what was sent stays as it was sent. */
export const Correction = z.strictObject({
  id,
  question: QuestionId,
  /** What it should say. */
  value: z.string(),
  why: z.string(),
  at: Instant,
  by,
  settled: z.strictObject({ how: z.enum(['confirmed', 'rejected']), at: Instant, by }).optional(),
});
export type Correction = z.infer<typeof Correction>;

export const correctionCommands = [
  command(
    'correction.propose',
    { correction: id, question: QuestionId, value: z.string().trim().min(1).max(1000), why: words },
    {},
  ),
  command('correction.confirm', { correction: id }, {}),
  command('correction.reject', { correction: id }, {}),
] as const;
