import type { Effect } from '../schemas/effect.ts';
import type { CheckUse, MachineAction, TransitionNode } from '../schemas/machine.ts';
import type { CaseCheck } from './case-checks.ts';
import type { CaseRecord } from './case-records.ts';

/** Short words in which stages and the frame write their states; what comes out is plain data. */

export const check = (name: CaseCheck, of?: Record<string, string>): CheckUse =>
  of ? { name, of } : { name };

export const effect = (params: Effect): MachineAction => ({ type: 'effect', params });

export const record = (what: CaseRecord, stage?: string): MachineAction => ({
  type: 'record',
  params: stage === undefined ? { what } : { what, stage },
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
