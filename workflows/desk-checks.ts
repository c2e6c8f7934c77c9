import type { CaseContext } from '../schemas/case.ts';
import { personsBehind, samePerson } from './actors.ts';
import { commonChecks } from './common-checks.ts';
import { deskOf, isBarred, teamFor } from './desk-work.ts';
import type { AuthorityCheck, Checks, InputCheck } from './engine.ts';

type Authority = AuthorityCheck<CaseContext>;
type Input = InputCheck<CaseContext>;

const inTeam: Authority = {
  refusal: 'notYourTeam',
  onStanding: (context, standing, { department = '', team = '' }) =>
    commonChecks.inTeam.onStanding(context, standing, { department, team: team && teamFor(context, team) }),
};

/** In one of the teams that ever have to do with the case. A service without teams is everybody's in its department. */
const inAnyTeam: Authority = {
  refusal: 'notYourTeam',
  onStanding: (context, { by }, { department = '', teams = '' }) =>
    by.kind === 'staff' &&
    by.department === department &&
    (teams === '' || teams.split(' ').some((team) => by.teams.includes(teamFor(context, team)))),
};

/** Neither who acts nor whom they act for has an interest in the case. */
const notBarred: Authority = {
  refusal: 'conflictOfInterest',
  onStanding: (context, { by }) => !isBarred(context, personsBehind(by)),
};

const holderIs = (context: CaseContext, by: Parameters<typeof personsBehind>[0]): boolean => {
  const { holder } = deskOf(context);
  return holder !== null && personsBehind(by).some((person) => samePerson(person, holder.officer));
};

const notHeldByOther: Authority = {
  refusal: 'heldByColleague',
  onStanding: (context, { by }) => deskOf(context).holder === null || holderIs(context, by),
};

const holdsIt: Authority = { refusal: 'notHolder', onStanding: (context, { by }) => holderIs(context, by) };

const isHeld: Authority = { refusal: 'notNow', onStanding: (context) => deskOf(context).holder !== null };
const isFree: Authority = {
  refusal: 'heldByColleague',
  onStanding: (context) => deskOf(context).holder === null,
};

const assigneeMayAct: Input = {
  refusal: 'conflictOfInterest',
  onCommand: (context, command) => command.type === 'case.assign' && !isBarred(context, [command.input.to]),
};

const flagChanges: Input = {
  refusal: 'flagUnchanged',
  onCommand: (context, command) => {
    if (command.type !== 'case.flag' && command.type !== 'case.unflag') return false;
    // Escalating is a command of its own, of which supervisors are told.
    if (command.type === 'case.flag' && command.input.flag === 'escalated') return false;
    const isSet = deskOf(context).flags.some(({ flag }) => flag === command.input.flag);
    return isSet === (command.type === 'case.unflag');
  },
};

/** Not by an officer: one that is late can still be put before supervisors for a reason of its own. */
const notEscalated: Authority = {
  refusal: 'flagUnchanged',
  onStanding: (context) =>
    deskOf(context).flags.every(({ flag, late }) => flag !== 'escalated' || late !== undefined),
};

/** What was put before supervisors is theirs to settle. */
const flagIsTheirs: Input = {
  refusal: 'flagOfSupervisors',
  onCommand: (_context, command) =>
    command.type !== 'case.unflag' ||
    command.input.flag !== 'escalated' ||
    (command.by.kind === 'staff' && command.by.roles.includes('supervisor')),
};

const duplicateOpen: Input = {
  refusal: 'alreadySettled',
  onCommand: (context, command) =>
    command.type === 'duplicate.settle' &&
    deskOf(context).duplicates.some((one) => one.case === command.input.case && one.settled === undefined),
};

const verdictIs: Input = {
  refusal: 'notNow',
  onCommand: (_context, command, { verdict }) =>
    command.type === 'duplicate.settle' && command.input.verdict === verdict,
};

/** Checks on how a case is worked on. `inTeam` knows of cases that were moved, in machines already stored as well. */
export const deskChecks = {
  inTeam,
  inAnyTeam,
  notBarred,
  notHeldByOther,
  holdsIt,
  isHeld,
  isFree,
  assigneeMayAct,
  flagChanges,
  notEscalated,
  flagIsTheirs,
  duplicateOpen,
  verdictIs,
} satisfies Checks<CaseContext>;
