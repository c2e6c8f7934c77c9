import { createHmac } from 'node:crypto';
import type { Log } from '../exchange.ts';
import type { Shelf } from '../shelf.ts';
import type { Transaction } from './transaction.ts';

export type Notifier = {
  /** Tells the payee, again and again until it answers 2xx. */
  start(bankReference: string): void;
  close(): void;
};

const oldBySeconds = 3600;

const bodyOf = (payment: Transaction) =>
  JSON.stringify({
    eventId: payment.eventId,
    type: 'payment.credited',
    fpsId: payment.fpsId,
    reference: payment.reference,
    amount: payment.amount,
    currency: payment.currency,
    bankReference: payment.bankReference,
    creditedAt: payment.creditedAt,
  });

/** `v1=` and the hex HMAC-SHA256 of `timestamp.body`; the timestamp is in seconds. */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/** `schedule`: milliseconds to wait after each failed attempt; the last repeats for ever. `wallNow`: milliseconds since 1970. */
export const createNotifier = (options: {
  url: string;
  secret: string;
  schedule: readonly number[];
  wallNow: () => number;
  payments: Shelf<Transaction>;
  log: Log;
}): Notifier => {
  const { payments } = options;
  const timers = new Set<NodeJS.Timeout>();
  const closing = new AbortController();

  const post = async (payment: Transaction): Promise<boolean> => {
    const age = payment.behaviour === 'oldTimestamp' ? oldBySeconds : 0;
    const timestamp = String(Math.floor(options.wallNow() / 1000) - age);
    const body = bodyOf(payment);
    const secret = payment.behaviour === 'wrongSignature' ? `not ${options.secret}` : options.secret;
    try {
      const response = await fetch(options.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-fps-timestamp': timestamp,
          'x-fps-signature': signatureOf(secret, timestamp, body),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(10_000)]),
      });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  };

  const attempt = async (bankReference: string): Promise<void> => {
    const payment = payments.get(bankReference);
    if (!payment || payment.notificationsLeft === 0 || closing.signal.aborted) return;
    const told = await post(payment);
    if (closing.signal.aborted) return;
    const unbelievable = payment.behaviour === 'wrongSignature' || payment.behaviour === 'oldTimestamp';
    const notificationsLeft = payment.notificationsLeft - (told || unbelievable ? 1 : 0);
    payments.put(bankReference, { ...payment, notificationsLeft, attempts: payment.attempts + 1 });
    if (notificationsLeft === 0) return;
    if (told) return attempt(bankReference);
    options.log({
      system: 'bank',
      message: 'notification not taken',
      detail: { attempts: payment.attempts + 1 },
    });
    later(bankReference, payment.attempts);
  };

  const later = (bankReference: string, attempts: number) => {
    const delay = options.schedule[Math.min(attempts, options.schedule.length - 1)] ?? 1000;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void attempt(bankReference);
    }, delay);
    timers.add(timer.unref());
  };

  return {
    start: (bankReference) => void attempt(bankReference),
    close: () => {
      closing.abort();
      for (const timer of timers) clearTimeout(timer);
    },
  };
};
