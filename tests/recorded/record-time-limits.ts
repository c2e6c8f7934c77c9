import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { officer } from '../support/people.ts';
import { recordStage } from './record-stage.ts';

const day = (text: string) => ({ at: instant(`2026-${text}T02:00:00.000Z`) });
const rings = (clock: string, text: string) =>
  aCommand('clock.ring', { at: instant(`2026-${text}T16:00:00.000Z`), input: { clock } });
const target = { workingDays: 4 };

recordStage(
  'late-and-decided',
  [{ ...stages.vetting, target }, { ...stages.decision, fourEyes: false, target }, stages.issue],
  [
    aCommand('case.claim', day('11-24')),
    rings('stage-warning', '11-25'),
    rings('stage-target', '11-27'),
    aCommand('vetting.complete', day('12-01')),
    rings('pledge-warning', '12-02'),
    rings('stage-warning', '12-03'),
    rings('stage-target', '12-07'),
    rings('pledge', '12-07'),
    aCommand('case.escalate', day('12-08')),
    aCommand('decision.grant', { ...day('12-09'), by: officer('lam') }),
    aCommand('licence.confirm', day('12-09')),
  ],
);
