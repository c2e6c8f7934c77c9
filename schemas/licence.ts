import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { HongKongDate, Instant } from './time.ts';

/** What the licence machine remembers; the signed code carries what the holder shows. */
export const LicenceContext = z.strictObject({
  issued: z
    .strictObject({
      case: z.string(),
      holder: PersonRef,
      service: Slug,
      number: z.string(),
      validFrom: HongKongDate,
      validTo: HongKongDate,
      endsAt: Instant.optional(),
      code: z.string(),
      at: Instant,
    })
    .nullable(),
  actions: z.array(
    z.strictObject({ action: z.string(), at: Instant, by: z.array(PersonRef), why: z.string().optional() }),
  ),
});
export type LicenceContext = z.infer<typeof LicenceContext>;

export const LicenceStatus = z.enum([
  'active',
  'suspended',
  'revoked',
  'surrendered',
  'expired',
  'superseded',
]);
export type LicenceStatus = z.infer<typeof LicenceStatus>;
