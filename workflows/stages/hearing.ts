import { check, record } from '../case-names.ts';
import { effect, go } from '../node.ts';
import { stateId, type StageBuilder } from './stage.ts';

/** Objections are heard: an officer sets the time and records what came of it. Passed over when nobody objected. */
export const hearingStage: StageBuilder<'hearing'> = (
  { id, team },
  { department, next, onDone, noticesIn },
) => {
  const officer = [
    check('inTeam', { department, team }),
    check('hasRole', { anyOf: 'caseworker supervisor' }),
    check('forStage', { stage: id }),
  ];
  const arrange = [
    go({
      target: `#${stateId(id)}-arranged`,
      when: [...officer, check('hearingAhead'), check('hearingNear')],
      does: [record('hearing', id), effect({ type: 'sendNotice', notice: 'hearing' })],
    }),
  ];
  return {
    id: stateId(id),
    initial: 'arranging',
    tags: [`queue:${team}`],
    meta: { stage: id, kind: 'hearing' },
    states: {
      arranging: {
        always: [
          go({
            target: next,
            when: [check('nobodyObjected', { notices: noticesIn.join(' ') })],
            does: onDone,
          }),
        ],
        on: { 'hearing.arrange': arrange },
      },
      arranged: {
        id: `${stateId(id)}-arranged`,
        tags: ['hearing'],
        on: {
          'hearing.arrange': arrange,
          'hearing.record': [
            go({
              target: next,
              when: [...officer, check('hearingBegun', { stage: id })],
              does: [record('hearingHeld', id), ...onDone],
            }),
          ],
        },
      },
    },
  };
};
