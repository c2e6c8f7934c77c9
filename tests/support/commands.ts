import { cents } from '../../rules/money.ts';
import type { Actor } from '../../schemas/actor.ts';
import { CaseCommand } from '../../schemas/command.ts';
import { Instant } from '../../schemas/time.ts';
import { applicant, clock, effects, fireOfficer, inspector, job, officer, supervisor } from './people.ts';

export const instant = (text: string): Instant => Instant.parse(text);
export const monday = instant('2026-11-23T02:00:00.000Z');

type Type = CaseCommand['type'];

const inputs: Record<Type, { by: Actor; input: object; facts?: object }> = {
  'application.submit': {
    by: applicant(),
    input: {
      answers: { licenceNumber: 'A1234563' },
      particulars: { englishName: 'CHAN, Tai Man' },
      language: 'en',
      declared: true,
    },
    facts: {
      reference: 'ABCD-EFGH-JKM',
      applicant: { provider: 'citizens', sub: 'chan' },
      fees: [{ item: 'application', amount: cents(8000) }],
    },
  },
  'fee.post': { by: effects, input: { item: 'application', amount: cents(8000), payment: 'p1' } },
  'register.report': {
    by: effects,
    input: { stage: 'vetting', item: 'licence', report: { outcome: 'matches', classes: ['1'] } },
  },
  'vetting.complete': {
    by: officer('ip'),
    input: {
      stage: 'vetting',
      checklist: [
        { item: 'licence', inOrder: true },
        { item: 'address', inOrder: true },
      ],
    },
  },
  'decision.grant': { by: officer('ip'), input: { stage: 'decision' } },
  'decision.refuse': {
    by: officer('ip'),
    input: { stage: 'decision', reasons: ['no-licence'], text: 'You hold no licence.' },
  },
  'decision.endorse': { by: supervisor(), input: { stage: 'decision' } },
  'decision.return': { by: supervisor(), input: { stage: 'decision', why: 'Look again' } },
  'correction.propose': {
    by: officer('ip'),
    input: { correction: 'k1', question: 'licenceNumber', value: 'A1234564', why: 'Two figures swapped' },
  },
  'correction.confirm': { by: supervisor(), input: { correction: 'k1' } },
  'correction.reject': { by: supervisor(), input: { correction: 'k1' } },
  'panel.vote': {
    by: supervisor('member'),
    input: { stage: 'decision', vote: 'grant', why: 'The premises are fit.' },
  },
  'rule.apply': {
    by: effects,
    input: { stage: 'decision' },
    facts: { rule: "answers.licenceNumber != ''", holds: true },
  },
  'case.reopen': {
    by: supervisor('appeals'),
    input: { reference: 'AB 12/2026', outcome: 'allowed', why: 'The reasons do not hold.' },
  },
  'request.ask': {
    by: officer('ip'),
    input: { request: 'r1', what: 'Please send proof of address.', until: '2026-12-07' },
  },
  'request.answer': { by: applicant(), input: { request: 'r1', answer: 'Here it is.' } },
  'request.close': { by: officer('ip'), input: { request: 'r1' } },
  'application.withdraw': { by: applicant(), input: {} },
  'case.hold': { by: supervisor(), input: { why: 'Court case' } },
  'case.resume': { by: supervisor(), input: {} },
  'case.cancel': { by: supervisor(), input: { why: 'It was sent by mistake' } },
  'case.escalate': { by: officer('ip'), input: { why: 'A question of policy' } },
  'case.claim': { by: officer('ip'), input: {} },
  'case.unclaim': { by: officer('ip'), input: {} },
  'case.assign': { by: supervisor(), input: { to: { provider: 'staff', sub: 'ip' } } },
  'case.move': { by: supervisor(), input: { to: 'inspectors' }, facts: { from: 'licensing' } },
  'case.flag': { by: officer('ip'), input: { flag: 'urgent', why: 'A funeral abroad' } },
  'case.unflag': { by: officer('ip'), input: { flag: 'urgent', why: 'The journey is off' } },
  'case.recuse': { by: officer('ip'), input: { why: 'My brother applies' } },
  'case.match': {
    by: effects,
    input: { duplicates: [{ case: 'c0', reference: 'ABCD-EFGH-JKM', rule: 'same-licence' }], officers: [] },
  },
  'duplicate.settle': { by: supervisor(), input: { case: 'c0', verdict: 'different', why: 'Twins' } },
  'licence.confirm': {
    by: effects,
    input: { stage: 'issue', licence: 'l1', number: 'TP-1', validFrom: '2026-11-23', validTo: '2027-11-22' },
  },
  'referral.reply': {
    by: fireOfficer(),
    input: { stage: 'circulation', body: 'fire', reply: { kind: 'noObjection' } },
  },
  'referral.add': { by: officer('ip'), input: { stage: 'circulation', body: 'planning' } },
  'referral.extend': { by: officer('ip'), input: { stage: 'circulation', body: 'fire', workingDays: 5 } },
  'referral.passOver': {
    by: officer('ip'),
    input: { stage: 'circulation', body: 'fire', why: 'They told us by telephone' },
  },
  'requirements.issue': {
    by: officer('ip'),
    input: { stage: 'letter', items: ['extinguishers'], more: ['Show us the lease.'], until: '2026-12-21' },
  },
  'requirements.meet': {
    by: applicant(),
    input: { stage: 'letter', ticked: [{ item: 'extinguishers' }, { item: 'more-1', note: 'Attached' }] },
  },
  'requirements.confirm': { by: officer('ip'), input: { stage: 'letter' } },
  'requirements.return': {
    by: officer('ip'),
    input: { stage: 'letter', items: ['more-1'], why: 'Not signed', until: '2026-12-28' },
  },
  'requirements.waive': { by: officer('ip'), input: { stage: 'letter', why: 'All is there' } },
  'inspection.book': {
    by: applicant(),
    input: { stage: 'visit', slot: '2026-11-30T02:00:00.000Z' },
    facts: { free: true },
  },
  'inspection.cancel': { by: inspector(), input: { stage: 'visit', why: 'Typhoon' } },
  'inspection.report': {
    by: inspector(),
    input: { stage: 'visit', result: 'passed', checklist: [{ item: 'kitchen', inOrder: true }] },
  },
  'inspection.repeat': { by: officer('ip'), input: { stage: 'visit' } },
  'inspection.passOver': { by: officer('ip'), input: { stage: 'visit', why: 'A small matter' } },
  'objection.make': {
    by: applicant('neighbour'),
    input: { stage: 'notice', name: 'LEE, Siu Ling', reason: 'Too loud at night' },
  },
  'hearing.arrange': {
    by: officer('ip'),
    input: { stage: 'hearing', startsAt: '2026-12-14T02:00:00.000Z', place: 'Room 3' },
  },
  'hearing.record': {
    by: officer('ip'),
    input: { stage: 'hearing', outcome: 'dismissed', text: 'The walls are thick.' },
  },
  'mail.fail': { by: effects, input: { how: 'bounced' } },
  'mail.correct': { by: applicant(), input: { address: 'tai.man@example.hk' } },
  'message.send': { by: applicant(), input: { text: 'May I send the plan later?' } },
  'message.read': { by: officer('ip'), input: { upTo: 1 } },
  'interview.book': {
    by: applicant(),
    input: { stage: 'talk', slot: '2026-11-30T02:00:00.000Z' },
    facts: { free: true },
  },
  'interview.cancel': { by: officer('ip'), input: { stage: 'talk', why: 'Typhoon' } },
  'interview.record': {
    by: officer('ip'),
    input: { stage: 'talk', outcome: 'held', text: 'Chose pitch 12.' },
  },
  'interview.repeat': { by: officer('ip'), input: { stage: 'talk' } },
  'interview.passOver': { by: officer('ip'), input: { stage: 'talk', why: 'Told us by letter' } },
  'ballot.place': {
    by: effects,
    input: { stage: 'ballot', number: 1, got: 'place' },
    facts: { inTurn: true },
  },
  'ballot.offer': { by: effects, input: { stage: 'ballot' }, facts: { inTurn: true } },
  'deadlines.move': {
    by: job,
    input: { date: '2026-11-25', reason: 'tropicalCyclone' },
    facts: {
      moved: [{ clock: 'pledge', from: '2026-12-21T16:00:00.000Z', to: '2026-12-22T16:00:00.000Z' }],
    },
  },
  'licence.pass': { by: effects, input: { stage: 'early' } },
  'clock.ring': { by: clock, input: { clock: 'pledge' } },
};

/** A valid command by the right person; a test overrides what it is about. */
export function aCommand(
  type: Type,
  over: { by?: Actor; at?: Instant; seen?: number; input?: object; facts?: object } = {},
): CaseCommand {
  const { by, input, facts = {} } = inputs[type];
  return CaseCommand.parse({
    type,
    at: over.at ?? monday,
    by: over.by ?? by,
    ...(over.seen === undefined ? {} : { seen: over.seen }),
    input: { ...input, ...over.input },
    facts: { ...facts, ...over.facts },
  });
}
