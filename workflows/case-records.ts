import type { CaseContext } from '../schemas/case.ts';
import type { CaseCommand, Command } from '../schemas/command.ts';
import { personsBehind } from './actors.ts';
import { ballotRecords } from './ballot-records.ts';
import { correctionRecords } from './corrections.ts';
import { decisionRecords } from './decision-records.ts';
import { declaredDayRecords } from './declared-days.ts';
import { deskRecords } from './desk-records.ts';
import type { Recorder } from './engine.ts';
import { inspectionRecords } from './inspection-records.ts';
import { mailReturnRecords } from './mail-return-records.ts';
import { messageRecords } from './message-records.ts';
import { noticeRecords } from './notice-records.ts';
import { recordAs } from './record-as.ts';
import { referralRecords } from './referral-records.ts';
import { refundOwed } from './refunds.ts';
import { requirementRecords } from './requirement-records.ts';
import { timeLimitRecords } from './time-limit-records.ts';

export const emptyCase: CaseContext = {
  application: null,
  fees: [],
  reports: [],
  vettings: [],
  decisions: [],
  requests: [],
  holds: [],
  overdueSince: null,
  licence: null,
  withdrawn: null,
};

const on = <T extends CaseCommand['type']>(
  type: T,
  write: (
    context: CaseContext,
    command: Extract<Command, { type: T }>,
    stage: string,
    given?: unknown,
  ) => CaseContext,
) => recordAs<CaseContext, T>(type, write);

const acted = ({ at, by }: Command) => ({ at, by: personsBehind(by) });

const closeRequest = (
  context: CaseContext,
  at: Command['at'],
  how: 'answered' | 'closed' | 'lapsed',
  answer?: string,
) => ({
  ...context,
  requests: context.requests.map((request) =>
    request.closed
      ? request
      : { ...request, closed: { how, at, ...(answer === undefined ? {} : { answer }) } },
  ),
});

/** How engine 1 remembers each accepted command, by the names machines use. */
export const caseRecords = {
  ...deskRecords,
  application: on('application.submit', (context, { at, input, facts }) => ({
    ...context,
    application: {
      reference: facts.reference,
      applicant: facts.applicant,
      particulars: input.particulars,
      language: input.language,
      submittedAt: at,
      ...(facts.mailTo === undefined ? {} : { mailTo: facts.mailTo }),
      ...(input.represented === undefined ? {} : { represented: input.represented }),
    },
    fees: facts.fees,
  })),
  feePosted: on('fee.post', (context, { at, input }) => ({
    ...context,
    fees: context.fees.map((fee) =>
      fee.item === input.item ? { ...fee, posted: { payment: input.payment, at } } : fee,
    ),
  })),
  report: on('register.report', (context, { at, input: { stage, item, report } }) => ({
    ...context,
    reports: [...context.reports, { stage, item, at, report }],
  })),
  vetting: on('vetting.complete', (context, command, stage) => ({
    ...context,
    vettings: [
      ...context.vettings,
      { stage, ...acted(command), checklist: command.input.checklist, ...noteOf(command.input) },
    ],
  })),
  ...correctionRecords,
  ...decisionRecords,
  request: on('request.ask', (context, command) => ({
    ...context,
    requests: [
      ...context.requests,
      { id: command.input.request, ...acted(command), what: command.input.what, until: command.input.until },
    ],
  })),
  answer: on('request.answer', (context, { at, input }) =>
    closeRequest(context, at, 'answered', input.answer),
  ),
  requestClosed: on('request.close', (context, { at }) => closeRequest(context, at, 'closed')),
  requestLapsed: on('clock.ring', (context, { at }) => closeRequest(context, at, 'lapsed')),
  overdue: on('clock.ring', (context, { at }) => ({ ...context, overdueSince: at })),
  hold: on('case.hold', (context, command) => ({
    ...context,
    holds: [...context.holds, { ...acted(command), why: command.input.why }],
  })),
  holdEnded: on('case.resume', (context, { at }) => ({
    ...context,
    holds: context.holds.map((hold) => (hold.until === undefined ? { ...hold, until: at } : hold)),
  })),
  withdrawal: on('application.withdraw', (context, { at, input }) => ({
    ...context,
    withdrawn: { at, ...(input.why === undefined ? {} : { why: input.why }) },
  })),
  cancellation: on('case.cancel', (context, command) => ({
    ...context,
    cancelled: { ...acted(command), why: command.input.why },
  })),
  refundOwed,
  licence: on('licence.confirm', (context, { input: { licence, number, validFrom, validTo } }) => ({
    ...context,
    licence: { id: licence, number, validFrom, validTo },
  })),
  provisional: on('licence.confirm', (context, { input: { licence, number, validFrom, validTo } }) => ({
    ...context,
    provisional: { id: licence, number, validFrom, validTo },
  })),
  ...referralRecords,
  ...requirementRecords,
  ...inspectionRecords,
  ...noticeRecords,
  ...messageRecords,
  ...mailReturnRecords,
  ...ballotRecords,
  ...declaredDayRecords,
  ...timeLimitRecords,
} satisfies Record<string, Recorder<CaseContext>>;

const noteOf = ({ note }: { note?: string | undefined }) => (note === undefined ? {} : { note });
