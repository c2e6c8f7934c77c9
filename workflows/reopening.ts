import type { ServiceDefinition } from '../schemas/definition.ts';
import type { MachineAction, StateNode } from '../schemas/machine.ts';
import { check, record } from './case-names.ts';
import { effect, go } from './node.ts';
import { stateId } from './stages/stage.ts';

/**
 * A refused case of a service with a right of appeal is decided again where it was refused, once a supervisor of that team records how the
 * appeal ended: one who had no part in the refusal.
 */
export function reopening(
  definition: ServiceDefinition,
  pledge: readonly MachineAction[],
): Pick<StateNode, 'on'> {
  if (!definition.appeal) return {};
  const ways = definition.workflow.stages.flatMap((stage) =>
    stage.stage === 'decision' || stage.stage === 'approvalInPrinciple'
      ? [
          go({
            target: `#${stateId(stage.id)}`,
            when: [
              check('inTeam', { department: definition.department.id, team: stage.team }),
              check('hasRole', { anyOf: 'supervisor' }),
              check('notRefuser'),
              check('refusedIn', { stage: stage.id }),
            ],
            does: [
              record('reopened', stage.id),
              ...pledge,
              effect({ type: 'sendNotice', notice: 'reopened' }),
            ],
          }),
        ]
      : [],
  );
  return ways.length === 0 ? {} : { on: { 'case.reopen': ways } };
}
