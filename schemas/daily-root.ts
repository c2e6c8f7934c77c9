import * as z from 'zod';
import { HongKongDate, Instant } from './time.ts';

/** 32 bytes in lower-case hexadecimal. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * What is signed for a Hong Kong day: how many entries of chains it has, the root of the tree over them, and the SHA-256 of the day
 * before's statement (64 zeros for the first), all as canonical JSON.
 */
export const DailyRoot = z.strictObject({
  format: z.literal('daily-root-1'),
  date: HongKongDate,
  count: z.int().min(0),
  root: Hash,
  previous: Hash,
});
export type DailyRoot = z.infer<typeof DailyRoot>;

/** `kid` is the RFC 7638 thumbprint of the key, `signature` ES256 over the statement: r‖s, 64 bytes, base64url. */
export const SignedRoot = z.strictObject({
  ...DailyRoot.shape,
  kid: z.string().min(1).max(100),
  signature: z.base64url().length(86),
});
export type SignedRoot = z.infer<typeof SignedRoot>;

/** An event as it is shown to prove it; its hash is SHA-256 over its canonical JSON. */
const ShownEvent = z.strictObject({
  record: z.string(),
  n: z.int().min(1),
  schema: z.literal(2),
  type: z.string(),
  at: Instant,
  closed: Hash,
  commitment: Hash,
  state: Hash,
  prevHash: Hash,
});

/** What an applicant keeps: their first event, how it stands under the day's root, and the salt that opens its commitment. */
export const ReceiptProof = z.strictObject({
  format: z.literal('receipt-proof-1'),
  /** In the reader's language; like `reference`, not proven. */
  explanation: z.array(z.string()),
  reference: z.string(),
  keys: z.url(),
  event: ShownEvent,
  salt: z.string(),
  leaf: z.strictObject({ index: z.int().min(0), path: z.array(Hash).max(60) }),
  day: SignedRoot,
});
export type ReceiptProof = z.infer<typeof ReceiptProof>;
