import * as z from 'zod';
import { Slug } from './actor.ts';
import { Credit } from './command.ts';
import { Cents } from './money.ts';
import { Instant } from './time.ts';

/** One attempt to pay one fee. `credits` are all movements a rail has reported for it, also those not taken as the fee. */
export const PaymentContext = z.strictObject({
  attempt: z
    .strictObject({
      case: z.string(),
      item: Slug,
      rail: z.enum(['fps']),
      amount: Cents,
      reference: z.string(),
      code: z.string(),
      openedAt: Instant,
      expiresAt: Instant,
    })
    .nullable(),
  credits: z.array(
    z.strictObject({
      credit: Credit,
      taken: z.enum(['asFee', 'toSuspense']),
      why: z.enum(['late', 'again', 'otherAmount', 'otherCurrency', 'notDue']).optional(),
    }),
  ),
});
export type PaymentContext = z.infer<typeof PaymentContext>;

/** The accounts of the ledger. received = applied + suspense + refundsOwed + refunded, always. */
export const Account = z.enum(['received:fps', 'fees', 'suspense', 'refundsOwed', 'refunded']);
export type Account = z.infer<typeof Account>;

/** One movement, debit and credit of the same amount; `id` comes from the outside event, so it exists at most once. */
export const Posting = z.strictObject({
  id: z.string(),
  at: Instant,
  debit: Account,
  credit: Account,
  amount: Cents,
  payment: z.string(),
  /** Empty when money came with a reference nobody gave out. */
  case: z.string(),
  item: z.string(),
});
export type Posting = z.infer<typeof Posting>;
