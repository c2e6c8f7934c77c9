import { type Actor, type PersonRef, Role, SystemPart } from '../../../schemas/actor.ts';
import type { CaseCommand } from '../../../schemas/command.ts';
import { caseRoles } from '../../../schemas/desk-roles.ts';
import { teamsOf } from '../../../workflows/desk-work.ts';
import { applicant, officer } from '../people.ts';
import { officerOf } from './hands-of.ts';
import { isEntitled } from './rights.ts';
import type { Situation } from './situation.ts';

const roles = Role.options.filter((role) => role !== 'applicant');

/** Everybody there could be: each role alone, people of elsewhere with every role, applicants, and each part of the system. */
function everybody({ definition }: Situation): Actor[] {
  const department = definition.department.id;
  const teams = teamsOf(definition);
  const bodies = definition.workflow.stages.flatMap((stage) =>
    stage.stage === 'referral' ? [...stage.bodies, ...stage.more].slice(-2) : [],
  );
  return [
    applicant(),
    applicant('wong'),
    {
      kind: 'applicant',
      person: { provider: 'citizens', sub: 'agent' },
      onBehalfOf: { provider: 'citizens', sub: 'wong' },
    },
    ...roles.map((role) => officerOf(definition, `only-${role}`, [role])),
    officer('far', [...roles], { department: 'another-department', teams }),
    officer('near', [...roles], { department, teams: ['another-team'] }),
    officer('nowhere', [...roles], { department, teams: [] }),
    // Of one team alone; of the first of them, a case may have been moved away.
    ...teams.map((team) => officer(`only-of-${team}`, [...roles], { department, teams: [team] })),
    ...bodies.map((body) =>
      officer(`of-${body.id}`, [...roles], { department: body.department, teams: [body.team] }),
    ),
    ...SystemPart.options.map((part) => ({ kind: 'system' as const, part })),
  ];
}

/** Everybody who may not give a command, whatever the state: not of the right kind, department, team or role. */
export const wrongPeople = (command: CaseCommand, situation: Situation): Actor[] =>
  everybody(situation).filter((by) => !isEntitled(by, command, situation));

/** Those who may not be the second person, with every role and team there is: only what they did before stands against them. */
export function makers({ type }: CaseCommand, situation: Situation): Actor[] {
  const before = barredBy[type]?.(situation) ?? [];
  return [...new Set(before.map(({ sub }) => sub))].map((sub) =>
    officerOf(situation.definition, sub, [...caseRoles]),
  );
}

type Barred = (situation: Situation) => readonly PersonRef[];

const vetters: Barred = ({ context }) => context.vettings.flatMap(({ by }) => by);
const inspectors: Barred = ({ context }) => (context.inspections ?? []).flatMap(({ by }) => by);
const openProposal: Barred = ({ context, stage }) =>
  context.decisions.filter((one) => one.stage === stage?.id).flatMap(({ by }) => by);
const voters: Barred = ({ context, stage }) =>
  (context.votes ?? []).filter((one) => one.stage === stage?.id && !one.counted).flatMap(({ by }) => by);
const refusers: Barred = ({ context }) =>
  context.decisions
    .filter(({ outcome }) => outcome === 'refuse')
    .flatMap(({ by, endorsed }) => [...by, ...(endorsed?.by ?? [])]);
const correctors: Barred = ({ context }) =>
  (context.corrections ?? []).filter(({ settled }) => !settled).flatMap(({ by }) => by);

/** After an appeal neither who refused nor who reopened decides. */
const ofAppeal: Barred = (situation) => {
  const { appeals = [] } = situation.context;
  return appeals.length === 0 ? [] : [...refusers(situation), ...appeals.flatMap(({ by }) => by)];
};

/** With four eyes it is the endorsement that must be somebody else's. */
const decides: Barred = (situation) => {
  const { stage } = situation;
  const isProposal = stage && 'fourEyes' in stage && stage.fourEyes;
  return [...(isProposal ? [] : vetters(situation)), ...inspectors(situation), ...ofAppeal(situation)];
};
const endorses: Barred = (situation) => [
  ...vetters(situation),
  ...openProposal(situation),
  ...inspectors(situation),
];

/** Whose earlier part keeps them from which command. */
const barredBy: Partial<Record<CaseCommand['type'], Barred>> = {
  'decision.grant': decides,
  'decision.refuse': decides,
  'decision.endorse': endorses,
  'decision.return': endorses,
  'panel.vote': (situation) => [...vetters(situation), ...inspectors(situation), ...voters(situation)],
  'inspection.repeat': inspectors,
  'inspection.passOver': inspectors,
  'case.reopen': refusers,
  'correction.confirm': correctors,
  'correction.reject': correctors,
  // Who has an interest has nothing to do with the case any more.
  ...Object.fromEntries(
    ['case.claim', 'case.flag', 'request.ask', 'vetting.complete'].map((type) => [
      type,
      ({ context }: Situation) => (context.desk?.barred ?? []).map(({ officer: one }) => one),
    ]),
  ),
};
