import * as z from 'zod';

/** A person as the configured provider names them: never an issuer URL, never an e-mail address. */
export const PersonRef = z.strictObject({
  provider: z.string().min(1).max(40),
  sub: z.string().min(1).max(200),
});
export type PersonRef = z.infer<typeof PersonRef>;

export const Role = z.enum([
  'applicant',
  'clerk',
  'caseworker',
  'inspector',
  'endorser',
  'supervisor',
  'cashier',
  'auditor',
  'designer',
  'publisher',
  'operator',
]);
export type Role = z.infer<typeof Role>;

/** Slug of a department or team, as used in definitions and claims. */
export const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)
  .max(60);
export type Slug = z.infer<typeof Slug>;

/** What acts without a person: a clock that rang, a payment rail, an effect being delivered, a bulk job. */
export const SystemPart = z.enum(['clock', 'rail', 'effects', 'job', 'scanner']);
export type SystemPart = z.infer<typeof SystemPart>;

/** Stands for a provider where somebody applies for a person or company their application names: `sub` is that application's id. */
export const REPRESENTED = 'represented';

/** Who acts, as recorded with every command: for staff with the role, department and teams held at that moment. */
export const Actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('applicant'), person: PersonRef, onBehalfOf: PersonRef.optional() }),
  z.strictObject({
    kind: z.literal('staff'),
    person: PersonRef,
    roles: z.array(Role).min(1),
    department: Slug,
    teams: z.array(Slug),
    onBehalfOf: PersonRef.optional(),
  }),
  z.strictObject({ kind: z.literal('system'), part: SystemPart }),
]);
export type Actor = z.infer<typeof Actor>;
