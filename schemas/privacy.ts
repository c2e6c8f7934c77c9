import * as z from 'zod';
import { Text } from './text.ts';

/** Whom to ask for one's data or their correction: a job title rather than a name, so that it stays true. */
export const PrivacyContact = z.strictObject({ title: Text, address: Text, enquiries: Text.optional() });

/**
 * What an applicant is told before any personal data is collected: Personal Data (Privacy) Ordinance (Cap. 486), Schedule 1,
 * principle 1(3). Without `obligatory` it is said that whatever is not marked optional must be given.
 */
export const PrivacyNotice = z.strictObject({
  purpose: Text,
  /** Which data must be given, and what follows if they are not. */
  obligatory: Text.optional(),
  transferees: Text,
  access: Text,
  contact: PrivacyContact.optional(),
  retentionYears: z.int().min(1),
});
export type PrivacyNotice = z.infer<typeof PrivacyNotice>;
