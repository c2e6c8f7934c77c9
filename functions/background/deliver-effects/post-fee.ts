import { requestKeyOf } from '../../../store/request-keys.ts';
import { loadPayment } from '../../records/payments.ts';
import { takeStep } from '../../step/take-step.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

const byEffects = { kind: 'system', part: 'effects' } as const;

/** Tells the case that its fee was paid. A case that no longer wants it (withdrawn meanwhile) sends the money to suspense. */
export async function postFee(deps: DeliveryDeps, { waiting, id, at }: Delivery): Promise<Delivered> {
  const payment = await loadPayment(deps, waiting.ref.id);
  if (!payment) return later('payment absent');
  const { attempt } = payment;
  const posted = await takeStep(deps, {
    ref: { kind: 'case', id: attempt.case },
    request: { key: requestKeyOf('effects', 'fee.post', id, {}), answer: {} },
    intend: () => ({
      command: {
        type: 'fee.post',
        at,
        by: byEffects,
        input: { item: attempt.item, amount: attempt.amount, payment: waiting.ref.id },
        facts: {},
      },
    }),
  });
  if (posted.outcome !== 'refused') return done;
  await takeStep(deps, {
    ref: waiting.ref,
    request: { key: requestKeyOf('effects', 'payment.reverse', id, {}), answer: {} },
    intend: () => ({
      command: { type: 'payment.reverse', at, by: byEffects, input: { why: posted.refusal }, facts: {} },
    }),
  });
  return done;
}
