import { clockDue } from '../../rules/clocks.ts';
import { lastHongKongDateBefore } from '../../rules/time.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import type { Clock } from '../../schemas/clock.ts';
import type { Loaded } from '../../store/records.ts';
import type { FeeState } from '../../web/pages/applicant/application-fees.tsx';
import type { OpenedCase } from './opened-case.ts';
import type { PaymentsOfFee } from './payments.ts';

/** The clock of the fee a case waits for; once it has rung the bank is being asked, and nobody begins to pay any more. */
export const feeClock = ({ clocks }: Pick<Loaded, 'clocks'>): Clock | undefined =>
  clocks.find(({ name, stoppedAt }) => name.endsWith('-unpaid') && stoppedAt === undefined);

/** Each fee of a case: paid, with the receipt, or due, until when and whether it can be paid now. */
export function feeStates(
  { context, release, listing, record }: OpenedCase,
  payments: readonly Pick<PaymentsOfFee, 'payments'>[],
  calendar: Calendar,
): FeeState[] {
  const unpaid = feeClock(record);
  const due = unpaid && clockDue(unpaid, calendar);
  return context.fees.flatMap((fee, index): FeeState[] => {
    const described = release.definition.fees.find(({ id }) => id === fee.item);
    if (!described || fee.amount === 0) return [];
    const paid = payments[index]?.payments.find(({ state }) => state === 'paid');
    const taken = paid?.context.credits.find((credit) => credit.taken === 'asFee');
    const about = { item: fee.item, name: described.name, amount: fee.amount, working: fee.working };
    if (paid && taken)
      return [
        { ...about, state: { kind: 'paid', at: taken.credit.creditedAt, receipt: paid.attempt.reference } },
      ];
    // Nobody is asked for the fee of a case that has ended.
    if (listing.tags.includes('closed')) return [];
    const later = !listing.tags.includes(`pay:${fee.item}`);
    const payable = !later && unpaid?.rangAt === undefined;
    const payBy = payable && due && !due.paused ? { payBy: lastHongKongDateBefore(due.due) } : {};
    return [{ ...about, state: { kind: 'due', payable, later, ...payBy } }];
  });
}
