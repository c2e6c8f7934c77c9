import type { CheckUse, MachineAction, StateNode } from '../../schemas/machine.ts';
import { check, record } from '../case-names.ts';
import { effect, go } from '../node.ts';
import { stateId, type Surroundings } from './stage.ts';

/** A stage to which the applicant comes, or somebody comes to them, at a time the team offers. */
export interface AppointmentStage {
  readonly id: string;
  /** Who offers the times. */
  readonly team: string;
  readonly kind: 'inspection' | 'interview';
  /** Who may book for the applicant and cancel. */
  readonly roles: string;
}

const kinds = {
  inspection: {
    book: 'inspection.book',
    cancel: 'inspection.cancel',
    offered: 'inspectionOffered',
    bookedNotice: 'inspectionBooked',
    booked: 'booked',
    cancelled: 'appointmentCancelled',
  },
  interview: {
    book: 'interview.book',
    cancel: 'interview.cancel',
    offered: 'interviewOffered',
    bookedNotice: 'interviewBooked',
    booked: 'interviewBooked',
    cancelled: 'interviewCancelled',
  },
} as const;

export const ofAppointmentTeam = (
  { id, team }: AppointmentStage,
  { department }: Surroundings,
  roles: string,
) => [
  check('inTeam', { department, team }),
  check('hasRole', { anyOf: roles }),
  check('forStage', { stage: id }),
];

const offers = ({ kind }: AppointmentStage) => effect({ type: 'sendNotice', notice: kinds[kind].offered });

/** Times are offered until one is taken, or what an officer does `otherwise`. */
export const bookingState = (
  stage: AppointmentStage,
  around: Surroundings,
  otherwise: NonNullable<StateNode['on']> = {},
): StateNode => ({
  tags: [`queue:${stage.team}`, 'awaiting:applicant', 'booking'],
  entry: [offers(stage)],
  on: { [kinds[stage.kind].book]: book(stage, around), ...otherwise },
});

/** The same times are offered once more; the case stays where it is. */
export const offersAgain = (stage: AppointmentStage, when: readonly CheckUse[]) => [
  go({ when, does: [offers(stage)] }),
];

function book(stage: AppointmentStage, around: Surroundings, also: MachineAction[] = []) {
  const { booked, bookedNotice } = kinds[stage.kind];
  const ahead = check('appointmentAhead', { stage: stage.id });
  const taken = {
    target: `#${stateId(stage.id)}-booked`,
    does: [record(booked, stage.id), effect({ type: 'sendNotice', notice: bookedNotice }), ...also],
  };
  return [
    go({
      ...taken,
      when: [check('isApplicant'), check('forStage', { stage: stage.id }), ahead, check('slotFree')],
    }),
    go({
      ...taken,
      when: [...ofAppointmentTeam(stage, around, stage.roles), ahead, check('slotFree')],
    }),
  ];
}

/** A time is taken: it may be moved or cancelled, and `then` is what it leads to. */
export function bookedState(
  stage: AppointmentStage,
  around: Surroundings,
  then: NonNullable<StateNode['on']>,
): StateNode {
  const { id, kind, team } = stage;
  const release = effect({ type: 'releaseSlots', stage: id });
  return {
    id: `${stateId(id)}-booked`,
    tags: [`queue:${team}`, 'booked'],
    // Whatever ends an appointment, the slot of one that will not be kept is somebody else's again.
    exit: [release],
    on: {
      // Moving an appointment does not leave the state.
      [kinds[kind].book]: book(stage, around, [release]),
      [kinds[kind].cancel]: [
        go({
          target: 'booking',
          when: ofAppointmentTeam(stage, around, stage.roles),
          does: [record(kinds[kind].cancelled, id)],
        }),
      ],
      ...then,
    },
  };
}
