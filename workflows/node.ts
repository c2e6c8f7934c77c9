import type { Effect } from '../schemas/effect.ts';
import type { CheckUse, MachineAction, TransitionNode } from '../schemas/machine.ts';

/** Short words in which machines write their states; what comes out is plain data. */

export const effect = (params: Effect): MachineAction => ({ type: 'effect', params });

/** `check` for one kind of machine: a name that does not exist there does not compile. */
export const checkOf =
  <Name extends string>(_checks: Readonly<Record<Name, unknown>>) =>
  (name: Name, of?: Record<string, string>): CheckUse =>
    of ? { name, of } : { name };

/** `record` for one kind of machine, likewise. */
export const recordOf =
  <Name extends string>(_records: Readonly<Record<Name, unknown>>) =>
  (what: Name, stage?: string, given?: unknown): MachineAction => ({
    type: 'record',
    params: {
      what,
      ...(stage === undefined ? {} : { stage }),
      ...(given === undefined ? {} : { given }),
    },
  });

export function go(to: {
  readonly target?: string;
  readonly when?: readonly CheckUse[];
  readonly does?: readonly MachineAction[];
}): TransitionNode {
  return {
    ...(to.target === undefined ? {} : { target: to.target }),
    ...(to.when ? { guard: { type: 'all', params: { checks: [...to.when] } } } : {}),
    ...(to.does ? { actions: [...to.does] } : {}),
  };
}
