import * as z from 'zod';
import { Role, Slug } from '../../schemas/actor.ts';

/** What the citizens' provider asserts. A person may have no HKID, no Chinese name. */
export const CitizenClaims = z.object({
  name_en: z.string().min(1),
  name_zh: z.string().optional(),
  hkid: z.object({ body: z.string(), checkDigit: z.string() }).optional(),
  birthdate: z.iso.date().optional(),
  email: z.string().optional(),
});
export type CitizenClaims = z.infer<typeof CitizenClaims>;

/** What the staff's provider asserts; roles this product does not know are passed over. */
export const StaffClaims = z.object({
  name_en: z.string().min(1),
  name_zh: z.string().optional(),
  /** Where alerts go. */
  email: z.email().optional().catch(undefined),
  department: Slug,
  teams: z.array(Slug),
  roles: z.array(z.string()).transform((roles) => roles.flatMap((role) => Role.safeParse(role).data ?? [])),
});
export type StaffClaims = z.infer<typeof StaffClaims>;
