import * as z from 'zod';
import { Answers, Particulars } from './answers.ts';
import { SignatureRequest } from './co-signature.ts';
import { Language, Text } from './text.ts';
import { Instant } from './time.ts';

/** What stood in the controls of a page, to the letter, whether good or not. */
export const TypedForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type TypedForm = z.infer<typeof TypedForm>;

/** A code sent to an address, as a hash. `until` is on the wall clock; `tries` counts the wrong ones. */
export const EmailCode = z.strictObject({
  address: z.string(),
  salt: z.string(),
  hash: z.string(),
  until: Instant,
  tries: z.int().min(0),
});
export type EmailCode = z.infer<typeof EmailCode>;

/** The application an answer was taken over from, with the person's consent. */
export const Prefilled = z.strictObject({ service: Text, sentAt: Instant });
export type Prefilled = z.infer<typeof Prefilled>;

/** What a draft holds, sealed. */
export const DraftContent = z.strictObject({
  answers: Answers,
  language: Language,
  /** When the statement on personal data was acknowledged. */
  noticed: Instant.optional(),
  /** Pages whose controls hold what has not been saved as answers: wrong, unfinished, or not yet sent. */
  typed: z.record(z.string(), TypedForm).optional(),
  /** Whose typing the versions after `since` are: the rendering of a page, by its request key, which may still save over them. */
  autosaved: z.strictObject({ by: z.string(), since: z.int() }).optional(),
  /** The page the person was last on or led to; none once there is nothing left but to check. */
  at: z.string().optional(),
  /** The form was once filled in to its end: since then a change leads back to its answers, not through the pages behind it. */
  whole: z.literal(true).optional(),
  /** Answers taken over from earlier applications and not changed since, by question. */
  prefilled: z.record(z.string(), Prefilled).optional(),
  /** Where the warning goes that the draft is about to end. */
  mailTo: z.string().optional(),
  /** Addresses whose code was typed, the code that is out, and when codes were sent lately (wall clock). */
  confirmed: z.array(z.string()).optional(),
  code: EmailCode.optional(),
  codesSent: z.array(Instant).optional(),
  /** Signatures of others that were asked for, and what the sign-in vouched for when one was: who signs sees the answers with it. */
  signatures: z.array(SignatureRequest).optional(),
  vouched: Particulars.optional(),
  /** Versions after this one changed no answer: pages shown since then may still be saved. */
  sameSince: z.int().optional(),
});
export type DraftContent = z.infer<typeof DraftContent>;
