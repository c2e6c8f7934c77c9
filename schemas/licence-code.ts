import * as z from 'zod';
import { Slug } from './actor.ts';
import { HongKongDate, Instant } from './time.ts';

const shown = (longest: number) => z.string().min(1).max(longest);

/** What a licence code says in the clear to anyone who scans it: never a full identity card number, never an address to fetch. */
export const LicenceClaims = z.strictObject({
  /** Slug of the department that issues. */
  issuer: Slug,
  service: Slug,
  licenceNumber: shown(40),
  holder: z.strictObject({
    englishName: shown(80),
    chineseName: shown(60).optional(),
    /** As `****456(*)`. */
    maskedId: z
      .string()
      .regex(/^[*A-Z0-9()]{1,20}$/u)
      .refine((id) => id.includes('*'), 'an identity in a licence code is masked')
      .optional(),
  }),
  validFrom: HongKongDate,
  /** The last day on which the licence is valid. */
  validTo: HongKongDate,
  /** Where it ends at a moment of that day, kept to the second. */
  endsAt: Instant.optional(),
  /** Kept to the second. */
  issuedAt: Instant,
  /** Further short facts by name, such as `classes`. */
  extra: z
    .record(
      z
        .string()
        .regex(/^[a-z][A-Za-z0-9-]*$/u)
        .max(30),
      shown(100),
    )
    .refine((extra) => Object.keys(extra).length <= 10, 'at most ten further facts'),
});
export type LicenceClaims = z.infer<typeof LicenceClaims>;
