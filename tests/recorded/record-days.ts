import type { CaseCommand } from '../../schemas/command.ts';
import { caseEngine } from '../../workflows/case-machine.ts';
import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { replay } from '../support/replay.ts';
import { recordStage } from './record-stage.ts';
import { recordedMachine } from './recorded-history.ts';
import { write } from './write-once.ts';

const day = (text: string) => ({ at: instant(`2026-${text}T02:00:00.000Z`) });
const rain = {
  ...day('12-02'),
  input: { date: '2026-12-01', reason: 'blackRainstorm' },
  facts: { moved: [{ clock: 'request', from: '2026-12-07T16:00:00.000Z', to: '2026-12-08T16:00:00.000Z' }] },
};

recordStage(
  'moved-by-days',
  [{ ...stages.decision, fourEyes: false }, stages.issue],
  [
    aCommand('deadlines.move', day('11-26')),
    aCommand('request.ask', day('11-26')),
    aCommand('deadlines.move', rain),
    aCommand('request.answer', day('12-08')),
    aCommand('decision.grant', day('12-09')),
    aCommand('licence.confirm', day('12-09')),
  ],
);

/** Days are declared for cases of every release, those too whose machine was stored before there were any. */
const commands: CaseCommand[] = [
  aCommand('application.submit'),
  aCommand('fee.post', day('11-23')),
  aCommand('deadlines.move', day('11-26')),
  aCommand('vetting.complete', day('11-27')),
];
const snapshot = replay(caseEngine(recordedMachine('test-permit')), commands);
write('moved-by-a-day-on-an-older-machine.json', {
  kind: 'case',
  machine: 'test-permit',
  commands,
  snapshot,
});
