import { check, record } from '../case-names.ts';
import { go } from '../node.ts';
import { bookedState, bookingState, ofAppointmentTeam, offersAgain } from './appointment.ts';
import { stateId, type StageBuilder } from './stage.ts';

/**
 * An interview by appointment, booked like an inspection. An officer records what came of it; where nobody answers the offer or nobody came,
 * officers choose between offering again and going on without. What the interview means is for whoever decides.
 */
export const interviewStage: StageBuilder<'interview'> = ({ id, team }, around) => {
  const officers = 'caseworker supervisor';
  const appointment = { id, team, kind: 'interview', roles: officers } as const;
  const officer = ofAppointmentTeam(appointment, around, officers);
  const over = [...officer, check('appointmentBegun', { stage: id })];
  const { next, onDone } = around;
  const withoutIt = [
    go({ target: next, when: officer, does: [record('interviewPassedOver', id), ...onDone] }),
  ];
  return {
    id: stateId(id),
    initial: 'booking',
    meta: { stage: id, kind: 'interview' },
    states: {
      booking: bookingState(appointment, around, {
        'interview.repeat': offersAgain(appointment, officer),
        'interview.passOver': withoutIt,
      }),
      booked: bookedState(appointment, around, {
        'interview.record': [
          go({
            target: next,
            when: [...over, check('interviewWas', { outcome: 'held' })],
            does: [record('interviewed', id), ...onDone],
          }),
          go({
            target: 'missed',
            when: [...over, check('interviewWas', { outcome: 'missed' })],
            does: [record('interviewed', id)],
          }),
        ],
      }),
      missed: {
        tags: [`queue:${team}`, 'missed'],
        on: {
          'interview.repeat': [go({ target: 'booking', when: officer })],
          'interview.passOver': withoutIt,
        },
      },
    },
  };
};
