import type { Answers } from '../schemas/answers.ts';
import type { FeeWorking } from '../schemas/fee-working.ts';
import type { Cents } from '../schemas/money.ts';
import type { HongKongDate } from '../schemas/time.ts';
import type { Vocabulary } from './expressions.ts';
import type { CompiledFee } from './fees/compile-fees.ts';

/** A fee of a form with what is due, in cents; `working` where there is more to say than the amount. */
export interface DueFee {
  readonly item: string;
  readonly amount: Cents;
  readonly working?: FeeWorking;
}

/** What is due for a form's fees on that day, every item of the definition in order; 0 where nothing is due. */
export function feesOf(
  { fees, vocabulary }: { fees: readonly CompiledFee[]; vocabulary: Vocabulary },
  answers: Answers,
  today: HongKongDate,
): DueFee[] {
  const scope = vocabulary.emptyScope(today);
  for (const [id, answer] of Object.entries(answers)) vocabulary.put(scope, id, answer);
  return fees.map((fee) => {
    const { amount, working } = fee.workOut(scope, today);
    const said = fee.item.schedules !== undefined || fee.item.concessions.length > 0;
    return { item: fee.item.id, amount, ...(said ? { working } : {}) };
  });
}
