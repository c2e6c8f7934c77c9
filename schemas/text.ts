import * as z from 'zod';

/** The languages of the product; `/en`, `/tc` and `/sc` in paths. */
export const Language = z.enum(['en', 'zh-Hant', 'zh-Hans']);
export type Language = z.infer<typeof Language>;

/** How far a person has answered for a wording: `machine` = converted or translated by a program, `draft` = written, not yet confirmed. */
export const TextReview = z.enum(['machine', 'draft', 'confirmed']);
export type TextReview = z.infer<typeof TextReview>;

const wording = z.string().trim().min(1).max(4000);

/** Words people read, in every language, with a review state for each that is not yet confirmed. */
export const Text = z.strictObject({
  en: wording,
  'zh-Hant': wording,
  'zh-Hans': wording,
  review: z.partialRecord(Language, TextReview).optional(),
});
export type Text = z.infer<typeof Text>;
