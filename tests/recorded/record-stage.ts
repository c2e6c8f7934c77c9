import type { CaseCommand } from '../../schemas/command.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import { caseEngine } from '../../workflows/case-machine.ts';
import { compose } from '../../workflows/compose.ts';
import { aCommand } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
import { replay } from '../support/replay.ts';
import { write } from './write-once.ts';

/** Wrote a history of each stage that came after the first ones, once; engine 1 knows them all. */
export function recordStage(
  name: string,
  chosen: StageDefinition[],
  commands: CaseCommand[],
  more: object = {},
  facts: object = {},
): void {
  const machine = compose(aDefinition({ fees: [], workflow: { engine: 1, stages: chosen }, ...more }));
  write(`${name}.machine.json`, machine);
  const all = [aCommand('application.submit', { facts: { fees: [], ...facts } }), ...commands];
  const snapshot = replay(caseEngine(machine), all);
  write(`${name}.json`, { kind: 'case', machine: name, commands: all, snapshot });
}
