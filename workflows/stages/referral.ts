import type { StateNode } from '../../schemas/machine.ts';
import type { ReferralPlan } from '../../schemas/referral.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import { check, record } from '../case-names.ts';
import { effect, go } from '../node.ts';
import { stateId, type StageBuilder } from './stage.ts';

/**
 * Other bodies are asked, at once or one after the other. The stage is done when each has replied, let its time go by where that
 * counts as no objection, or was passed over by an officer. What they said is for whoever decides.
 */
export const referralStage: StageBuilder<'referral'> = (
  { id, team, bodies, inParallel, more },
  { department, next, onDone },
) => {
  const plan: ReferralPlan = { bodies, inParallel, more };
  const follow = effect({ type: 'followClocks', stage: id });
  const officer = [
    check('inTeam', { department, team }),
    check('hasRole', { anyOf: 'caseworker supervisor' }),
    check('forStage', { stage: id }),
  ];
  const ofStage = { stage: id };
  return {
    id: stateId(id),
    tags: [`queue:${team}`, 'referred'],
    meta: { stage: id, kind: 'referral' },
    entry: [record('referred', id, plan), follow],
    exit: [record('referralsEnded', id), follow],
    always: [go({ target: next, when: [check('allHeard', ofStage)], does: onDone })],
    on: {
      'referral.reply': [
        go({
          when: [
            check('ofBody', ofStage),
            check('hasRole', { anyOf: 'caseworker supervisor' }),
            check('forStage', ofStage),
            check('bodyIsTheirs', ofStage),
            check('bodyOpen', ofStage),
            check('bodyInTime', ofStage),
            check('replyWhole'),
          ],
          does: [record('referralReplied', id), follow],
        }),
      ],
      'referral.add': [
        go({
          when: [
            ...officer,
            check('bodyCanBeAdded', { ...ofStage, bodies: more.map((body) => body.id).join(' ') }),
          ],
          does: [record('referralAdded', id, plan), follow],
        }),
      ],
      'referral.extend': [
        go({
          when: [...officer, check('bodyOpen', ofStage)],
          does: [record('referralExtended', id), follow],
        }),
      ],
      'referral.passOver': [
        go({
          when: [...officer, check('bodyOpen', ofStage)],
          does: [record('referralPassedOver', id), follow],
        }),
      ],
      'clock.ring': [
        go({
          when: [check('isSystem', { part: 'clock' }), check('bodyClock', ofStage)],
          does: [record('referralSilent', id), follow],
        }),
      ],
    },
  };
};

/** A reply after the stage is refused with its reason, not as something unheard of. */
export const repliesAfterwards = (stages: readonly StageDefinition[]): NonNullable<StateNode['on']> =>
  stages.some(({ stage }) => stage === 'referral')
    ? { 'referral.reply': [go({ when: [check('ofBody'), check('stageRuns')] })] }
    : {};
