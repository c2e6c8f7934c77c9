import { check, record } from '../case-names.ts';
import { effect, go } from '../node.ts';
import { ends, stateId, type StageBuilder } from './stage.ts';

/** The clock that lets a case lapse whose fee is not paid in this stage. */
export const unpaidClock = (stage: string): string => `${stage}-unpaid`;

/** Waits until the fee is posted; a fee of nothing is passed over; unpaid after its days, the case lapses. */
export const paymentStage: StageBuilder<'payment'> = (
  { id, item, payWithinDays },
  { next, onDone, isFirst, isDecided },
) => {
  const clock = unpaidClock(id);
  const paid = isDecided ? 'paidAfterDecision' : 'paid';
  const due = isDecided ? 'feeDueAfterDecision' : 'feeDue';
  return {
    id: stateId(id),
    tags: ['awaiting:applicant', `pay:${item}`],
    meta: { stage: id, kind: 'payment' },
    entry: [
      effect({
        type: 'startClock',
        clock,
        rule: { unit: 'days', amount: payWithinDays },
        rings: true,
        givesWay: true,
      }),
      ...(isFirst ? [] : [effect({ type: 'sendNotice', notice: due })]),
    ],
    exit: [effect({ type: 'stopClock', clock })],
    always: [go({ target: next, when: [check('feeNotDue', { item })], does: onDone })],
    on: {
      'fee.post': [
        go({
          target: next,
          when: [check('isSystem', { part: 'effects' }), check('amountMatches', { item })],
          does: [record('feePosted', id), effect({ type: 'sendNotice', notice: paid }), ...onDone],
        }),
      ],
      'clock.ring': [
        go({
          target: ends.lapsed,
          when: [check('isSystem', { part: 'clock' }), check('clockIs', { clock })],
          does: [effect({ type: 'sendNotice', notice: 'feeLapsed' })],
        }),
      ],
    },
  };
};
