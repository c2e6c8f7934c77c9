import { latestAnswerDate } from '../rules/answer-dates.ts';
import { hongKongDateOf } from '../rules/time.ts';
import type { CaseContext } from '../schemas/case.ts';
import { anyShared, personsBehind } from './actors.ts';
import { ballotChecks } from './ballot-checks.ts';
import { commonChecks } from './common-checks.ts';
import { correctionChecks } from './corrections.ts';
import { decisionChecks } from './decision-checks.ts';
import { declaredDayChecks } from './declared-days.ts';
import { deskChecks } from './desk-checks.ts';
import type { AuthorityCheck, Checks, InputCheck } from './engine.ts';
import { inspectionChecks } from './inspection-checks.ts';
import { mailReturnChecks } from './mail-return-records.ts';
import { messageChecks } from './message-checks.ts';
import { noticeChecks } from './notice-checks.ts';
import { referralChecks } from './referral-checks.ts';
import { requirementChecks } from './requirement-checks.ts';

type Authority = AuthorityCheck<CaseContext>;
type Input = InputCheck<CaseContext>;

export const openRequest = (context: CaseContext) => context.requests.find((request) => !request.closed);
const words = (list: string | undefined): string[] => (list ?? '').split(' ').filter((word) => word !== '');

const isApplicant: Authority = {
  refusal: 'notYours',
  onStanding: ({ application }, { by }) =>
    by.kind === 'applicant' &&
    (application === null || anyShared(personsBehind(by), [application.applicant])),
};

const nothingAsked: Authority = {
  refusal: 'awaitingApplicant',
  onStanding: (context) => openRequest(context) === undefined,
};

const notOnHold: Authority = {
  refusal: 'onHold',
  onStanding: ({ holds }) => holds.every(({ until }) => until !== undefined),
};

/** Maker ≠ checker: neither the person nor anybody they act for vetted or proposed in the stages named. */
const secondPerson: Authority = {
  refusal: 'secondPersonNeeded',
  onStanding: ({ vettings, decisions }, { by }, { vetted, proposed }) =>
    [
      ...vettings.filter(({ stage }) => words(vetted).includes(stage)),
      ...decisions.filter(({ stage }) => words(proposed).includes(stage)),
    ].every((earlier) => !anyShared(earlier.by, personsBehind(by))),
};

const lastProposal = ({ decisions }: CaseContext, stage: string | undefined) =>
  decisions.findLast((decision) => decision.stage === stage);

const proposalIs: Authority = {
  refusal: 'notNow',
  onStanding: (context, _standing, { stage, outcome }) => lastProposal(context, stage)?.outcome === outcome,
};

const feeNotDue: Authority = {
  refusal: 'notNow',
  onStanding: ({ fees }, _standing, { item }) => fees.every((fee) => fee.item !== item || fee.amount === 0),
};

const forStage: Input = {
  refusal: 'stageMoved',
  onCommand: (_context, { input }, { stage }) => 'stage' in input && input.stage === stage,
};

/** Every line answered once, and a reason given for each that is not in order. */
const checklistWhole: Input = {
  refusal: 'checklistIncomplete',
  onCommand: (_context, command, { items }) => {
    const given = command.type === 'vetting.complete' ? command.input.checklist : [];
    const wanted = words(items);
    return (
      given.length === wanted.length &&
      wanted.every((item) =>
        given.some((line) => line.item === item && (line.inOrder || Boolean(line.reason))),
      )
    );
  },
};

const reasonsKnown: Input = {
  refusal: 'reasonUnknown',
  onCommand: (_context, command, { codes }) =>
    command.type === 'decision.refuse' &&
    command.input.reasons.every((reason) => words(codes).includes(reason)),
};

const amountMatches: Input = {
  refusal: 'amountDiffers',
  onCommand: ({ fees }, command, { item }) =>
    command.type === 'fee.post' &&
    command.input.item === item &&
    fees.some((fee) => fee.item === item && fee.amount === command.input.amount),
};

const requestIsOpen: Input = {
  refusal: 'requestClosed',
  onCommand: (context, { input }) => 'request' in input && openRequest(context)?.id === input.request,
};

/** The date an applicant gets to answer by must lie ahead, or nobody could keep it. */
const dateAhead: Input = {
  refusal: 'dateNotAhead',
  onCommand: (_context, command) =>
    command.type === 'request.ask' && command.input.until > hongKongDateOf(command.at),
};

/** Nobody waits for an answer for longer than a year. */
const dateNear: Input = {
  refusal: 'dateTooFar',
  onCommand: (_context, command) =>
    command.type === 'request.ask' && command.input.until <= latestAnswerDate(hongKongDateOf(command.at)),
};

/**
 * The clock named rang, and what it is about is still so: the clock of a fee means nothing once the fee was taken. Part of
 * this check because every machine already stored asks it.
 */
const clockIs: Input = {
  refusal: 'otherClock',
  onCommand: (context, command, of) =>
    commonChecks.clockIs.onCommand(context, command, of) &&
    !('feeTaken' in command.facts && command.facts.feeTaken === true),
};

/** The checks of engine 1, by the names machines use. */
export const caseChecks = {
  ...commonChecks,
  ...deskChecks,
  clockIs,
  isApplicant,
  nothingAsked,
  notOnHold,
  secondPerson,
  proposalIs,
  feeNotDue,
  forStage,
  checklistWhole,
  reasonsKnown,
  amountMatches,
  requestIsOpen,
  dateAhead,
  dateNear,
  ...correctionChecks,
  ...decisionChecks,
  ...referralChecks,
  ...requirementChecks,
  ...inspectionChecks,
  ...noticeChecks,
  ...messageChecks,
  ...mailReturnChecks,
  ...ballotChecks,
  ...declaredDayChecks,
} satisfies Checks<CaseContext>;
