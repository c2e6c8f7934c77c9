import type { Effect } from '../../../schemas/effect.ts';
import { creditPayment } from '../../records/credit-payment.ts';
import { openCase } from '../../records/opened-case.ts';
import { feeOfClock } from '../fee-of-clock.ts';
import { ringClock } from '../ring-clock.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

type InquireFee = Extract<Effect, { type: 'inquireFee' }>;

/**
 * Asks the bank about every payment begun for a fee that was not paid by its last day, records what came in, and lets the clock ring. While
 * the bank does not answer the case waits; money paid in time is the fee, and then the clock is not taken any more.
 */
export async function inquireFee(
  deps: DeliveryDeps,
  { waiting: { ref }, at }: Delivery,
  { clock, due }: InquireFee,
): Promise<Delivered> {
  const opened = await openCase(deps, ref.id);
  const fee = opened && (await feeOfClock(deps, opened.record, clock));
  if (!fee) return done;
  for (const { attempt, state } of fee.payments) {
    if (state === 'paid') return done;
    const inquired = await deps.bank.creditsFor(attempt.reference);
    if (!inquired.ok) return later(`bank ${inquired.problem}`);
    for (const credit of inquired.credits) await creditPayment(deps, attempt.reference, credit, at);
  }
  const asked = fee.payments.map(({ id }) => id);
  if (await ringClock(deps, ref, { clock, due, at, asked })) return done;
  const now = await feeOfClock(deps, opened.record, clock);
  const isNew = now?.payments.some(({ id, state }) => state !== 'paid' && !asked.includes(id));
  return isNew === true ? later('a payment was begun meanwhile') : done;
}
