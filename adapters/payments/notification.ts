import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Credit } from '../../schemas/command.ts';
import { Cents } from '../../schemas/money.ts';
import { Instant } from '../../schemas/time.ts';

/** Seconds a notification's own time may be off, in either direction. */
const WINDOW = 300;

const Notification = z.object({
  eventId: z.string().min(1).max(100),
  type: z.literal('payment.credited'),
  reference: z.string().max(25),
  amount: Cents,
  currency: z.string().length(3),
  bankReference: z.string().max(100),
  creditedAt: Instant,
});

export type ReadNotification =
  | { readonly ok: true; readonly reference: string; readonly credit: Credit }
  | { readonly ok: false; readonly problem: 'unsigned' | 'outsideWindow' | 'malformed' };

/**
 * Reads the bank's message: the signature over `timestamp.body` first, then its age (neither old nor from the future,
 * so that a captured message cannot be played again), then what it says.
 */
export function readNotification(
  message: {
    readonly body: string;
    readonly timestamp: string | undefined;
    readonly signature: string | undefined;
  },
  secret: string,
  wallSeconds: number,
): ReadNotification {
  const { body, timestamp = '', signature = '' } = message;
  const wanted = Buffer.from(
    `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`,
  );
  const given = Buffer.from(signature);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    return { ok: false, problem: 'unsigned' };
  if (!/^\d{1,12}$/u.test(timestamp) || Math.abs(Number(timestamp) - wallSeconds) > WINDOW) {
    return { ok: false, problem: 'outsideWindow' };
  }
  const read = Notification.safeParse(parsed(body));
  if (!read.success) return { ok: false, problem: 'malformed' };
  const { eventId, reference, amount, currency, bankReference, creditedAt } = read.data;
  return { ok: true, reference, credit: { event: eventId, amount, currency, bankReference, creditedAt } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
