import type { ServiceDefinition } from '../schemas/definition.ts';
import type { MachineAction, StateNode } from '../schemas/machine.ts';
import { check, record } from './case-names.ts';
import { judgingTeams } from './desk-work.ts';
import { effect, go } from './node.ts';
import { ends } from './stages/stage.ts';

/** Names of the clocks every case may have. */
export const clocks = {
  pledge: 'pledge',
  pledgeWarning: 'pledge-warning',
  /** The time limit of the stage the case is in. */
  target: 'stage-target',
  targetWarning: 'stage-warning',
  request: 'request',
  requestReminder: 'request-reminder',
} as const;

/** Days before a date of the applicant's on which they are reminded. */
export const REMINDER_DAYS = 3;

const pledge = { clock: clocks.pledge };
const rings = (clock: string) => [check('isSystem', { part: 'clock' }), check('clockIs', { clock })];
const stopRequestClocks: MachineAction[] = [
  effect({ type: 'stopClock', clock: clocks.request }),
  effect({ type: 'stopClock', clock: clocks.requestReminder }),
  effect({ type: 'resumeClock', ...pledge, because: 'request' }),
];

/** Asking the applicant and waiting: beside the process, so that it needs no memory of where the process was. */
export const requestsRegion = (department: string): StateNode => ({
  initial: 'none',
  states: {
    none: {
      on: {
        'request.ask': [
          go({
            target: 'waiting',
            when: [
              check('inTeam', { department }),
              check('hasRole', { anyOf: 'caseworker supervisor' }),
              check('dateAhead'),
              check('dateNear'),
            ],
            does: [
              record('request'),
              effect({ type: 'pauseClock', ...pledge, because: 'request' }),
              effect({
                type: 'startClockUntil',
                clock: clocks.request,
                until: 'requestDate',
                daysBefore: 0,
                givesWay: true,
              }),
              effect({
                type: 'startClockUntil',
                clock: clocks.requestReminder,
                until: 'requestDate',
                daysBefore: REMINDER_DAYS,
              }),
              effect({ type: 'sendNotice', notice: 'asked' }),
            ],
          }),
        ],
      },
    },
    waiting: {
      tags: ['awaiting:applicant', 'asked'],
      exit: stopRequestClocks,
      on: {
        'request.answer': [
          go({
            target: 'none',
            when: [check('isApplicant'), check('requestIsOpen')],
            does: [record('answer')],
          }),
        ],
        'request.close': [
          go({
            target: 'none',
            when: [
              check('inTeam', { department }),
              check('hasRole', { anyOf: 'caseworker supervisor' }),
              check('requestIsOpen'),
            ],
            does: [record('requestClosed')],
          }),
        ],
        'clock.ring': [
          go({
            target: 'none',
            when: rings(clocks.request),
            does: [record('requestLapsed'), effect({ type: 'sendNotice', notice: 'askLapsed' })],
          }),
          go({
            when: rings(clocks.requestReminder),
            does: [effect({ type: 'sendNotice', notice: 'askReminder' })],
          }),
        ],
      },
    },
  },
});

export const holdRegion = (department: string): StateNode => {
  const supervisor = [check('inTeam', { department }), check('hasRole', { anyOf: 'supervisor' })];
  return {
    initial: 'running',
    states: {
      running: {
        on: {
          'case.hold': [
            go({
              target: 'held',
              when: supervisor,
              does: [record('hold'), effect({ type: 'pauseClock', ...pledge, because: 'hold' })],
            }),
          ],
        },
      },
      held: {
        tags: ['held'],
        on: {
          'case.resume': [
            go({
              target: 'running',
              when: supervisor,
              does: [record('holdEnded'), effect({ type: 'resumeClock', ...pledge, because: 'hold' })],
            }),
          ],
        },
      },
    },
  };
};

/**
 * What may happen in every stage but the issue of the licence: what is being signed is on its way to the applicant and can
 * be surrendered, but no more be withdrawn from.
 */
export const beforeIssue = (definition: ServiceDefinition): NonNullable<StateNode['on']> => ({
  'application.withdraw': [
    go({
      target: ends.withdrawn,
      when: [check('isApplicant')],
      does: [
        record('withdrawal'),
        ...paidBack(definition.refundOnWithdrawal),
        effect({ type: 'sendNotice', notice: 'withdrawn' }),
      ],
    }),
  ],
  'case.cancel': [
    go({
      target: ends.cancelled,
      when: [
        check('inAnyTeam', {
          department: definition.department.id,
          teams: judgingTeams(definition).join(' '),
        }),
        check('hasRole', { anyOf: 'supervisor' }),
      ],
      does: [
        record('cancellation'),
        ...paidBack(definition.refundOnCancellation),
        effect({ type: 'sendNotice', notice: 'cancelled' }),
      ],
    }),
  ],
});

const paidBack = (isRefunded: boolean): MachineAction[] =>
  isRefunded ? [record('refundOwed'), effect({ type: 'oweRefund' })] : [];

/** What may happen wherever an open case is, besides what the pledge does. */
export const anywhere: NonNullable<StateNode['on']> = {
  'register.report': [go({ when: [check('isSystem', { part: 'effects' })], does: [record('report')] })],
};

const end = (name: keyof typeof ends, entry: MachineAction[] = []): StateNode => ({
  id: name,
  tags: ['closed', name],
  entry,
});

/** Where a case ends: `messages` go on for a while wherever that is, and `afterRefusal` is what may still happen to a refused one. */
export const closed = (
  messages: Pick<StateNode, 'on' | 'meta'>,
  afterRefusal: Pick<StateNode, 'on'>,
): StateNode => ({
  ...messages,
  initial: 'granted',
  entry: [
    record('closing'),
    ...stopRequestClocks.slice(0, 2),
    effect({ type: 'stopClock', ...pledge }),
    effect({ type: 'stopClock', clock: clocks.pledgeWarning }),
  ],
  states: {
    granted: end('granted', [effect({ type: 'sendNotice', notice: 'granted' })]),
    refused: { ...end('refused', [effect({ type: 'sendNotice', notice: 'refused' })]), ...afterRefusal },
    withdrawn: end('withdrawn'),
    lapsed: end('lapsed'),
    merged: end('merged'),
    cancelled: end('cancelled'),
  },
});
