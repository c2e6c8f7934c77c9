import type { DecisionPanel } from '../../schemas/decision.ts';
import type { StateNode } from '../../schemas/machine.ts';
import { check, record } from '../case-names.ts';
import { go } from '../node.ts';
import { type Decision, final, noInspector, notOfAppeal, outcomes } from './deciding.ts';
import type { Surroundings } from './stage.ts';

/**
 * Members vote, each once and for good. From the quorum on a supervisor of the team pronounces what the majority decided, with reasons or
 * conditions; with as many for as against they have the casting vote. Whoever vetted neither votes nor pronounces.
 */
export function sitting(stage: Decision, panel: DecisionPanel, around: Surroundings): StateNode {
  const { id, team } = stage;
  const notVetter = check('secondPerson', { vetted: around.vettedIn.join(' ') });
  const { grant, refuse } = final(stage, around);
  const pronounced = (outcome: 'grant' | 'refuse') => [
    notVetter,
    check('quorumMet', { stage: id, quorum: String(panel.quorum) }),
    check('majorityIs', { stage: id, outcome }),
  ];
  return {
    tags: [`queue:${team}`, 'panel'],
    on: {
      ...outcomes(stage, around, 'supervisor', {
        grant: { to: grant, when: pronounced('grant') },
        refuse: { to: refuse, when: pronounced('refuse') },
      }),
      'panel.vote': [
        go({
          when: [
            check('inTeam', { department: around.department, team }),
            check('hasRole', { anyOf: panel.members }),
            check('notOnHold'),
            check('nothingAsked'),
            notVetter,
            ...noInspector(around),
            ...notOfAppeal(around),
            check('notVoted', { stage: id }),
            check('forStage', { stage: id }),
          ],
          does: [record('vote', id)],
        }),
      ],
    },
  };
}
