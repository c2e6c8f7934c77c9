import { creditPayment } from '../../functions/records/credit-payment.ts';
import { cents } from '../../rules/money.ts';
import { plusMilliseconds } from '../../rules/time.ts';
import type { Paid } from './outside.ts';
import type { Town } from './town.ts';

/** A bank that tells of every payment at least once, sometimes more often, and in no particular order. */
export interface Bank {
  /** What was really paid, each once. */
  readonly received: readonly Paid[];
  pay(reference: string, amount: number, currency?: string): void;
  /** Tells one of the things still to be told. */
  tell(): Promise<void>;
  readonly hasTold: () => boolean;
}

export function aBank(town: Town, mostTellings: number): Bank {
  const { books: received } = town;
  const untold: Paid[] = [];
  return {
    received,
    hasTold: () => untold.length === 0,
    pay: (reference, amount, currency = 'HKD') => {
      const event = `evt-${received.length + 1}`;
      const creditedAt = plusMilliseconds(town.now(), 0);
      const credit = { event, bankReference: `b-${event}`, amount: cents(amount), currency, creditedAt };
      const telling = { reference, credit };
      received.push(telling);
      for (let times = 1 + town.seed.below(mostTellings); times > 0; times -= 1) untold.push(telling);
    },
    tell: async () => {
      const [told] = untold.splice(town.seed.below(untold.length), 1);
      if (!told) return;
      await town.insist((process) => creditPayment(process, told.reference, told.credit, town.now()));
    },
  };
}
