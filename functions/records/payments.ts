import type { Cents } from '../../schemas/money.ts';
import { PaymentContext } from '../../schemas/payment.ts';
import type { Instant } from '../../schemas/time.ts';
import { type Attempts, readAttempts } from '../../store/attempts.ts';
import { loadRecord } from '../../store/records.ts';
import { restore, type StoredSnapshot } from '../../workflows/advance.ts';
import { tagsOf } from '../../workflows/consequences.ts';
import { paymentEngine } from '../../workflows/payment-machine.ts';
import type { StepDeps } from '../step/take-step.ts';

/** One attempt to pay, opened. */
export interface OpenedPayment {
  readonly id: string;
  readonly state: string;
  readonly context: PaymentContext;
  readonly attempt: NonNullable<PaymentContext['attempt']>;
}

export interface PaymentsOfFee {
  readonly attempts: Attempts;
  readonly payments: readonly OpenedPayment[];
  readonly suspended: readonly {
    amount: Cents;
    receivedAt: Instant;
    why: NonNullable<PaymentContext['credits'][number]['why']>;
  }[];
}

export const openPayment = (id: string, snapshot: StoredSnapshot | undefined): OpenedPayment | undefined => {
  if (!snapshot) return undefined;
  const restored = restore(paymentEngine, snapshot);
  const context = PaymentContext.parse(restored.context);
  return context.attempt
    ? { id, state: tagsOf(restored)[0] ?? '', context, attempt: context.attempt }
    : undefined;
};

export async function loadPayment(deps: StepDeps, id: string): Promise<OpenedPayment | undefined> {
  return openPayment(id, (await loadRecord(deps.store, { kind: 'payment', id }))?.snapshot);
}

/** Every attempt at a fee, latest last, and the money that came in but could not be taken. */
export async function paymentsOfFee(deps: StepDeps, caseId: string, item: string): Promise<PaymentsOfFee> {
  const attempts = await readAttempts(deps.store, caseId, item);
  const loaded = await Promise.all(attempts.payments.map((id) => loadPayment(deps, id)));
  const payments = loaded.filter((payment) => payment !== undefined);
  return {
    attempts,
    payments,
    suspended: payments.flatMap(({ context }) =>
      context.credits.flatMap(({ credit, why }) =>
        why ? [{ amount: credit.amount, receivedAt: credit.creditedAt, why }] : [],
      ),
    ),
  };
}
