import type { CaseContext } from '../schemas/case.ts';
import type { StateNode } from '../schemas/machine.ts';
import type { Checks, InputCheck, Recorder } from './engine.ts';
import { go } from './node.ts';
import { recordAs } from './record-as.ts';

/** A day moves a deadline of a case once. */
const dayMoves: InputCheck<CaseContext> = {
  refusal: 'alreadySettled',
  onCommand: ({ daysCounted = [] }, command) =>
    command.type === 'deadlines.move' &&
    command.facts.moved.length > 0 &&
    !daysCounted.some(({ date }) => date === command.input.date),
};

export const declaredDayChecks = { dayMoves } satisfies Checks<CaseContext>;

/** How engine 1 remembers days declared afterwards. */
export const declaredDayRecords = {
  dayCounted: recordAs<CaseContext, 'deadlines.move'>('deadlines.move', (context, { at, input, facts }) => ({
    ...context,
    daysCounted: [...(context.daysCounted ?? []), { at, ...input, moved: facts.moved }],
  })),
} satisfies Record<string, Recorder<CaseContext>>;

const moved = go({
  when: [{ name: 'isSystem', of: { part: 'job' } }, { name: 'dayMoves' }],
  does: [{ type: 'record', params: { what: 'dayCounted' } }],
});

/**
 * The machine of a case with what happens to deadlines whatever its release says: a day is declared for everybody, and cases run for
 * years by machines stored before there was such a step. It leads nowhere and asks for nothing, so no machine means anything else by it.
 */
export function withDeclaredDays(machine: StateNode): StateNode {
  const { open, ...others } = machine.states ?? {};
  if (!open || open.on?.['deadlines.move']) return machine;
  return {
    ...machine,
    states: { ...others, open: { ...open, on: { ...open.on, 'deadlines.move': [moved] } } },
  };
}
