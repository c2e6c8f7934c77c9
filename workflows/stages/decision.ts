import type { CheckUse, StateNode } from '../../schemas/machine.ts';
import { check, record } from '../case-names.ts';
import { go } from '../node.ts';
import { ends, stateId, type StageBuilder, type StageOf, type Surroundings } from './stage.ts';

type Decision = StageOf<'decision'>;

/**
 * Grant or refuse. With four eyes one officer proposes and a supervisor, who neither vetted nor proposed, endorses or
 * returns; without, the one who decides must not be the one who vetted.
 */
export const decisionStage: StageBuilder<'decision'> = (stage, around) => ({
  id: stateId(stage.id),
  initial: 'deciding',
  meta: { stage: stage.id, kind: 'decision' },
  states: {
    deciding: stage.fourEyes ? proposing(stage, around) : deciding(stage, around),
    ...(stage.fourEyes ? { endorsing: endorsing(stage, around) } : {}),
  },
});

/** Where nobody inspects, nothing is asked: machines already stored stay as they are. */
const noInspector = ({ inspectedIn }: Surroundings): CheckUse[] =>
  inspectedIn.length === 0 ? [] : [check('notInspector', { inspected: inspectedIn.join(' ') })];

const mayDecide = ({ id, team }: Decision, around: Surroundings): CheckUse[] => [
  check('inTeam', { department: around.department, team }),
  check('hasRole', { anyOf: 'caseworker supervisor' }),
  check('notOnHold'),
  check('nothingAsked'),
  ...noInspector(around),
  check('forStage', { stage: id }),
];

const decide = (
  stage: Decision,
  around: Surroundings,
  extra: CheckUse[],
  granted: object,
  refused: object,
): StateNode => ({
  tags: [`queue:${stage.team}`],
  on: {
    'decision.grant': [go({ ...granted, when: [...mayDecide(stage, around), ...extra] })],
    'decision.refuse': [
      go({
        ...refused,
        when: [
          ...mayDecide(stage, around),
          ...extra,
          check('reasonsKnown', { codes: around.refusalReasons.join(' ') }),
        ],
      }),
    ],
  },
});

const deciding = (stage: Decision, around: Surroundings): StateNode =>
  decide(
    stage,
    around,
    [check('secondPerson', { vetted: around.vettedIn.join(' ') })],
    { target: around.next, does: [record('grant', stage.id), ...around.onDone] },
    { target: ends.refused, does: [record('refusal', stage.id)] },
  );

const proposing = (stage: Decision, around: Surroundings): StateNode =>
  decide(
    stage,
    around,
    [],
    { target: 'endorsing', does: [record('grant', stage.id)] },
    { target: 'endorsing', does: [record('refusal', stage.id)] },
  );

function endorsing({ id, team }: Decision, around: Surroundings): StateNode {
  const { department, next, onDone, vettedIn } = around;
  const mayEndorse = [
    check('inTeam', { department, team }),
    check('hasRole', { anyOf: 'supervisor endorser' }),
    check('notOnHold'),
    check('secondPerson', { vetted: vettedIn.join(' '), proposed: id }),
    ...noInspector(around),
    check('nothingAsked'),
    check('forStage', { stage: id }),
  ];
  const proposed = (outcome: 'grant' | 'refuse') => check('proposalIs', { stage: id, outcome });
  const endorsed = record('endorsement', id);
  return {
    tags: [`queue:${team}`, 'endorsement'],
    on: {
      'decision.endorse': [
        go({ target: next, when: [...mayEndorse, proposed('grant')], does: [endorsed, ...onDone] }),
        go({ target: ends.refused, when: [...mayEndorse, proposed('refuse')], does: [endorsed] }),
      ],
      'decision.return': [go({ target: 'deciding', when: mayEndorse, does: [record('returned', id)] })],
    },
  };
}
