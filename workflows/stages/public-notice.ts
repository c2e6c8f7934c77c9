import { check, record } from '../case-names.ts';
import { effect, go } from '../node.ts';
import { stateId, type StageBuilder } from './stage.ts';

/** The clock of the time in which anybody may object. */
export const noticeClock = (stage: string): string => `${stage}-period`;

/** The application is open to the public for a time; the case goes on when the time is over. */
export const publicNoticeStage: StageBuilder<'publicNotice'> = ({ id, team, period }, { next, onDone }) => {
  const clock = noticeClock(id);
  return {
    id: stateId(id),
    tags: [`queue:${team}`, 'noticed'],
    meta: { stage: id, kind: 'publicNotice' },
    entry: [effect({ type: 'startClock', clock, rule: period, rings: true, givesWay: true })],
    exit: [effect({ type: 'stopClock', clock })],
    on: {
      'objection.make': [
        go({
          when: [
            check('isPublic'),
            check('forStage', { stage: id }),
            check('roomForObjections'),
            check('objectionInTime'),
          ],
          does: [record('objection', id)],
        }),
      ],
      'clock.ring': [
        go({
          target: next,
          when: [check('isSystem', { part: 'clock' }), check('clockIs', { clock })],
          does: onDone,
        }),
      ],
    },
  };
};
