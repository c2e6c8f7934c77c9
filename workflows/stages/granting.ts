import type { MachineAction, StateNode } from '../../schemas/machine.ts';
import { check, record } from '../case-names.ts';
import { clocks } from '../frame.ts';
import { effect, go } from '../node.ts';
import { silenceWarning } from '../telling-clocks.ts';
import type { Decision } from './deciding.ts';
import type { Surroundings } from './stage.ts';

/** The clock of a decision that counts as granted when it has run out. */
export const silenceClock = (stage: string): string => `${stage}-silence`;

/** Working days before silence grants on which supervisors are told. */
export const SILENCE_WARNING_DAYS = 3;

/** What the engine may grant by itself in a decision, besides what officers do. It never refuses. */
export const granting = (stage: Decision, around: Surroundings): StateNode => {
  const automatic = stage.automatic !== undefined;
  const { silence } = stage;
  return {
    ...(automatic || silence
      ? {
          entry: [
            ...(automatic ? [effect({ type: 'applyRule', stage: stage.id })] : []),
            ...(silence ? runsOut(stage.id, silence.workingDays) : []),
          ],
        }
      : {}),
    ...(silence ? { exit: stops(stage.id) } : {}),
    ...(automatic || silence
      ? {
          on: {
            ...(automatic ? byRule(stage, around) : {}),
            ...(silence ? bySilence(stage, around) : {}),
          },
        }
      : {}),
  };
};

/** Both stand still whenever the pledge does: asked, on hold, or waiting for requirements. */
const runsOut = (stage: string, workingDays: number): MachineAction[] =>
  [
    { clock: silenceClock(stage), amount: workingDays },
    { clock: silenceWarning(stage), amount: workingDays - SILENCE_WARNING_DAYS },
  ].map(({ clock, amount }) =>
    effect({
      type: 'startClock',
      clock,
      rule: { unit: 'workingDays', amount },
      rings: true,
      standsWith: clocks.pledge,
    }),
  );

const stops = (stage: string): MachineAction[] =>
  [silenceClock(stage), silenceWarning(stage)].map((clock) => effect({ type: 'stopClock', clock }));

/** Where the rule does not hold, or there is something particular about the case, that is noted and an officer decides. */
function byRule({ id }: Decision, { next, onDone }: Surroundings): NonNullable<StateNode['on']> {
  const told = [check('isSystem', { part: 'effects' }), check('forStage', { stage: id })];
  return {
    'rule.apply': [
      go({
        target: next,
        when: [
          ...told,
          check('ruleHolds'),
          check('nothingFlagged'),
          check('nothingAsked'),
          check('notOnHold'),
        ],
        does: [record('grantedByRule', id), ...onDone],
      }),
      go({ when: told, does: [record('ruled', id)] }),
    ],
  };
}

function bySilence({ id }: Decision, { next, onDone }: Surroundings): NonNullable<StateNode['on']> {
  const rings = check('isSystem', { part: 'clock' });
  return {
    'clock.ring': [
      go({
        target: next,
        when: [
          rings,
          check('silent', { clock: silenceClock(id) }),
          check('nothingAsked'),
          check('notOnHold'),
        ],
        does: [record('grantedBySilence', id), ...onDone],
      }),
      go({
        when: [rings, check('clockIs', { clock: silenceWarning(id) })],
        does: [effect({ type: 'warnOfSilence', stage: id })],
      }),
    ],
  };
}
