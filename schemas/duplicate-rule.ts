import * as z from 'zod';
import { Slug } from './actor.ts';
import { QuestionId } from './question-basics.ts';

/** What a rule may compare besides answers: what the sign-in vouches for. */
export const Particular = z.enum(['englishName', 'chineseName', 'hkid', 'birthDate']);

/**
 * When two applications for the service may be one. `strict`: every answer and particular named is the same once written in one way;
 * `near`: besides those, if any, one of the applicant's names is, in either script and whatever the order of its words.
 */
export const DuplicateRule = z.strictObject({
  id: Slug,
  match: z.enum(['strict', 'near']),
  answers: z.array(QuestionId).max(10).default([]),
  particulars: z.array(Particular).max(4).default([]),
  /** Only applications sent at most this many days before. */
  withinDays: z.int().min(1).max(3660),
});
export type DuplicateRule = z.infer<typeof DuplicateRule>;
