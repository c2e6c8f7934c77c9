import { inTurn } from '../../store/attempts.ts';
import type { Loaded } from '../../store/records.ts';
import { unpaidClock } from '../../workflows/stages/payment.ts';
import { type PaymentsOfFee, paymentsOfFee } from '../records/payments.ts';
import type { Intent, StepDeps } from '../step/take-step.ts';

/** The fee a clock lets a case lapse for, and what was done to pay it; `undefined` for every other clock. */
export async function feeOfClock(
  deps: StepDeps,
  { ref, release }: Pick<Loaded, 'ref' | 'release'>,
  clock: string,
): Promise<(PaymentsOfFee & { readonly item: string }) | undefined> {
  if (ref.kind !== 'case') return undefined;
  const { definition } = await deps.releases.get(release);
  const stage = definition.workflow.stages.find(({ id }) => unpaidClock(id) === clock);
  if (stage?.stage !== 'payment') return undefined;
  return { item: stage.item, ...(await paymentsOfFee(deps, ref.id, stage.item)) };
}

interface FactsOfFee extends Pick<Intent, 'also'> {
  readonly facts: { readonly feeTaken?: boolean };
}

/**
 * What a ringing clock must know of its fee: a payment may have been taken of which the case is told a moment later, or begun of which
 * the bank was not `asked` yet. If there was none, there may be none until the ringing is written.
 */
export async function factsOfFee(
  deps: StepDeps,
  record: Loaded,
  clock: string,
  asked: readonly string[],
): Promise<FactsOfFee> {
  const fee = await feeOfClock(deps, record, clock);
  if (!fee) return { facts: {} };
  const feeTaken = fee.payments.some(({ id, state }) => state === 'paid' || !asked.includes(id));
  return { facts: { feeTaken }, also: [inTurn(deps.store, record.ref.id, fee.item, fee.attempts)] };
}
