import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { officer } from '../support/people.ts';
import { recordStage } from './record-stage.ts';

const alone = { ...stages.decision, fourEyes: false };
const day = (text: string) => ({ at: instant(`2026-${text}T02:00:00.000Z`) });
const aFile = (question: string, id: string) => ({
  question,
  id: id.repeat(32),
  name: `${id}.jpg`,
  type: 'jpeg',
  size: 1234,
  sha256: id.repeat(64),
});

recordStage(
  'sent-with-files',
  [stages.inspection, alone, stages.issue],
  [
    aCommand('message.send', { ...day('11-24'), facts: { files: [aFile('message', 'a')] } }),
    aCommand('message.send', {
      ...day('11-24'),
      by: officer('ip'),
      facts: { files: [aFile('message', 'b')] },
    }),
    aCommand('inspection.book', day('11-24')),
    aCommand('inspection.report', { ...day('12-02'), facts: { photos: [aFile('photos', 'c')] } }),
    aCommand('decision.grant', day('12-07')),
    aCommand('licence.confirm', day('12-07')),
  ],
);

recordStage(
  'mail-came-back',
  [alone, stages.issue],
  [
    aCommand('mail.fail', day('11-24')),
    aCommand('mail.correct', day('11-25')),
    aCommand('mail.fail', { ...day('11-26'), input: { how: 'complained' } }),
    aCommand('decision.grant', day('12-07')),
    aCommand('licence.confirm', day('12-07')),
    aCommand('mail.correct', day('12-08')),
  ],
  {},
  { mailTo: 'chan@example.hk' },
);
