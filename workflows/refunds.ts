import { addCents } from '../rules/money.ts';
import { CaseContext } from '../schemas/case.ts';
import type { Command } from '../schemas/command.ts';
import type { Effect } from '../schemas/effect.ts';
import type { Posting } from '../schemas/payment.ts';

/** Remembers what is to be paid back; nothing, where nothing was paid. */
export const refundOwed = (context: CaseContext, { at }: Command): CaseContext => {
  const amount = addCents(...context.fees.flatMap((fee) => (fee.posted ? [fee.amount] : [])));
  return amount === 0 ? context : { ...context, refund: { at, amount } };
};

/** Every fee that was posted moves to what is owed, once a case: a posting's id is unique within its payment. */
export function refundPostings(
  caseId: string,
  context: unknown,
  { at }: Command,
  effects: readonly Effect[],
): Posting[] {
  if (!effects.some(({ type }) => type === 'oweRefund')) return [];
  return CaseContext.parse(context).fees.flatMap(({ item, amount, posted }) =>
    posted && amount > 0
      ? [
          {
            id: `refund-${caseId}`,
            at,
            debit: 'fees' as const,
            credit: 'refundsOwed' as const,
            amount,
            payment: posted.payment,
            case: caseId,
            item,
          },
        ]
      : [],
  );
}
