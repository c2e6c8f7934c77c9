import type { MachineAction, StateNode } from '../../schemas/machine.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import { check, record } from '../case-names.ts';
import { effect, go } from '../node.ts';
import { ends, stateId, type StageBuilder } from './stage.ts';

/** Rings soon after a case has joined: whatever was sent before it has been taken in by then, so that first come is first served. */
export const turnClock = (stage: string): string => `${stage}-turn`;
/** Rings when the round of a case comes to its end. */
export const roundClock = (stage: string): string => `${stage}-round`;

/**
 * There are more applications than places. Who has a place goes on, the others wait for one that falls free, in their order, until
 * the round ends; then they are refused. Which place a case has is worked out outside of it, one case at a time.
 */
export const ballotStage: StageBuilder<'ballot'> = ({ id, method, rounds, reason }, { next, onDone }) => {
  const clock = [check('isSystem', { part: 'clock' })];
  const placed = (got: 'place' | 'waiting') => [
    check('isSystem', { part: 'effects' }),
    check('forStage', { stage: id }),
    check('inTurn'),
    check('gotIs', { got }),
  ];
  const ended = go({
    target: ends.refused,
    when: [...clock, check('clockIs', { clock: roundClock(id) })],
    does: [record('ballotEnded', id)],
  });
  const won = [effect({ type: 'sendNotice', notice: 'ballotPlace' }), ...onDone];
  return {
    id: stateId(id),
    initial: 'entered',
    tags: ['ballot'],
    meta: { stage: id, kind: 'ballot' },
    entry: [
      record('ballotEntered', id, { method, rounds, reason }),
      effect({ type: 'followClocks', stage: id }),
    ],
    exit: [turnClock(id), roundClock(id)].map((name) => effect({ type: 'stopClock', clock: name })),
    states: {
      entered: {
        always: [go({ target: ends.refused, when: [check('roundMissing', { stage: id })] })],
        on: {
          'ballot.place': [
            go({ target: next, when: placed('place'), does: [record('ballotPlaced', id), ...won] }),
            go({
              target: 'waiting',
              when: placed('waiting'),
              does: [record('ballotPlaced', id), effect({ type: 'sendNotice', notice: 'ballotWaiting' })],
            }),
          ],
          'clock.ring': [
            go({
              when: [...clock, check('clockIs', { clock: turnClock(id) })],
              does: [effect({ type: 'placeEntries', stage: id })],
            }),
            ended,
          ],
        },
      },
      waiting: {
        tags: ['ballotWaiting'],
        on: {
          'ballot.offer': [
            go({
              target: next,
              when: [
                check('isSystem', { part: 'effects' }),
                check('forStage', { stage: id }),
                check('inTurn'),
              ],
              does: [record('ballotOffered', id), ...won],
            }),
          ],
          'clock.ring': [ended],
        },
      },
    },
  };
};

/** Whoever leaves without a licence gives the place back. */
export function freeingPlaces(closed: StateNode, stages: readonly StageDefinition[]): StateNode {
  const frees: MachineAction[] = stages.flatMap((stage) =>
    stage.stage === 'ballot' ? [effect({ type: 'freePlace', stage: stage.id })] : [],
  );
  if (frees.length === 0) return closed;
  const freed = ([name, state]: [string, StateNode]): [string, StateNode] => [
    name,
    name === 'granted' ? state : { ...state, entry: [...(state.entry ?? []), ...frees] },
  ];
  return { ...closed, states: Object.fromEntries(Object.entries(closed.states ?? {}).map(freed)) };
}
