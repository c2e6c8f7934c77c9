import * as z from 'zod';
import { Cents } from '../../../schemas/money.ts';
import { Instant } from '../../../schemas/time.ts';

/**
 * How a payment may go wrong. `late`: the money arrives after the code has expired. `notifiedTwice`: one event told twice. `paidTwice`: two
 * payments. `otherAmount`: another amount than asked. `silent`: no notification. `wrongSignature`, `oldTimestamp`: a notification that
 * must not be believed, sent once; an inquiry still tells the truth.
 */
export const Behaviour = z.enum([
  'normal',
  'late',
  'notifiedTwice',
  'paidTwice',
  'otherAmount',
  'silent',
  'wrongSignature',
  'oldTimestamp',
]);
export type Behaviour = z.infer<typeof Behaviour>;

/** One payment at the bank, and how far telling the payee has come. */
export const Transaction = z.object({
  bankReference: z.string(),
  eventId: z.string(),
  fpsId: z.string(),
  reference: z.string(),
  amount: Cents,
  currency: z.literal('HKD'),
  behaviour: Behaviour,
  codeExpiresAt: Instant.optional(),
  /** Held until the code has expired or somebody releases it; money arrives only then. */
  state: z.enum(['held', 'credited']),
  creditedAt: Instant.optional(),
  notificationsLeft: z.int().min(0),
  attempts: z.int().min(0),
});
export type Transaction = z.infer<typeof Transaction>;

/** What an inquiry answers about one payment that has arrived. */
export const creditOf = ({ bankReference, amount, currency, creditedAt, eventId }: Transaction) => ({
  bankReference,
  amount,
  currency,
  creditedAt,
  eventId,
});
