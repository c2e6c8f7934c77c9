import type { CaseContext } from '../schemas/case.ts';
import { anyShared, personsBehind } from './actors.ts';
import { openVotes, refusersOf, tallyOf } from './decision-records.ts';
import { deskOf } from './desk-work.ts';
import type { AuthorityCheck, Checks, InputCheck } from './engine.ts';

type Authority = AuthorityCheck<CaseContext>;
type Input = InputCheck<CaseContext>;

/** One vote each; who acts for a member who has voted has none left either. */
const notVoted: Authority = {
  refusal: 'alreadyVoted',
  onStanding: (context, { by }, { stage = '' }) =>
    openVotes(context, stage).every((vote) => !anyShared(vote.by, personsBehind(by))),
};

const quorumMet: Authority = {
  refusal: 'quorumMissing',
  onStanding: (context, _standing, { stage = '', quorum }) =>
    openVotes(context, stage).length >= Number(quorum),
};

/** What most members voted for. With as many for as against, whoever presides has the casting vote. */
const majorityIs: Authority = {
  refusal: 'majorityOther',
  onStanding: (context, _standing, { stage = '', outcome }) => {
    const { grant, refuse } = tallyOf(openVotes(context, stage));
    return grant === refuse || outcome === (grant > refuse ? 'grant' : 'refuse');
  },
};

/**
 * The rule is about what everybody may have; a case with something particular about it is looked at by a person: a flag (but that it is
 * late, which is no fault of the applicant's), a line that is not in order, a view other than "no objection", something gone on without, an
 * objection of the public, an appeal.
 */
const nothingFlagged: Authority = {
  refusal: 'ruleDoesNotHold',
  onStanding: (context) => {
    const { appeals = [], objections = [], passedOver = [], waivers = [], referrals = [] } = context;
    const flags = deskOf(context).flags.filter(({ late }) => late === undefined);
    const without = [flags, appeals, objections, passedOver, waivers];
    return (
      without.every((list) => list.length === 0) &&
      context.vettings.every(({ checklist }) => checklist.every(({ inOrder }) => inOrder)) &&
      referrals.every(
        ({ settled }) =>
          settled?.how === 'silence' || (settled?.how === 'replied' && settled.reply.kind === 'noObjection'),
      )
    );
  },
};

const ruleHolds: Input = {
  refusal: 'ruleDoesNotHold',
  onCommand: (_context, command) => command.type === 'rule.apply' && command.facts.holds,
};

/** The time in which somebody should have decided is over. */
const silent: Input = {
  refusal: 'otherClock',
  onCommand: (_context, command, { clock }) => command.type === 'clock.ring' && command.input.clock === clock,
};

/** Had no part in a refusal of this case. */
const notRefuser: Authority = {
  refusal: 'appealedAgainst',
  onStanding: (context, { by }) => !anyShared(refusersOf(context), personsBehind(by)),
};

/** After an appeal somebody decides who neither refused nor reopened the case. */
const notOfAppeal: Authority = {
  refusal: 'appealedAgainst',
  onStanding: (context, { by }) => {
    const { appeals = [] } = context;
    const before = [...(appeals.length > 0 ? refusersOf(context) : []), ...appeals.flatMap((one) => one.by)];
    return !anyShared(before, personsBehind(by));
  },
};

/** The last decision is a refusal of this stage. */
const refusedIn: Authority = {
  refusal: 'notNow',
  onStanding: ({ decisions }, _standing, { stage }) => {
    const last = decisions.at(-1);
    return last?.outcome === 'refuse' && last.stage === stage;
  },
};

export const decisionChecks = {
  notVoted,
  quorumMet,
  majorityIs,
  nothingFlagged,
  ruleHolds,
  silent,
  notRefuser,
  notOfAppeal,
  refusedIn,
} satisfies Checks<CaseContext>;
