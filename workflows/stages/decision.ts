import type { StateNode } from '../../schemas/machine.ts';
import { check, record } from '../case-names.ts';
import { go } from '../node.ts';
import { type Decision, final, noInspector, notOfAppeal, outcomes } from './deciding.ts';
import { granting } from './granting.ts';
import { sitting } from './panel.ts';
import { ends, stateId, type StageBuilder, type Surroundings } from './stage.ts';

/**
 * Grant or refuse. One officer decides, who must not be the one who vetted; or with four eyes one proposes and a supervisor, who neither
 * vetted nor proposed, endorses or returns; or a panel votes. Without these the engine may grant: by rule, or when nobody decided in time.
 */
export const decisionStage: StageBuilder<'decision'> = (stage, around) => ({
  id: stateId(stage.id),
  initial: 'deciding',
  meta: { stage: stage.id, kind: 'decision' },
  ...granting(stage, around),
  states: {
    deciding: firstState(stage, around),
    ...(stage.fourEyes ? { endorsing: endorsing(stage, around) } : {}),
  },
});

function firstState(stage: Decision, around: Surroundings): StateNode {
  if (stage.panel) return sitting(stage, stage.panel, around);
  return stage.fourEyes ? proposing(stage, around) : deciding(stage, around);
}

const officers = 'caseworker supervisor';

function deciding(stage: Decision, around: Surroundings): StateNode {
  const when = [check('secondPerson', { vetted: around.vettedIn.join(' ') })];
  const { grant, refuse } = final(stage, around);
  return {
    tags: [`queue:${stage.team}`],
    on: outcomes(stage, around, officers, {
      grant: { to: grant, when },
      refuse: { to: refuse, when },
    }),
  };
}

const proposing = (stage: Decision, around: Surroundings): StateNode => ({
  tags: [`queue:${stage.team}`],
  on: outcomes(stage, around, officers, {
    grant: { to: { target: 'endorsing', does: [record('grant', stage.id)] }, when: [] },
    refuse: { to: { target: 'endorsing', does: [record('refusal', stage.id)] }, when: [] },
  }),
});

function endorsing({ id, team }: Decision, around: Surroundings): StateNode {
  const { department, next, onDone, vettedIn } = around;
  const mayEndorse = [
    check('inTeam', { department, team }),
    check('hasRole', { anyOf: 'supervisor endorser' }),
    check('notOnHold'),
    check('secondPerson', { vetted: vettedIn.join(' '), proposed: id }),
    ...noInspector(around),
    ...notOfAppeal(around),
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
