import type { MachineAction, StateNode } from '../../schemas/machine.ts';
import { check, record } from '../case-names.ts';
import { clocks, REMINDER_DAYS } from '../frame.ts';
import { effect, go } from '../node.ts';
import { requirementsReminder } from '../telling-clocks.ts';
import { stateId, type StageBuilder, type StageOf } from './stage.ts';

const pledge = { clock: clocks.pledge, because: 'requirements' };

/**
 * A letter of requirements: an officer says what is required and by when, the applicant ticks off each, an officer confirms. Time
 * that goes by leaves it to an officer. The pledge stands still while the applicant has the letter.
 */
export const requirementsStage: StageBuilder<'requirements'> = (stage, around) => {
  const { id, team, items } = stage;
  const { department, next, onDone } = around;
  const officer = [
    check('inTeam', { department, team }),
    check('hasRole', { anyOf: 'caseworker supervisor' }),
    check('notOnHold'),
    check('forStage', { stage: id }),
  ];
  const dated = [check('untilAhead'), check('untilNear')];
  const waive = {
    'requirements.waive': [
      go({ target: next, when: officer, does: [record('requirementsWaived', id), ...onDone] }),
    ],
  };
  return {
    id: stateId(id),
    initial: 'writing',
    meta: { stage: id, kind: 'requirements' },
    tags: [`queue:${team}`],
    on: waive,
    states: {
      writing: {
        on: {
          'requirements.issue': [
            go({
              target: 'meeting',
              when: [
                ...officer,
                check('requirementsKnown', { items: items.map((item) => item.id).join(' ') }),
                ...dated,
              ],
              does: [record('letter', id, items), ...sent(stage)],
            }),
          ],
        },
      },
      meeting: meeting(stage),
      confirming: {
        on: {
          'requirements.confirm': [
            go({
              target: next,
              when: [...officer, check('requirementsMet', { stage: id })],
              does: [record('requirementsConfirmed', id), ...onDone],
            }),
          ],
          'requirements.return': [
            go({
              target: 'meeting',
              when: [...officer, check('returnable', { stage: id }), ...dated],
              does: [record('requirementsReturned', id), ...sent(stage)],
            }),
          ],
        },
      },
    },
  };
};

type Requirements = StageOf<'requirements'>;
export const dueClock = ({ id }: Pick<Requirements, 'id'>): string => `${id}-due`;

const sent = (stage: Requirements): MachineAction[] => [
  effect({
    type: 'startClockUntil',
    clock: dueClock(stage),
    until: 'stageDate',
    daysBefore: 0,
    givesWay: true,
  }),
  effect({
    type: 'startClockUntil',
    clock: requirementsReminder(stage.id),
    until: 'stageDate',
    daysBefore: REMINDER_DAYS,
  }),
  effect({ type: 'sendNotice', notice: 'requirements' }),
];

function meeting(stage: Requirements): StateNode {
  const { id } = stage;
  const rings = (clock: string) => [check('isSystem', { part: 'clock' }), check('clockIs', { clock })];
  return {
    tags: ['awaiting:applicant', 'requirements'],
    entry: [effect({ type: 'pauseClock', ...pledge })],
    exit: [
      effect({ type: 'stopClock', clock: dueClock(stage) }),
      effect({ type: 'stopClock', clock: requirementsReminder(stage.id) }),
      effect({ type: 'resumeClock', ...pledge }),
    ],
    always: [go({ target: 'confirming', when: [check('requirementsMet', { stage: id })] })],
    on: {
      'requirements.meet': [
        go({
          when: [
            check('isApplicant'),
            check('forStage', { stage: id }),
            check('stillRequired', { stage: id }),
          ],
          does: [record('ticked', id)],
        }),
      ],
      'clock.ring': [
        go({
          target: 'confirming',
          when: rings(dueClock(stage)),
          does: [
            record('requirementsLapsed', id),
            effect({ type: 'sendNotice', notice: 'requirementsLapsed' }),
          ],
        }),
        go({
          when: rings(requirementsReminder(stage.id)),
          does: [effect({ type: 'sendNotice', notice: 'requirementsReminder' })],
        }),
      ],
    },
  };
}
