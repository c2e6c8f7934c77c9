import { CaseContext } from '../schemas/case.ts';
import type { StateNode } from '../schemas/machine.ts';
import { bind } from './bind.ts';
import { caseChecks } from './case-checks.ts';
import { caseRecords, emptyCase } from './case-records.ts';
import { withDeclaredDays } from './declared-days.ts';
import { endingTurns } from './desk-records.ts';
import type { Engine } from './engine.ts';

/** A composed machine, as a release stores it, ready to run. */
export const caseEngine = (states: StateNode): Engine =>
  bind(
    {
      id: 'case',
      context: CaseContext,
      empty: emptyCase,
      checks: caseChecks,
      records: endingTurns(caseRecords),
    },
    withDeclaredDays(states),
  );
