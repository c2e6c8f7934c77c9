import { check, record } from '../case-names.ts';
import { effect, go } from '../node.ts';
import { stateId, type StageBuilder } from './stage.ts';

/** A caseworker of the team answers every line of a checklist; lines with a register are asked there on entry. */
export const vettingStage: StageBuilder<'vetting'> = (
  { id, team, checklist },
  { department, next, onDone },
) => ({
  id: stateId(id),
  tags: [`queue:${team}`],
  meta: { stage: id, kind: 'vetting' },
  entry: checklist
    .filter(({ register }) => register !== undefined)
    .map((item) => effect({ type: 'consultRegister', stage: id, item: item.id })),
  on: {
    'vetting.complete': [
      go({
        target: next,
        when: [
          check('inTeam', { department, team }),
          check('hasRole', { anyOf: 'caseworker supervisor' }),
          check('notOnHold'),
          check('forStage', { stage: id }),
          check('checklistWhole', { items: checklist.map((item) => item.id).join(' ') }),
        ],
        does: [record('vetting', id), ...onDone],
      }),
    ],
  },
});
