import type { Command, Credit } from '../schemas/command.ts';
import type { StateNode } from '../schemas/machine.ts';
import { PaymentContext } from '../schemas/payment.ts';
import { bind } from './bind.ts';
import { commonChecks } from './common-checks.ts';
import type { Checks, Engine, Recorder } from './engine.ts';
import { checkOf, effect, go, recordOf } from './node.ts';
import { recordAs } from './record-as.ts';

type Misfit = NonNullable<PaymentContext['credits'][number]['why']>;

/** Why money that came in cannot be taken as the fee; `undefined` when it can. Exact amount, in time, once. */
export function misfitOf(
  { attempt, credits }: PaymentContext,
  credit: Credit,
  feeStillDue: boolean,
): Misfit | undefined {
  if (credits.some(({ taken }) => taken === 'asFee')) return 'again';
  if (!feeStillDue || attempt === null) return 'notDue';
  if (credit.currency !== 'HKD') return 'otherCurrency';
  if (credit.amount !== attempt.amount) return 'otherAmount';
  return credit.creditedAt > attempt.expiresAt ? 'late' : undefined;
}

const misfitIn = (context: PaymentContext, command: Command): Misfit | undefined =>
  command.type === 'payment.credit'
    ? misfitOf(context, command.input.credit, command.facts.feeStillDue)
    : 'notDue';

const checks = {
  ...commonChecks,
  isApplicant: { refusal: 'notYours', onStanding: (_context, { by }) => by.kind === 'applicant' },
  creditFits: {
    refusal: 'amountDiffers',
    onCommand: (context, command) => misfitIn(context, command) === undefined,
  },
} satisfies Checks<PaymentContext>;

const empty: PaymentContext = { attempt: null, credits: [] };

const records = {
  attempt: recordAs<PaymentContext, 'payment.open'>('payment.open', (context, { at, input, facts }) => ({
    ...context,
    attempt: { ...input, ...facts, openedAt: at },
  })),
  credit: recordAs<PaymentContext, 'payment.credit'>('payment.credit', (context, { input: { credit } }) => ({
    ...context,
    credits: [...context.credits, { credit, taken: 'asFee' }],
  })),
  setAside: recordAs<PaymentContext, 'payment.credit'>(
    'payment.credit',
    (context, { input: { credit }, facts }) => {
      // Money that would fit came to a payment that takes none any more.
      const why = misfitOf(context, credit, facts.feeStillDue) ?? 'notDue';
      return { ...context, credits: [...context.credits, { credit, taken: 'toSuspense', why }] };
    },
  ),
  reversal: recordAs<PaymentContext, 'payment.reverse'>('payment.reverse', (context) => ({
    ...context,
    credits: context.credits.map(({ credit, taken, why }) =>
      taken === 'asFee'
        ? { credit, taken: 'toSuspense', why: 'notDue' }
        : { credit, taken, ...(why ? { why } : {}) },
    ),
  })),
} satisfies Record<string, Recorder<PaymentContext>>;

const check = checkOf(checks);
const record = recordOf(records);

const fromRail = check('isSystem', { part: 'rail' });
const expiry = 'payment-expiry';

/** Money that does not fit is recorded and set aside, whatever the state: nothing that arrived is ever turned away. */
const setAside = go({
  when: [fromRail],
  does: [record('setAside'), effect({ type: 'postMovement', movement: 'toSuspense' })],
});

const takenAsFee = go({
  target: '#paid',
  when: [fromRail, check('creditFits')],
  does: [
    record('credit'),
    effect({ type: 'postMovement', movement: 'feeReceived' }),
    effect({ type: 'postFee' }),
    effect({ type: 'stopClock', clock: expiry }),
  ],
});

const ended = (id: string, more: StateNode['on'] = {}): StateNode => ({
  id,
  tags: [id],
  on: { 'payment.credit': [setAside], ...more },
});

/** One attempt to pay: a code is shown, money arrives or the code expires. Only the rail's word moves it to paid. */
const states: StateNode = {
  initial: 'draft',
  states: {
    draft: {
      on: {
        'payment.open': [
          go({
            target: 'awaiting',
            when: [check('isApplicant')],
            does: [
              record('attempt'),
              effect({ type: 'startClockUntil', clock: expiry, until: 'paymentExpiry', daysBefore: 0 }),
            ],
          }),
        ],
      },
    },
    awaiting: {
      tags: ['awaiting'],
      on: {
        'payment.credit': [takenAsFee, setAside],
        'clock.ring': [
          go({
            target: 'expired',
            when: [check('isSystem', { part: 'clock' }), check('clockIs', { clock: expiry })],
          }),
        ],
      },
    },
    // Paid in time, told late: the bank's own instant decides, not the moment its message came.
    expired: ended('expired', { 'payment.credit': [takenAsFee, setAside] }),
    paid: ended('paid', {
      'payment.reverse': [
        go({
          target: 'reversed',
          when: [check('isSystem', { part: 'effects' })],
          does: [record('reversal'), effect({ type: 'postMovement', movement: 'feeToSuspense' })],
        }),
      ],
    }),
    reversed: ended('reversed'),
  },
};

export const paymentEngine: Engine = bind(
  { id: 'payment', context: PaymentContext, empty, checks, records },
  states,
);
