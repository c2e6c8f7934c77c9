import { check, record } from '../case-names.ts';
import { effect, go } from '../node.ts';
import { stateId, type StageBuilder } from './stage.ts';

/** Asks for the licence to be numbered and signed, and waits for the answer. */
export const issueStage: StageBuilder<'issue'> = ({ id }, { next, onDone }) => ({
  id: stateId(id),
  tags: ['issuing'],
  meta: { stage: id, kind: 'issue' },
  entry: [effect({ type: 'issueLicence', stage: id })],
  on: {
    'licence.confirm': [
      go({
        target: next,
        when: [check('isSystem', { part: 'effects' }), check('forStage', { stage: id })],
        does: [record('licence', id), ...onDone],
      }),
    ],
  },
});
