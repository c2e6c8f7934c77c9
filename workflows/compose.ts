import { startsPledge } from '../rules/time-limits.ts';
import type { ServiceDefinition } from '../schemas/definition.ts';
import type { MachineAction, StateNode } from '../schemas/machine.ts';
import type { StageDefinition, StageKind } from '../schemas/stage.ts';
import { check, record } from './case-names.ts';
import { deskWork, withDeskChecks } from './desk-frame.ts';
import { anywhere, beforeIssue, closed, holdRegion, requestsRegion } from './frame.ts';
import { mailReturns } from './mail-return-frame.ts';
import { closedMessages, openMessages } from './message-frame.ts';
import { effect, go } from './node.ts';
import { reopening } from './reopening.ts';
import { approvalInPrincipleStage } from './stages/approval-in-principle.ts';
import { ballotStage, freeingPlaces } from './stages/ballot.ts';
import { decisionStage } from './stages/decision.ts';
import { hearingStage } from './stages/hearing.ts';
import { inspectionStage } from './stages/inspection.ts';
import { interviewStage } from './stages/interview.ts';
import { issueStage } from './stages/issue.ts';
import { paymentStage } from './stages/payment.ts';
import { publicNoticeStage } from './stages/public-notice.ts';
import { referralStage, repliesAfterwards } from './stages/referral.ts';
import { requirementsStage } from './stages/requirements.ts';
import { ends, stateId, type Surroundings } from './stages/stage.ts';
import { vettingStage } from './stages/vetting.ts';
import { pledgeRings, startPledge, withTarget } from './time-limits.ts';

/** The machine of a service as data: the frame every case has, with the definition's stages in order inside. */
export function compose(definition: ServiceDefinition): StateNode {
  const { stages } = definition.workflow;
  const pledge = startPledge(definition.pledge);
  const [first] = stages;
  if (!first) throw new Error(`${definition.id} has no stages`);
  return withDeskChecks({
    initial: 'draft',
    states: {
      draft: {
        on: {
          'application.submit': [
            go({
              target: '#open',
              when: [check('isApplicant')],
              does: [
                record('application'),
                effect({ type: 'sendNotice', notice: 'received' }),
                ...(startsPledge(stages) === -1 ? pledge : []),
              ],
            }),
          ],
        },
      },
      open: {
        id: 'open',
        type: 'parallel',
        tags: ['open'],
        on: {
          ...anywhere,
          'clock.ring': pledgeRings(definition.pledge),
          ...repliesAfterwards(stages),
          ...deskWork(definition),
          ...openMessages(definition),
          ...mailReturns,
        },
        states: {
          process: {
            initial: first.id,
            states: Object.fromEntries(
              stages.map((stage, index) => [stage.id, stateOf(definition, stage, index, pledge)]),
            ),
          },
          requests: requestsRegion(definition.department.id),
          hold: holdRegion(definition.department.id),
        },
      },
      closed: freeingPlaces(closed(closedMessages(definition), reopening(definition, pledge)), stages),
    },
  });
}

function stateOf(
  definition: ServiceDefinition,
  stage: StageDefinition,
  index: number,
  pledge: readonly MachineAction[],
): StateNode {
  const { stages } = definition.workflow;
  const next = stages[index + 1];
  const idsBefore = (kind: StageKind) =>
    stages.slice(0, index).flatMap((earlier) => (earlier.stage === kind ? [earlier.id] : []));
  const around: Surroundings = {
    department: definition.department.id,
    next: next ? `#${stateId(next.id)}` : ends.granted,
    onDone: index === startsPledge(stages) ? pledge : [],
    vettedIn: idsBefore('vetting'),
    inspectedIn: idsBefore('inspection'),
    noticesIn: idsBefore('publicNotice'),
    isFirst: index === 0,
    isDecided: idsBefore('decision').length > 0,
    provisionalBefore: stages
      .slice(0, index)
      .some((earlier) => earlier.stage === 'issue' && earlier.provisional === true),
    appealable: definition.appeal !== undefined,
    refusalReasons: definition.refusalReasons.map(({ code }) => code),
  };
  const withdrawable = (state: StateNode): StateNode =>
    withTarget(stage, { ...state, on: { ...state.on, ...beforeIssue(definition) } });
  switch (stage.stage) {
    case 'payment':
      return withdrawable(paymentStage(stage, around));
    case 'vetting':
      return withdrawable(vettingStage(stage, around));
    case 'referral':
      return withdrawable(referralStage(stage, around));
    case 'requirements':
      return withdrawable(requirementsStage(stage, around));
    case 'inspection':
      return withdrawable(inspectionStage(stage, around));
    case 'interview':
      return withdrawable(interviewStage(stage, around));
    case 'ballot':
      return withdrawable(ballotStage(stage, around));
    case 'publicNotice':
      return withdrawable(publicNoticeStage(stage, around));
    case 'hearing':
      return withdrawable(hearingStage(stage, around));
    case 'approvalInPrinciple':
      return withdrawable(approvalInPrincipleStage(stage, around));
    case 'decision':
      return withdrawable(decisionStage(stage, around));
    case 'issue':
      return issueStage(stage, around);
  }
}
