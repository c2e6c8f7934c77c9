import * as z from 'zod';
import { Slug } from './actor.ts';

/** How one case was decided, without saying which: what reports count. */
export const CaseOutcome = z.strictObject({
  service: Slug,
  outcome: z.enum(['granted', 'refused']),
  /** Codes of the reasons of a refusal. */
  reasons: z.array(Slug),
  /** How often the applicant was asked for information. */
  asked: z.int().min(0),
});
export type CaseOutcome = z.infer<typeof CaseOutcome>;

export const ReportName = z.enum(['time', 'stages', 'age', 'officers', 'refusals', 'requests']);
export type ReportName = z.infer<typeof ReportName>;
