import { inTurn } from '../../../store/attempts.ts';
import type { Loaded } from '../../../store/records.ts';
import { unpaidClock } from '../../../workflows/stages/payment.ts';
import { paymentsOfFee } from '../../records/payments.ts';
import type { Intent, StepDeps } from '../../step/take-step.ts';

interface FeeOfClock extends Pick<Intent, 'also'> {
  readonly facts: { readonly feeTaken?: boolean };
}

/**
 * What a ringing clock must know of its fee: a payment may have been taken of which the case is told a moment later. If none
 * was, none may be until the ringing is written.
 */
export async function feeOfClock(deps: StepDeps, record: Loaded, clock: string): Promise<FeeOfClock> {
  if (record.ref.kind !== 'case') return { facts: {} };
  const { definition } = await deps.releases.get(record.release);
  const stage = definition.workflow.stages.find(({ id }) => unpaidClock(id) === clock);
  if (stage?.stage !== 'payment') return { facts: {} };
  const { attempts, payments } = await paymentsOfFee(deps, record.ref.id, stage.item);
  return {
    facts: { feeTaken: payments.some(({ state }) => state === 'paid') },
    also: [inTurn(deps.store, record.ref.id, stage.item, attempts)],
  };
}
