import type { MachineAction, StateNode } from '../../schemas/machine.ts';
import { check, record } from '../case-names.ts';
import { effect, go } from '../node.ts';
import { stateId, type StageBuilder, type StageOf, type Surroundings } from './stage.ts';

type Inspection = StageOf<'inspection'>;

/**
 * An inspection by appointment: the team offers slots, the applicant (or an officer for them) takes one and may move it until it
 * begins, an inspector reports. After a failure officers choose between another inspection and going on; an inspector decides neither.
 */
export const inspectionStage: StageBuilder<'inspection'> = (stage, around) => ({
  id: stateId(stage.id),
  initial: 'booking',
  meta: { stage: stage.id, kind: 'inspection' },
  states: {
    booking: {
      tags: [`queue:${stage.team}`, 'awaiting:applicant', 'booking'],
      entry: [effect({ type: 'sendNotice', notice: 'inspectionOffered' })],
      on: { 'inspection.book': book(stage, around) },
    },
    booked: booked(stage, around),
    failed: failed(stage, around),
  },
});

const team = ({ id, team: inspectors }: Inspection, { department }: Surroundings, roles: string) => [
  check('inTeam', { department, team: inspectors }),
  check('hasRole', { anyOf: roles }),
  check('forStage', { stage: id }),
];

const everyRole = 'inspector caseworker supervisor';

function book(stage: Inspection, around: Surroundings, also: MachineAction[] = []) {
  const ahead = check('appointmentAhead', { stage: stage.id });
  const taken = {
    target: `#${stateId(stage.id)}-booked`,
    does: [record('booked', stage.id), effect({ type: 'sendNotice', notice: 'inspectionBooked' }), ...also],
  };
  return [
    go({
      ...taken,
      when: [check('isApplicant'), check('forStage', { stage: stage.id }), ahead, check('slotFree')],
    }),
    go({ ...taken, when: [...team(stage, around, everyRole), ahead, check('slotFree')] }),
  ];
}

function booked(stage: Inspection, around: Surroundings): StateNode {
  const { id, checklist } = stage;
  const release = effect({ type: 'releaseSlots', stage: id });
  const report = [
    ...team(stage, around, 'inspector'),
    check('appointmentBegun', { stage: id }),
    check('inspectionWhole', { items: checklist.map((item) => item.id).join(' ') }),
  ];
  return {
    id: `${stateId(id)}-booked`,
    tags: [`queue:${stage.team}`, 'booked'],
    // Whatever ends an appointment, the slot of one that will not be kept is somebody else's again.
    exit: [release],
    on: {
      // Moving an appointment does not leave the state.
      'inspection.book': book(stage, around, [release]),
      'inspection.cancel': [
        go({
          target: 'booking',
          when: team(stage, around, everyRole),
          does: [record('appointmentCancelled', id)],
        }),
      ],
      'inspection.report': [
        go({
          target: around.next,
          when: [...report, check('resultIs', { result: 'passed' })],
          does: [record('inspected', id), ...around.onDone],
        }),
        go({
          target: 'failed',
          when: [...report, check('resultIs', { result: 'failed' })],
          does: [record('inspected', id), effect({ type: 'sendNotice', notice: 'inspectionFailed' })],
        }),
      ],
    },
  };
}

function failed(stage: Inspection, { department, next, onDone }: Surroundings): StateNode {
  const { id, officers } = stage;
  const may = [
    check('inTeam', { department, team: officers }),
    check('hasRole', { anyOf: 'caseworker supervisor' }),
    check('notOnHold'),
    check('notInspector', { inspected: id }),
    check('forStage', { stage: id }),
  ];
  return {
    tags: [`queue:${officers}`, 'inspectionFailed'],
    on: {
      'inspection.repeat': [go({ target: 'booking', when: may })],
      'inspection.passOver': [
        go({ target: next, when: may, does: [record('inspectionPassedOver', id), ...onDone] }),
      ],
    },
  };
}
