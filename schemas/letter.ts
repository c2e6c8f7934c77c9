import * as z from 'zod';
import { Text } from './text.ts';

/** Letters a case may bring its applicant. */
export const LetterKind = z.enum(['grant', 'refusal', 'approvalInPrinciple', 'requirements', 'request']);
export type LetterKind = z.infer<typeof LetterKind>;

/** A letter as a service words it: paragraphs with placeholders, see rules/letters/placeholders.ts. */
export const LetterTemplate = z.strictObject({ title: Text, paragraphs: z.array(Text).min(1).max(40) });
export type LetterTemplate = z.infer<typeof LetterTemplate>;

/** The letters a service words itself; of the others there is a usual one. */
export const Letters = z.strictObject({
  grant: LetterTemplate.optional(),
  refusal: LetterTemplate.optional(),
  approvalInPrinciple: LetterTemplate.optional(),
  requirements: LetterTemplate.optional(),
  request: LetterTemplate.optional(),
});

/** How long after a refusal one may appeal. */
export const AppealPeriod = z.strictObject({
  unit: z.enum(['workingDays', 'days']),
  amount: z.int().min(1).max(365),
});
export type AppealPeriod = z.infer<typeof AppealPeriod>;
