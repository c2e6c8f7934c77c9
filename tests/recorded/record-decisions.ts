import { aCommand, instant } from '../support/commands.ts';
import { stages, text } from '../support/definition.ts';
import { officer, supervisor } from '../support/people.ts';
import { recordStage } from './record-stage.ts';

const day = (text: string) => ({ at: instant(`2026-${text}T02:00:00.000Z`) });
const midnight = (text: string) => ({ at: instant(`2026-${text}T16:00:00.000Z`) });
const vote = (sub: string, when: string, how: 'grant' | 'refuse' = 'grant') =>
  aCommand('panel.vote', { ...day(when), by: supervisor(sub), input: { vote: how } });
const chair = { by: supervisor('chair') };
const alone = { ...stages.decision, fourEyes: false };

recordStage(
  'panel-refused-then-granted',
  [stages.panel, stages.issue],
  [
    vote('a', '11-24', 'refuse'),
    vote('b', '11-24'),
    vote('c', '11-25', 'refuse'),
    aCommand('decision.refuse', { ...day('11-25'), ...chair }),
    aCommand('case.reopen', day('12-14')),
    vote('d', '12-15'),
    vote('b', '12-15', 'refuse'),
    aCommand('case.recuse', { ...day('12-16'), by: supervisor('b') }),
    vote('e', '12-16'),
    aCommand('decision.grant', { ...day('12-17'), by: supervisor('d') }),
    aCommand('licence.confirm', day('12-17')),
  ],
  { appeal: text('Write to the board') },
);

recordStage(
  'granted-by-rule',
  [stages.byRule, stages.issue],
  [aCommand('rule.apply', day('11-23')), aCommand('licence.confirm', day('11-23'))],
);

recordStage(
  'rule-left-to-an-officer',
  [stages.byRule, stages.issue],
  [
    aCommand('case.flag', day('11-23')),
    aCommand('rule.apply', day('11-23')),
    aCommand('decision.grant', day('11-24')),
    aCommand('licence.confirm', day('11-24')),
  ],
);

recordStage(
  'granted-by-silence',
  [stages.bySilence, stages.issue],
  [
    aCommand('clock.ring', { ...midnight('11-30'), input: { clock: 'decision-silence-warning' } }),
    aCommand('clock.ring', { ...midnight('12-03'), input: { clock: 'decision-silence' } }),
    aCommand('licence.confirm', midnight('12-03')),
  ],
);

recordStage(
  'reopened-on-appeal',
  [alone, stages.issue],
  [
    aCommand('decision.refuse', day('11-24')),
    aCommand('case.reopen', day('12-14')),
    aCommand('decision.grant', { ...day('12-15'), by: officer('lam') }),
    aCommand('licence.confirm', day('12-15')),
  ],
  { appeal: text('Write to the board') },
);

recordStage(
  'escalated-then-cancelled',
  [alone, stages.issue],
  [
    aCommand('case.claim', day('11-24')),
    aCommand('case.escalate', day('11-24')),
    aCommand('case.unflag', { ...day('11-25'), by: supervisor(), input: { flag: 'escalated' } }),
    aCommand('case.cancel', day('11-25')),
  ],
  { refundOnCancellation: true },
);

recordStage(
  'corrected',
  [alone, stages.issue],
  [
    aCommand('correction.propose', day('11-24')),
    aCommand('correction.confirm', day('11-24')),
    aCommand('correction.propose', { ...day('11-24'), input: { correction: 'k2' } }),
    aCommand('correction.reject', { ...day('11-24'), input: { correction: 'k2' } }),
    aCommand('decision.grant', day('11-25')),
    aCommand('licence.confirm', day('11-25')),
  ],
);
