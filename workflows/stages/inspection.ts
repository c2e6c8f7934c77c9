import type { StateNode } from '../../schemas/machine.ts';
import { check, record } from '../case-names.ts';
import { effect, go } from '../node.ts';
import { type AppointmentStage, bookedState, bookingState, ofAppointmentTeam } from './appointment.ts';
import { stateId, type StageBuilder, type StageOf, type Surroundings } from './stage.ts';

type Inspection = StageOf<'inspection'>;

/**
 * An inspection by appointment: the team offers slots, the applicant (or an officer for them) takes one and may move it until it
 * begins, an inspector reports. After a failure officers choose between another inspection and going on; an inspector decides neither.
 */
export const inspectionStage: StageBuilder<'inspection'> = (stage, around) => {
  const appointment = {
    id: stage.id,
    team: stage.team,
    kind: 'inspection',
    roles: 'inspector caseworker supervisor',
  } as const;
  return {
    id: stateId(stage.id),
    initial: 'booking',
    meta: { stage: stage.id, kind: 'inspection' },
    states: {
      booking: bookingState(appointment, around),
      booked: bookedState(appointment, around, reported(stage, appointment, around)),
      failed: failed(stage, around),
    },
  };
};

function reported(
  { id, checklist }: Inspection,
  appointment: AppointmentStage,
  around: Surroundings,
): NonNullable<StateNode['on']> {
  const report = [
    ...ofAppointmentTeam(appointment, around, 'inspector'),
    check('appointmentBegun', { stage: id }),
    check('inspectionWhole', { items: checklist.map((item) => item.id).join(' ') }),
  ];
  return {
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
