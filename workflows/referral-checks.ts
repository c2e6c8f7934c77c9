import type { Actor } from '../schemas/actor.ts';
import type { CaseContext } from '../schemas/case.ts';
import type { Command } from '../schemas/command.ts';
import type { Referral } from '../schemas/referral.ts';
import type { AuthorityCheck, Checks, InputCheck } from './engine.ts';
import { bodyOfClock, isOpen, referralsOf } from './referral-records.ts';

type Authority = AuthorityCheck<CaseContext>;
type Input = InputCheck<CaseContext>;

/** Whether somebody speaks for a body that is asked. */
export const speaksFor = (by: Actor, { body }: Pick<Referral, 'body'>): boolean =>
  by.kind === 'staff' && by.department === body.department && by.teams.includes(body.team);

const named = (context: CaseContext, { input }: Command, stage = ''): Referral | undefined =>
  'body' in input
    ? referralsOf(context, stage).find((referral) => referral.body.id === input.body)
    : undefined;

/** In any stage, where none is named. */
const ofBody: Authority = {
  refusal: 'notYourTeam',
  onStanding: ({ referrals = [] }, { by }, { stage }) =>
    referrals.some(
      (referral) =>
        (stage === undefined || referral.stage === stage) &&
        referral.askedAt !== undefined &&
        speaksFor(by, referral),
    ),
};

const bodyIsTheirs: Input = {
  refusal: 'notYourTeam',
  onCommand: (context, command, { stage }) => {
    const referral = named(context, command, stage);
    return referral?.askedAt !== undefined && speaksFor(command.by, referral);
  },
};

const bodyOpen: Input = {
  refusal: 'alreadyReplied',
  onCommand: (context, command, { stage }) => {
    const referral = named(context, command, stage);
    return referral !== undefined && referral.settled === undefined;
  },
};

/** The clock may ring a little after a body's time is over; the reply is late all the same. */
const bodyInTime: Input = {
  refusal: 'replyLate',
  onCommand: (context, command, { stage }) =>
    command.type === 'referral.reply' &&
    named(context, command, stage)?.silentAt === undefined &&
    (command.facts.due === undefined || command.at <= command.facts.due),
};

/** An objection says why; conditions are there when they are what the reply is about. */
const replyWhole: Input = {
  refusal: 'replyIncomplete',
  onCommand: (_context, command) => {
    if (command.type !== 'referral.reply') return false;
    const { kind, text, conditions = [] } = command.input.reply;
    if (kind === 'objection') return text !== undefined && conditions.length === 0;
    return (kind === 'conditions') === conditions.length > 0;
  },
};

const bodyCanBeAdded: Input = {
  refusal: 'bodyUnknown',
  onCommand: (context, command, { stage, bodies = '' }) =>
    command.type === 'referral.add' &&
    bodies.split(' ').includes(command.input.body) &&
    named(context, command, stage) === undefined,
};

const bodyClock: Input = {
  refusal: 'otherClock',
  onCommand: (context, command, { stage = '' }) => {
    const body = command.type === 'clock.ring' ? bodyOfClock(stage, command.input.clock) : undefined;
    const referral = referralsOf(context, stage).find((one) => one.body.id === body);
    return referral !== undefined && isOpen(referral) && referral.silentAt === undefined;
  },
};

const allHeard: Authority = {
  refusal: 'notNow',
  onStanding: (context, _standing, { stage = '' }) =>
    referralsOf(context, stage).every(({ settled }) => settled !== undefined),
};

/** Nothing can hold: the stage is over, and with it the time of everybody who was asked in it. */
const stageRuns: Authority = { refusal: 'replyLate', onStanding: () => false };

export const referralChecks = {
  ofBody,
  bodyIsTheirs,
  bodyOpen,
  bodyInTime,
  replyWhole,
  bodyCanBeAdded,
  bodyClock,
  allHeard,
  stageRuns,
} satisfies Checks<CaseContext>;
