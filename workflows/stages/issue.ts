import type { StateNode } from '../../schemas/machine.ts';
import { check, record } from '../case-names.ts';
import { effect, go } from '../node.ts';
import { stateId, type StageBuilder, type StageOf, type Surroundings } from './stage.ts';

/** Asks for the licence to be numbered and signed, and waits for the answer. */
export const issueStage: StageBuilder<'issue'> = (stage, around) => ({
  id: stateId(stage.id),
  ...(stage.provisional === true ? provisionally(stage, around) : fully(stage, around)),
  meta: { stage: stage.id, kind: 'issue' },
  entry: [effect({ type: 'issueLicence', stage: stage.id })],
});

const answered = (id: string) => [check('isSystem', { part: 'effects' }), check('forStage', { stage: id })];

const fully = ({ id }: StageOf<'issue'>, { next, onDone, provisionalBefore }: Surroundings): StateNode => ({
  tags: ['issuing'],
  on: {
    'licence.confirm': [
      go({
        target: next,
        when: answered(id),
        does: [
          record('licence', id),
          ...(provisionalBefore ? [effect({ type: 'supersedeLicence' })] : []),
          ...onDone,
        ],
      }),
    ],
  },
});

/** A licence until the full one; the answer may be that this application is to have none. */
const provisionally = ({ id }: StageOf<'issue'>, { next, onDone }: Surroundings): StateNode => ({
  tags: ['issuingProvisional'],
  on: {
    'licence.confirm': [
      go({
        target: next,
        when: answered(id),
        does: [record('provisional', id), effect({ type: 'sendNotice', notice: 'provisional' }), ...onDone],
      }),
    ],
    'licence.pass': [go({ target: next, when: answered(id), does: onDone })],
  },
});
