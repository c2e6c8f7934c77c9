import type { Actor, PersonRef, Role, SystemPart } from '../../../schemas/actor.ts';
import type { CaseCommand } from '../../../schemas/command.ts';
import { caseRoles } from '../../../schemas/desk-roles.ts';
import type { StageDefinition } from '../../../schemas/stage.ts';
import { deskOf, teamFor, teamsOf } from '../../../workflows/desk-work.ts';
import type { Situation } from './situation.ts';

/** Who may give a command, as the design says it in words; nothing of the machine is asked. */
type Right =
  | { readonly kind: 'system'; readonly part: SystemPart }
  | { readonly kind: 'applicant'; readonly whose: 'own' | 'any' }
  | {
      readonly kind: 'staff';
      readonly roles: readonly Role[];
      readonly department: string;
      /** In one of them; empty: whichever. */
      readonly teams: readonly string[];
      /** Nobody else. */
      readonly only?: PersonRef;
    };

type Rights = (situation: Situation, command: CaseCommand) => Right[];

const officers = ['caseworker', 'supervisor'] as const;
const system =
  (part: SystemPart): Rights =>
  () => [{ kind: 'system', part }];
const applicant: Rights = () => [{ kind: 'applicant', whose: 'own' }];
const anybody: Rights = () => [{ kind: 'applicant', whose: 'any' }];

/** Of the department, whatever the team. */
const ofDepartment =
  (...roles: readonly Role[]): Rights =>
  ({ definition }) => [{ kind: 'staff', roles, department: definition.department.id, teams: [] }];

/** Of a team that ever has to do with the case; where none has, of the department. */
const ofCase =
  (...roles: readonly Role[]): Rights =>
  ({ definition, context }) => [
    {
      kind: 'staff',
      roles,
      department: definition.department.id,
      teams: teamsOf(definition).map((team) => teamFor(context, team)),
    },
  ];

/** Of a team that checks or decides the case, and does not merely inspect or interview for it. */
const ofJudges =
  (...roles: readonly Role[]): Rights =>
  ({ definition, context }) => {
    const { stages } = definition.workflow;
    const judging = stages.flatMap((stage) =>
      stage.stage === 'vetting' || stage.stage === 'decision' || stage.stage === 'approvalInPrinciple'
        ? [teamFor(context, stage.team)]
        : [],
    );
    return [{ kind: 'staff', roles, department: definition.department.id, teams: judging }];
  };

/** Of the team of the stage the case is in. */
const ofStage =
  (...roles: readonly Role[]): Rights =>
  ({ definition, context, stage }) =>
    ofTeam({ definition, context }, stage && 'team' in stage ? stage.team : undefined, roles);

const ofTeam = (
  { definition, context }: Pick<Situation, 'definition' | 'context'>,
  team: string | undefined,
  roles: readonly Role[],
): Right[] =>
  team === undefined
    ? []
    : [{ kind: 'staff', roles, department: definition.department.id, teams: [teamFor(context, team)] }];

/** Of those who see to what follows from an inspection that was failed. */
const ofInspected: Rights = (situation) =>
  ofTeam(situation, situation.stage?.stage === 'inspection' ? situation.stage.officers : undefined, officers);

/** Of the team whose decision it was, wherever the case ended. */
const ofRefusal: Rights = (situation) => {
  const last = situation.context.decisions.at(-1)?.stage;
  const stage = situation.definition.workflow.stages.find(({ id }) => id === last);
  return ofTeam(situation, stage && 'team' in stage ? stage.team : undefined, ['supervisor']);
};

/** Officers of a body that was asked, in its own department. */
const ofBodies: Rights = ({ context }) =>
  (context.referrals ?? [])
    .filter(({ askedAt }) => askedAt !== undefined)
    .map(({ body }) => ({ kind: 'staff', roles: officers, department: body.department, teams: [body.team] }));

const both =
  (one: Rights, other: Rights): Rights =>
  (...where) => [...one(...where), ...other(...where)];

/** Whoever has taken the case, in one of its teams. */
const holder: Rights = (situation, command) => {
  const only = deskOf(situation.context).holder?.officer;
  return only ? ofCase(...caseRoles)(situation, command).map((right) => ({ ...right, only })) : [];
};

/** Two cases become one only if a supervisor says so; what was put before supervisors is theirs to settle. */
const ofVerdict: Rights = (situation, command) =>
  ofCase(
    ...(command.type === 'duplicate.settle' && command.input.verdict === 'merged'
      ? (['supervisor'] as const)
      : officers),
  )(situation, command);
