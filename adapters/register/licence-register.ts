import * as z from 'zod';
import { HongKongDate } from '../../schemas/time.ts';

/** What to look up. The holder's particulars are given to be compared; the register never sends any back. */
export type LicenceQuery = {
  licenceNumber: string;
  hkid?: { body: string; checkDigit: string };
  birthDate?: HongKongDate;
};

export const LicenceEntry = z.object({
  /** Whether the particulars given are those of the holder. */
  matches: z.boolean(),
  /** False for a learner's or probationary licence. */
  fullLicence: z.boolean(),
  /** Vehicle classes by their codes, such as `1` private car, `18` medium goods vehicle, `10` public bus. */
  classes: z.array(z.string().max(4)),
  expiresOn: HongKongDate,
});
export type LicenceEntry = z.infer<typeof LicenceEntry>;

/** `unavailable` says nothing about the licence: ask again later, or let a person look. */
export type LicenceAnswer =
  | ({ outcome: 'found' } & LicenceEntry)
  | { outcome: 'notFound' }
  | { outcome: 'unavailable'; reason: 'timeout' | 'unreachable' | 'refused' | 'unreadable' };

/** The register of driving licences. Answers are values; it never throws for what the register does. */
export type LicenceRegister = { match(query: LicenceQuery): Promise<LicenceAnswer> };
