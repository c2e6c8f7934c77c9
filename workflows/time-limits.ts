import { warningDays } from '../rules/time-limits.ts';
import type { MachineAction, StateNode, TransitionNode } from '../schemas/machine.ts';
import type { StageDefinition } from '../schemas/stage.ts';
import type { TimeLimit } from '../schemas/time-limit.ts';
import { check, record } from './case-names.ts';
import { clocks } from './frame.ts';
import { effect, go } from './node.ts';

/** The clock of a time limit and the one that warns of its end, which stands still and stops with it. */
const pledge = { limit: clocks.pledge, warning: clocks.pledgeWarning };
const target = { limit: clocks.target, warning: clocks.targetWarning };

function warns({ warning }: typeof pledge | typeof target, time: TimeLimit): MachineAction[] {
  const before = warningDays(time);
  if (before === 0) return [];
  const rule = { unit: 'workingDays' as const, amount: time.workingDays - before };
  const standsWith = clocks.pledge;
  return [effect({ type: 'startClock', clock: warning, rule, rings: true, standsWith, warns: true })];
}

/** The starting gun of the pledge: day 1 is the working day after. */
export const startPledge = (time: TimeLimit): MachineAction[] => [
  effect({
    type: 'startClock',
    clock: pledge.limit,
    rule: { unit: 'workingDays', amount: time.workingDays },
    rings: true,
  }),
  ...warns(pledge, time),
];

/** Officers are told before the end, and supervisors after it; the case stays where it is and with whom it is. */
const ringing = (
  of: typeof pledge | typeof target,
  time: TimeLimit,
  late: MachineAction[],
  stage?: string,
) => {
  const rings = (clock: string) => [check('isSystem', { part: 'clock' }), check('clockIs', { clock })];
  const tells = (passed: boolean) =>
    effect({ type: 'tellOfLimit', passed, ...(stage === undefined ? {} : { stage }) });
  return [
    go({ when: rings(of.limit), does: [...late, record('late', stage), tells(true)] }),
    ...(warningDays(time) === 0 ? [] : [go({ when: rings(of.warning), does: [tells(false)] })]),
  ] satisfies TransitionNode[];
};

/** What the clocks of the pledge do, wherever an open case is. */
export const pledgeRings = (time: TimeLimit): TransitionNode[] => ringing(pledge, time, [record('overdue')]);

/** A stage with the time limit its department gives it: it begins with the stage, stands still with the pledge and stops when the stage is left. */
export function withTarget(stage: StageDefinition, state: StateNode): StateNode {
  if (!('target' in stage) || !stage.target) return state;
  const { id, target: time } = stage;
  const rule = { unit: 'workingDays' as const, amount: time.workingDays };
  const standsWith = clocks.pledge;
  return {
    ...state,
    entry: [
      ...(state.entry ?? []),
      effect({ type: 'startClock', clock: target.limit, rule, rings: true, standsWith }),
      ...warns(target, time),
    ],
    exit: [
      ...(state.exit ?? []),
      effect({ type: 'stopClock', clock: target.limit }),
      effect({ type: 'stopClock', clock: target.warning }),
      record('lateNoMore', id),
    ],
    on: {
      ...state.on,
      'clock.ring': [...(state.on?.['clock.ring'] ?? []), ...ringing(target, time, [], id)],
    },
  };
}