const ofFlag: Rights = (situation, command) =>
  ofCase(
    ...(command.type === 'case.unflag' && command.input.flag === 'escalated'
      ? (['supervisor'] as const)
      : caseRoles),
  )(situation, command);

/** Who decides: officers, or whoever presides over a panel. */
const ofDecision: Rights = (situation, command) =>
  ofStage(...(hasPanel(situation.stage) ? (['supervisor'] as const) : officers))(situation, command);
const hasPanel = (stage: StageDefinition | undefined) => stage?.stage === 'decision' && stage.panel;

const ofPanel: Rights = (situation, command) => {
  const { stage } = situation;
  return stage?.stage === 'decision' && stage.panel ? ofStage(stage.panel.members)(situation, command) : [];
};

const rights: Record<CaseCommand['type'], Rights> = {
  'application.submit': anybody,
  'fee.post': system('effects'),
  'register.report': system('effects'),
  'vetting.complete': ofStage(...officers),
  'decision.grant': ofDecision,
  'decision.refuse': ofDecision,
  'decision.endorse': ofStage('supervisor', 'endorser'),
  'decision.return': ofStage('supervisor', 'endorser'),
  'panel.vote': ofPanel,
  'rule.apply': system('effects'),
  'case.reopen': ofRefusal,
  'request.ask': ofDepartment(...officers),
  'request.answer': applicant,
  'request.close': ofDepartment(...officers),
  'application.withdraw': applicant,
  'case.hold': ofDepartment('supervisor'),
  'case.resume': ofDepartment('supervisor'),
  'case.cancel': ofJudges('supervisor'),
  'case.escalate': ofCase(...caseRoles),
  'case.claim': ofCase(...caseRoles),
  'case.unclaim': both(holder, ofCase('supervisor')),
  'case.assign': both(holder, ofCase('supervisor')),
  'case.move': ofCase('supervisor'),
  'case.flag': ofCase(...caseRoles),
  'case.unflag': ofFlag,
  'case.recuse': ofCase(...caseRoles),
  'case.match': system('effects'),
  'duplicate.settle': ofVerdict,
  'correction.propose': ofCase(...officers),
  'correction.confirm': ofCase(...officers),
  'correction.reject': ofCase(...officers),
  'licence.confirm': system('effects'),
  'licence.pass': system('effects'),
  'clock.ring': system('clock'),
  'referral.reply': ofBodies,
  'referral.add': ofStage(...officers),
  'referral.extend': ofStage(...officers),
  'referral.passOver': ofStage(...officers),
  'requirements.issue': ofStage(...officers),
  'requirements.meet': applicant,
  'requirements.confirm': ofStage(...officers),
  'requirements.return': ofStage(...officers),
  'requirements.waive': ofStage(...officers),
  'inspection.book': both(applicant, ofStage('inspector', ...officers)),
  'inspection.cancel': ofStage('inspector', ...officers),
  'inspection.report': ofStage('inspector'),
  'inspection.repeat': ofInspected,
  'inspection.passOver': ofInspected,
  'interview.book': both(applicant, ofStage(...officers)),
  'interview.cancel': ofStage(...officers),
  'interview.record': ofStage(...officers),
  'interview.repeat': ofStage(...officers),
  'interview.passOver': ofStage(...officers),
  'objection.make': anybody,
  'hearing.arrange': ofStage(...officers),
  'hearing.record': ofStage(...officers),
  'message.send': both(applicant, ofCase(...caseRoles)),
  'message.read': both(applicant, ofCase(...caseRoles)),
  'ballot.place': system('effects'),
  'ballot.offer': system('effects'),
  'deadlines.move': system('job'),
  'mail.fail': system('effects'),
  'mail.correct': applicant,
};

/** Whether somebody is of those who may give a command at all; who is must still be a second person where one is asked for. */
export function isEntitled(by: Actor, command: CaseCommand, situation: Situation): boolean {
  const own = situation.context.application?.applicant.sub;
  return rights[command.type](situation, command).some((right) => {
    if (right.kind === 'system') return by.kind === 'system' && by.part === right.part;
    if (right.kind === 'applicant')
      return (
        by.kind === 'applicant' &&
        (right.whose === 'any' || own === undefined || [by.person.sub, by.onBehalfOf?.sub].includes(own))
      );
    return (
      by.kind === 'staff' &&
      by.department === right.department &&
      (right.only === undefined || by.person.sub === right.only.sub) &&
      by.roles.some((role) => right.roles.includes(role)) &&
      (right.teams.length === 0 || right.teams.some((team) => by.teams.includes(team)))
    );
  });
}
