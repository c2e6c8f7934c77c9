import * as z from 'zod';
import { Slug } from './actor.ts';
import { ApplicantKind } from './applicants.ts';
import { CaseFlag } from './desk-work.ts';
import { Instant } from './time.ts';

/** What lists show of a case. In clear, so it holds no personal data. */
export const CaseListing = z.strictObject({
  reference: z.string(),
  service: Slug,
  department: Slug,
  /** Stage the case is in, and its kind; absent when closed. */
  stage: Slug.optional(),
  kind: z.string().optional(),
  /** On the list of a body that is asked: which one, and when it has to reply. */
  referral: Slug.optional(),
  tags: z.array(z.string()),
  submittedAt: Instant,
  /** When an answer is due; absent while the clock stands still or has not begun. */
  due: Instant.optional(),
  provisional: z.boolean(),
  /** From when on that is soon; absent where nobody is warned of it, and in cases of machines that do not warn. */
  soonFrom: Instant.optional(),
  /** When the stage is to be done, where the department gave it a time limit; absent while that stands still. */
  stageLimit: z.strictObject({ due: Instant, soonFrom: Instant.optional() }).optional(),
  /** For whom it was made, where not for the applicant; never who that is. */
  appliedFor: ApplicantKind.exclude(['self']).optional(),
  /** Who has an open case, as `provider#sub`. */
  officer: z.string().optional(),
  marks: z.array(CaseFlag).optional(),
  /** Mail to the applicant comes back. */
  mailFailed: z.literal(true).optional(),
  /** Messages that wait to be read, by who is to read them. */
  unread: z.strictObject({ applicant: z.int().min(0), officer: z.int().min(0) }).optional(),
});
export type CaseListing = z.infer<typeof CaseListing>;
