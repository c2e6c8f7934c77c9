import { plusMilliseconds } from '../rules/time.ts';
import type { CaseContext } from '../schemas/case.ts';
import { MOST_OBJECTIONS } from '../schemas/public-notice.ts';
import type { AuthorityCheck, Checks, InputCheck } from './engine.ts';
import { hearingOf } from './notice-records.ts';

type Authority = AuthorityCheck<CaseContext>;
type Input = InputCheck<CaseContext>;

/** Whoever is no officer and no system: objecting needs no sign-in. */
const isPublic: Authority = {
  refusal: 'notYours',
  onStanding: (_context, { by }) => by.kind === 'applicant',
};

const roomForObjections: Authority = {
  refusal: 'objectionsFull',
  onStanding: ({ objections = [] }) => objections.length < MOST_OBJECTIONS,
};

const objectionInTime: Input = {
  refusal: 'objectionLate',
  onCommand: (_context, command) =>
    command.type === 'objection.make' && (command.facts.due === undefined || command.at <= command.facts.due),
};

const nobodyObjected: Authority = {
  refusal: 'notNow',
  onStanding: ({ objections = [] }, _standing, { notices = '' }) =>
    !objections.some(({ stage }) => notices.split(' ').includes(stage)),
};

const YEAR_MILLISECONDS = 366 * 24 * 60 * 60 * 1000;

const hearingAhead: Input = {
  refusal: 'dateNotAhead',
  onCommand: (_context, command) => command.type === 'hearing.arrange' && command.input.startsAt > command.at,
};

const hearingNear: Input = {
  refusal: 'dateTooFar',
  onCommand: (_context, command) =>
    command.type === 'hearing.arrange' &&
    command.input.startsAt <= plusMilliseconds(command.at, YEAR_MILLISECONDS),
};

const hearingBegun: Authority = {
  refusal: 'hearingAhead',
  onStanding: (context, { at }, { stage = '' }) => {
    const hearing = hearingOf(context, stage);
    return hearing !== undefined && at >= hearing.startsAt;
  },
};

export const noticeChecks = {
  isPublic,
  roomForObjections,
  objectionInTime,
  nobodyObjected,
  hearingAhead,
  hearingNear,
  hearingBegun,
} satisfies Checks<CaseContext>;
