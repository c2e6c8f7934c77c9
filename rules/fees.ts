import type { Answers } from '../schemas/answers.ts';
import type { FeeWorking } from '../schemas/fee-working.ts';
import type { Cents } from '../schemas/money.ts';
import type { HongKongDate } from '../schemas/time.ts';
import type { Vocabulary } from './expressions.ts';
import type { CompiledFee } from './fees/compile-fees.ts';
import { pricesOf } from './fees/prices.ts';
import type { CompiledForm } from './forms/compiled-form.ts';

/** A fee of a form with what is due, in cents; `working` where there is more to say than the amount. */
export interface DueFee {
  readonly item: string;
  readonly amount: Cents;
  readonly working?: FeeWorking;
}

interface Priced {
  readonly fees: readonly CompiledFee[];
  readonly vocabulary: Vocabulary;
}

/** Every fee of a form with its amount and working, in the definition's order. */
export function workFees({ fees, vocabulary }: Priced, answers: Answers, today: HongKongDate) {
  const scope = vocabulary.emptyScope(today);
  for (const [id, answer] of Object.entries(answers)) vocabulary.put(scope, id, answer);
  return fees.map((fee) => ({ fee, ...fee.workOut(scope, today) }));
}

/** What is due for a form's fees on that day, every item of the definition in order; 0 where nothing is due. */
export const feesOf = (form: CompiledForm, answers: Answers, today: HongKongDate): DueFee[] =>
  workFees({ fees: pricesOf(form).fees, vocabulary: form.vocabulary }, answers, today).map(
    ({ fee: { item }, amount, working }) => {
      const more = item.schedules !== undefined || item.concessions.length > 0;
      return { item: item.id, amount, ...(more ? { working } : {}) };
    },
  );
