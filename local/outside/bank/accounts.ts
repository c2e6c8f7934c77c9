import { randomInt, randomUUID } from 'node:crypto';
import type { Hkqr } from '../../../rules/hkqr.ts';
import { Cents } from '../../../schemas/money.ts';
import type { LegalClock } from '../../clock/legal-clock.ts';
import type { Shelf } from '../shelf.ts';
import type { Notifier } from './notify.ts';
import type { Behaviour, Transaction } from './transaction.ts';

export type Paid =
  | { ok: true; value: Transaction[] }
  | { ok: false; problem: 'expired' | 'noAmount' | 'noPayee' | 'otherCurrency' };

export type PayOrder = { code: Hkqr; behaviour: Behaviour; amount?: Cents | undefined };

const newBankReference = () => `BK${String(randomInt(1e12)).padStart(12, '0')}`;

/** Without a wish of the payer the fault pays one dollar less than asked. */
const amountOf = ({ code, behaviour, amount }: PayOrder): Cents | undefined => {
  if (behaviour === 'otherAmount')
    return amount ?? (code.amount && Cents.parse(Math.max(1, code.amount - 100)));
  if (code.amount === undefined || code.fps.amountEditable) return amount ?? code.amount;
  return code.amount;
};

/** Moves money and has the payee told. Every payment is kept before its notification starts. */
export const createAccounts = (options: {
  /** The FPS ID of the one payee this bank tells; money for others is moved in silence. */
  payeeFpsId: string;
  payments: Shelf<Transaction>;
  notifier: Notifier;
  legalClock: Pick<LegalClock, 'now'>;
}) => {
  const { payments, notifier, legalClock } = options;

  const credit = (payment: Transaction): Transaction => {
    const isSilent = payment.behaviour === 'silent' || payment.fpsId !== options.payeeFpsId;
    const notificationsLeft = isSilent ? 0 : payment.behaviour === 'notifiedTwice' ? 2 : 1;
    const credited: Transaction = {
      ...payment,
      state: 'credited',
      creditedAt: legalClock.now(),
      notificationsLeft,
    };
    payments.put(payment.bankReference, credited);
    notifier.start(payment.bankReference);
    return credited;
  };
  const hasExpired = (code: Hkqr) => code.fps.timeout !== undefined && code.fps.timeout < legalClock.now();

  const pay = (order: PayOrder): Paid => {
    const { code, behaviour } = order;
    const { fpsId, timeout } = code.fps;
    const amount = amountOf(order);
    if (fpsId === undefined) return { ok: false, problem: 'noPayee' };
    if (code.currency !== 'HKD') return { ok: false, problem: 'otherCurrency' };
    if (amount === undefined || amount <= 0) return { ok: false, problem: 'noAmount' };
    if (hasExpired(code) && behaviour !== 'late') return { ok: false, problem: 'expired' };
    const once = (): Transaction => {
      const payment: Transaction = {
        bankReference: newBankReference(),
        eventId: randomUUID(),
        fpsId,
        reference: code.referenceLabel ?? '',
        amount,
        currency: 'HKD',
        behaviour,
        codeExpiresAt: timeout,
        state: 'held',
        notificationsLeft: 0,
        attempts: 0,
      };
      if (behaviour !== 'late' || hasExpired(code)) return credit(payment);
      payments.put(payment.bankReference, payment);
      return payment;
    };
    return { ok: true, value: behaviour === 'paidTwice' ? [once(), once()] : [once()] };
  };

  const release = (which: (payment: Transaction) => boolean): Transaction[] =>
    payments.where('state', 'held').filter(which).map(credit);

  return {
    pay,
    /** Lets held money arrive; all of it, or that of one reference. */
    release: (reference?: string) =>
      release((payment) => reference === undefined || payment.reference === reference),
    releaseExpired: () =>
      release(({ codeExpiresAt }) => codeExpiresAt === undefined || codeExpiresAt < legalClock.now()),
    creditsTo: (reference: string) =>
      payments
        .where('reference', reference)
        .filter(({ state, fpsId }) => state === 'credited' && fpsId === options.payeeFpsId),
    /** After a restart: whatever the payee has not been told yet. */
    resume: () => {
      for (const payment of payments.list()) {
        if (payment.notificationsLeft > 0) notifier.start(payment.bankReference);
      }
    },
  };
};
