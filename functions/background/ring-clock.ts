import type { Instant } from '../../schemas/time.ts';
import { requestKeyOf } from '../../store/request-keys.ts';
import { nameOf, type RecordRef } from '../../store/row-keys.ts';
import { type StepDeps, takeStep } from '../step/take-step.ts';
import { factsOfFee } from './fee-of-clock.ts';

interface Ring {
  readonly clock: string;
  readonly due: Instant;
  readonly at: Instant;
  /** Payments of the clock's fee, if it has one, of which the bank was asked; all others keep it from ringing. */
  readonly asked?: readonly string[];
}

/** Rings a clock; `false` when the machine does not take it, or it rang before. */
export async function ringClock(
  deps: StepDeps,
  ref: RecordRef,
  { clock, due, at, asked = [] }: Ring,
): Promise<boolean> {
  const { outcome } = await takeStep(deps, {
    ref,
    request: { key: requestKeyOf('clock', nameOf(ref), `${clock}@${due}`, {}), answer: {} },
    intend: async (found) => {
      const { facts, also = [] } = await factsOfFee(deps, found, clock, asked);
      const by = { kind: 'system', part: 'clock' } as const;
      return { command: { type: 'clock.ring', at, by, input: { clock }, facts }, also };
    },
  });
  return outcome === 'accepted';
}
