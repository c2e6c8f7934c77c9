import type { Credit } from '../../schemas/command.ts';
import type { Posting } from '../../schemas/payment.ts';
import type { Instant } from '../../schemas/time.ts';
import { inTurn, readAttempts } from '../../store/attempts.ts';
import { recordOfReference } from '../../store/records.ts';
import { requestKeyOf } from '../../store/request-keys.ts';
import { unmatchedCredit } from '../../store/unmatched.ts';
import { tagsOf } from '../../workflows/consequences.ts';
import { takeStep, type StepDeps } from '../step/take-step.ts';
import { openCase } from './opened-case.ts';
import { openPayment, type OpenedPayment } from './payments.ts';

/**
 * `taken` also when it was told before: money that came in is recorded exactly once, by the bank's own event.
 * `contradicts` = the same event was told before with something else in it; the first telling stands.
 */
export type Credited = 'taken' | 'unmatched' | 'contradicts';

/** Records money the bank says came in. A reference nobody gave out goes to suspense, as do amounts that do not fit. */
export async function creditPayment(
  deps: StepDeps,
  reference: string,
  credit: Credit,
  at: Instant,
): Promise<Credited> {
  const ref = await recordOfReference(deps.store, reference);
  if (ref?.kind !== 'payment') {
    await unmatchedCredit(deps.store, unmatchedPosting(reference, credit, at));
    return 'unmatched';
  }
  const outcome = await takeStep(deps, {
    ref,
    request: { key: requestKeyOf('fps', 'credit', credit.event, credit), answer: {} },
    intend: async (record) => {
      const attempt = openPayment(ref.id, record.snapshot)?.attempt;
      const before = attempt && (await readAttempts(deps.store, attempt.case, attempt.item));
      return {
        command: {
          type: 'payment.credit',
          at,
          by: { kind: 'system', part: 'rail' },
          input: { credit },
          facts: { feeStillDue: attempt !== undefined && (await isFeeStillDue(deps, attempt)) },
        },
        also: attempt && before ? [inTurn(deps.store, attempt.case, attempt.item, before)] : [],
      };
    },
  });
  if (outcome.outcome === 'accepted' || outcome.outcome === 'repeated') return 'taken';
  if (outcome.outcome === 'otherInput') return 'contradicts';
  throw new Error(`Money that came in was not recorded: ${outcome.outcome}`);
}

async function isFeeStillDue(deps: StepDeps, attempt: OpenedPayment['attempt']): Promise<boolean> {
  const owner = await openCase(deps, attempt.case);
  const fee = owner?.context.fees.find(({ item }) => item === attempt.item);
  return (
    owner !== undefined &&
    fee !== undefined &&
    !fee.posted &&
    fee.amount === attempt.amount &&
    tagsOf(owner.snapshot).includes(`pay:${attempt.item}`)
  );
}

const unmatchedPosting = (reference: string, { event, amount }: Credit, at: Instant): Posting => ({
  id: event,
  at,
  debit: 'received:fps',
  credit: 'suspense',
  amount,
  payment: `unmatched:${reference}`,
  case: '',
  item: '',
});
