import { assign, setup } from 'xstate';
import { CaseContext } from '../schemas/case.ts';
import type { CaseCommand } from '../schemas/command.ts';
import type { Effect } from '../schemas/effect.ts';
import type { CheckUse, StateNode } from '../schemas/machine.ts';
import { caseChecks } from './case-checks.ts';
import { caseRecords, emptyCase } from './case-records.ts';
import { type Engine, firstAuthorityRefusal, firstRefusal, recorderNamed } from './engine.ts';

const types: { context?: CaseContext; events?: CaseCommand } = {};

const engine1 = setup({
  types,
  guards: {
    all: ({ context, event }, { checks }: { checks: CheckUse[] }) =>
      firstRefusal(caseChecks, context, event, checks) === undefined,
  },
  actions: {
    effect: (_args, _effect: Effect) => {},
    record: assign(({ context, event }, { what, stage }: { what: string; stage?: string | undefined }) =>
      recorderNamed(caseRecords, what)(context, event, stage ?? ''),
    ),
  },
});

/** Binds a composed machine (as a release stores it) to the checks and records of its engine version. */
export function caseEngine(definition: StateNode): Engine {
  return {
    machine: engine1.createMachine({ ...definition, id: 'case', context: emptyCase }),
    refusalOf: (context, command, checks) =>
      firstRefusal(caseChecks, CaseContext.parse(context), command, checks),
    authorityRefusalOf: (context, standing, checks) =>
      firstAuthorityRefusal(caseChecks, CaseContext.parse(context), standing, checks),
  };
}
