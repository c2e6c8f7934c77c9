import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { Expression, QuestionId } from './question-basics.ts';
import { Text } from './text.ts';
import { Instant } from './time.ts';

/**
 * Somebody besides the applicant who must sign before an application is sent. `name` and `email` are text worked out from the answers;
 * with `forEach`, the id of a group, everybody in its rows signs, and the expressions may speak of `row.<id>`.
 */
export const CoSignature = z.strictObject({
  id: Slug,
  who: Text,
  name: Expression,
  email: Expression,
  when: Expression.optional(),
  forEach: QuestionId.optional(),
  /** What is ticked on signing. */
  statement: z.array(Text).min(1).max(10),
});
export type CoSignature = z.infer<typeof CoSignature>;

/** Names one signature of an application: the id in the definition, for one of several rows with its number. */
export const SignatureEntry = z.string().regex(/^[a-z][a-z0-9-]*(?:\.\d{1,2})?$/u);
export type SignatureEntry = z.infer<typeof SignatureEntry>;

/** A signature given: by whom, the name the identity provider vouches for, and the hash of the answers and files that were shown. */
export const GivenSignature = z.strictObject({
  by: PersonRef,
  name: z.string(),
  at: Instant,
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
});
export type GivenSignature = z.infer<typeof GivenSignature>;

/**
 * What a draft keeps of a signature asked for: whom the mail went to, the hash of the token in it, good until `until` (wall clock), when mails
 * went out lately (wall clock), and what came of it.
 */
export const SignatureRequest = z.strictObject({
  entry: SignatureEntry,
  name: z.string(),
  email: z.string(),
  token: z.string(),
  until: Instant,
  askedAt: Instant,
  mails: z.array(Instant),
  signed: GivenSignature.optional(),
  declined: z.strictObject({ by: PersonRef, name: z.string(), at: Instant, why: z.string() }).optional(),
});
export type SignatureRequest = z.infer<typeof SignatureRequest>;

/**
 * How it stands with a signature. `asked` = a link is out; `expired` = it is no longer good; `changed` = it was signed, but answers or files
 * have changed since.
 */
export type SignatureState = 'unasked' | 'asked' | 'expired' | 'declined' | 'changed' | 'signed';

/** A signature as the application that was sent binds it. */
export const BoundSignature = z.strictObject({
  entry: SignatureEntry,
  asked: z.string(),
  ...GivenSignature.shape,
});
export type BoundSignature = z.infer<typeof BoundSignature>;
