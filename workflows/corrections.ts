import type { CaseContext } from '../schemas/case.ts';
import type { Command } from '../schemas/command.ts';
import type { Correction } from '../schemas/correction.ts';
import { anyShared, personsBehind } from './actors.ts';
import type { Checks, InputCheck, Recorder } from './engine.ts';
import { recordAs } from './record-as.ts';

function named({ corrections = [] }: CaseContext, { input }: Command): Correction | undefined {
  if (!('correction' in input)) return undefined;
  const { correction } = input;
  return corrections.find(({ id }) => id === correction);
}

const correctionOpen: InputCheck<CaseContext> = {
  refusal: 'correctionSettled',
  onCommand: (context, command) => {
    const found = named(context, command);
    return found !== undefined && found.settled === undefined;
  },
};

/** Maker ≠ checker: who found the error does not confirm that it is one. */
const notCorrector: InputCheck<CaseContext> = {
  refusal: 'secondPersonNeeded',
  onCommand: (context, command) => !anyShared(named(context, command)?.by ?? [], personsBehind(command.by)),
};

export const correctionChecks = { correctionOpen, notCorrector } satisfies Checks<CaseContext>;

const settle = (context: CaseContext, { at, by, input }: Command, how: 'confirmed' | 'rejected') => ({
  ...context,
  corrections: (context.corrections ?? []).map((one) =>
    'correction' in input && one.id === input.correction
      ? { ...one, settled: { how, at, by: personsBehind(by) } }
      : one,
  ),
});

/** How engine 1 remembers corrections of clerical errors. */
export const correctionRecords = {
  correction: recordAs<CaseContext, 'correction.propose'>(
    'correction.propose',
    (context, { at, by, input: { correction: id, ...said } }) => ({
      ...context,
      corrections: [...(context.corrections ?? []), { id, ...said, at, by: personsBehind(by) }],
    }),
  ),
  correctionConfirmed: recordAs<CaseContext, 'correction.confirm'>('correction.confirm', (context, command) =>
    settle(context, command, 'confirmed'),
  ),
  correctionRejected: recordAs<CaseContext, 'correction.reject'>('correction.reject', (context, command) =>
    settle(context, command, 'rejected'),
  ),
} satisfies Record<string, Recorder<CaseContext>>;
