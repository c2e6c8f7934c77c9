import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { applicant, officer, worksOfficer } from '../support/people.ts';
import { recordStage } from './record-stage.ts';

const alone = { ...stages.decision, fourEyes: false };
const day = (text: string) => ({ at: instant(`2026-${text}T02:00:00.000Z`) });
const conditions = [{ en: 'Keep it clear.', 'zh-Hant': '保持暢通。', 'zh-Hans': '保持畅通。' }];

recordStage(
  'referred',
  [stages.referral, alone, stages.issue],
  [
    aCommand('referral.add', day('11-24')),
    aCommand('referral.reply', { ...day('11-25'), input: { reply: { kind: 'conditions', conditions } } }),
    aCommand('referral.extend', { ...day('11-26'), input: { body: 'planning' } }),
    aCommand('clock.ring', { ...day('12-08'), input: { clock: 'circulation-works' } }),
    aCommand('referral.extend', { ...day('12-09'), input: { body: 'works' } }),
    aCommand('referral.reply', {
      ...day('12-10'),
      by: worksOfficer(),
      input: { body: 'works', reply: { kind: 'objection', text: 'The beam is too thin.' } },
    }),
    aCommand('referral.passOver', { ...day('12-11'), input: { body: 'planning' } }),
    aCommand('decision.grant', { ...day('12-14'), input: { conditions } }),
    aCommand('licence.confirm', day('12-14')),
  ],
);

recordStage(
  'required',
  [stages.requirements, alone, stages.issue],
  [
    aCommand('requirements.issue', day('11-24')),
    aCommand('requirements.meet', { ...day('11-25'), input: { ticked: [{ item: 'extinguishers' }] } }),
    aCommand('clock.ring', { ...day('12-18'), input: { clock: 'letter-reminder' } }),
    aCommand('clock.ring', { ...day('12-22'), input: { clock: 'letter-due' } }),
    aCommand('requirements.return', day('12-22')),
    aCommand('requirements.meet', { ...day('12-23'), input: { ticked: [{ item: 'more-1', note: 'Here' }] } }),
    aCommand('requirements.confirm', day('12-24')),
    aCommand('decision.grant', day('12-24')),
    aCommand('licence.confirm', day('12-24')),
  ],
);

recordStage(
  'inspected',
  [stages.inspection, alone, stages.issue],
  [
    aCommand('inspection.book', day('11-24')),
    aCommand('inspection.book', { ...day('11-25'), input: { slot: '2026-12-01T02:00:00.000Z' } }),
    aCommand('inspection.cancel', day('11-26')),
    aCommand('inspection.book', { ...day('11-27'), input: { slot: '2026-12-02T02:00:00.000Z' } }),
    aCommand('inspection.report', {
      ...day('12-02'),
      input: { result: 'failed', checklist: [{ item: 'kitchen', inOrder: false, reason: 'No sink' }] },
    }),
    aCommand('inspection.repeat', day('12-03')),
    aCommand('inspection.book', { ...day('12-03'), input: { slot: '2026-12-04T02:00:00.000Z' } }),
    aCommand('inspection.report', day('12-04')),
    aCommand('decision.grant', day('12-04')),
    aCommand('licence.confirm', day('12-04')),
  ],
);

recordStage(
  'noticed-and-heard',
  [stages.notice, stages.hearing, alone, stages.issue],
  [
    aCommand('objection.make', { ...day('11-24'), input: { contact: '2345 6789' } }),
    aCommand('clock.ring', { ...day('12-08'), input: { clock: 'notice-period' } }),
    aCommand('hearing.arrange', day('12-08')),
    aCommand('hearing.arrange', { ...day('12-09'), input: { startsAt: '2026-12-15T02:00:00.000Z' } }),
    aCommand('hearing.record', day('12-15')),
    aCommand('decision.grant', day('12-16')),
    aCommand('licence.confirm', day('12-16')),
  ],
);

recordStage(
  'approved-in-principle',
  [stages.principle, stages.early, alone, stages.issue],
  [
    aCommand('decision.grant', { ...day('11-24'), input: { stage: 'principle', conditions } }),
    aCommand('licence.confirm', {
      ...day('11-24'),
      input: { stage: 'early', licence: 'l1-p', number: 'PTP-1', validTo: '2027-05-22' },
    }),
    aCommand('decision.grant', day('12-14')),
    aCommand('licence.confirm', day('12-14')),
  ],
);

recordStage(
  'written-to',
  [alone, stages.issue],
  [
    aCommand('message.send', day('11-24')),
    aCommand('message.read', day('11-24')),
    aCommand('message.send', { ...day('11-25'), by: officer('ip') }),
    aCommand('message.read', { ...day('11-26'), by: applicant(), input: { upTo: 2 } }),
    aCommand('decision.grant', day('12-14')),
    aCommand('licence.confirm', day('12-14')),
    aCommand('message.send', { ...day('12-15'), input: { text: 'Where do I collect it?' } }),
  ],
);

recordStage(
  'drawn-and-offered',
  [stages.ballot, alone, stages.issue],
  [
    aCommand('clock.ring', { ...day('11-24'), input: { clock: 'ballot-turn' } }),
    aCommand('ballot.place', {
      ...day('12-02'),
      input: { number: 3, got: 'waiting', drawnFrom: { root: 'aa', commitment: 'bb' } },
    }),
    aCommand('ballot.offer', day('12-04')),
    aCommand('decision.grant', day('12-07')),
    aCommand('licence.confirm', day('12-07')),
  ],
);

recordStage(
  'waited-in-vain',
  [stages.ballot, alone, stages.issue],
  [
    aCommand('ballot.place', { ...day('12-02'), input: { number: 3, got: 'waiting' } }),
    aCommand('clock.ring', { at: instant('2026-12-31T16:00:00.000Z'), input: { clock: 'ballot-round' } }),
  ],
);

recordStage(
  'interviewed',
  [stages.interview, alone, stages.issue],
  [
    aCommand('interview.book', day('11-24')),
    aCommand('interview.record', { ...day('12-01'), input: { outcome: 'missed', text: 'Nobody came.' } }),
    aCommand('interview.repeat', day('12-01')),
    aCommand('interview.book', { ...day('12-01'), input: { slot: '2026-12-02T02:00:00.000Z' } }),
    aCommand('interview.cancel', day('12-01')),
    aCommand('interview.book', { ...day('12-01'), input: { slot: '2026-12-03T02:00:00.000Z' } }),
    aCommand('interview.record', day('12-04')),
    aCommand('decision.grant', day('12-07')),
    aCommand('licence.confirm', day('12-07')),
  ],
);
