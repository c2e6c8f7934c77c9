import { type CaseCommand, LicenceCommand, PaymentCommand } from '../../schemas/command.ts';
import { caseEngine } from '../../workflows/case-machine.ts';
import { compose } from '../../workflows/compose.ts';
import type { Engine } from '../../workflows/engine.ts';
import { licenceEngineOf } from '../../workflows/licence-machine.ts';
import { paymentEngine } from '../../workflows/payment-machine.ts';
import { aCommand, instant } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
import { applicant, clock, effects, rail, supervisor } from '../support/people.ts';
import { replay } from '../support/replay.ts';
import { write } from './write-once.ts';

/** Wrote the histories of engine 1, once. */

const machine = compose(aDefinition());
write('test-permit.machine.json', machine);

function recordCase(name: string, commands: CaseCommand[]): void {
  const snapshot = replay(caseEngine(machine), commands);
  write(`${name}.json`, { kind: 'case', machine: 'test-permit', commands, snapshot });
}
function record(name: string, engine: Engine, about: object, commands: (PaymentCommand | LicenceCommand)[]) {
  write(`${name}.json`, { ...about, commands, snapshot: replay(engine, commands) });
}

const hour = (text: string) => ({ at: instant(`2026-${text}:00:00.000Z`) });
const paid = [
  aCommand('application.submit', { facts: { mailTo: 'chan@example.com' } }),
  aCommand('fee.post', hour('11-23T03')),
  aCommand('register.report', hour('11-23T03')),
];
const vetted = [...paid, aCommand('vetting.complete', { ...hour('11-24T02'), seen: 3 })];
const proposed = [...vetted, aCommand('decision.grant', { ...hour('11-24T03'), seen: 4 })];
const ask = aCommand('request.ask', { ...hour('11-24T03'), seen: 4 });

recordCase('granted', [
  ...proposed,
  aCommand('decision.endorse', { ...hour('11-25T01'), seen: 5 }),
  aCommand('licence.confirm', hour('11-25T01')),
]);
recordCase('returned-then-refused', [
  ...proposed,
  aCommand('decision.return', { ...hour('11-25T01'), seen: 5 }),
  aCommand('decision.refuse', { ...hour('11-25T02'), seen: 6 }),
  aCommand('decision.endorse', { ...hour('11-25T03'), seen: 7 }),
]);
recordCase('asked-and-answered', [
  ...vetted,
  ask,
  aCommand('case.hold', hour('11-24T04')),
  aCommand('request.answer', { ...hour('11-26T04'), seen: 6 }),
  aCommand('case.resume', hour('11-27T04')),
]);
recordCase('asked-and-lapsed', [
  ...vetted,
  ask,
  aCommand('clock.ring', { ...hour('12-04T16'), input: { clock: 'request-reminder' } }),
  aCommand('clock.ring', { ...hour('12-07T16'), input: { clock: 'request' } }),
  aCommand('clock.ring', { ...hour('12-21T16'), input: { clock: 'pledge' } }),
]);
recordCase('fee-lapsed', [
  aCommand('application.submit'),
  aCommand('clock.ring', { ...hour('12-07T16'), input: { clock: 'fee-unpaid' } }),
]);
recordCase('withdrawn', [
  ...paid,
  ask,
  aCommand('application.withdraw', { ...hour('11-25T05'), input: { why: 'I no longer travel.' } }),
]);

const opened = PaymentCommand.parse({
  type: 'payment.open',
  ...hour('11-23T02'),
  by: applicant(),
  input: { case: 'c1', item: 'application', rail: 'fps' },
  facts: {
    amount: 8000,
    reference: 'ABCD-EFGH-JKM',
    expiresAt: '2026-11-23T02:15:00.000Z',
    code: '000201010212',
  },
});
const credited = (event: string, amount: number, creditedAt: string, feeStillDue = true) =>
  PaymentCommand.parse({
    type: 'payment.credit',
    ...hour('11-23T03'),
    by: rail,
    input: { credit: { event, bankReference: `b-${event}`, amount, currency: 'HKD', creditedAt } },
    facts: { feeStillDue },
  });
const expired = PaymentCommand.parse({
  type: 'clock.ring',
  ...hour('11-23T03'),
  by: clock,
  input: { clock: 'payment-expiry' },
  facts: {},
});
const inTime = '2026-11-23T02:10:00.000Z';
const tooLate = '2026-11-23T02:20:00.000Z';
const reversed = PaymentCommand.parse({
  type: 'payment.reverse',
  ...hour('11-23T04'),
  by: effects,
  input: { why: 'notNow' },
  facts: {},
});
record('payment-taken-and-set-aside', paymentEngine, { kind: 'payment' }, [
  opened,
  credited('e1', 7999, inTime),
  expired,
  credited('e2', 8000, inTime),
  credited('e3', 8000, tooLate),
]);
record('payment-reversed', paymentEngine, { kind: 'payment' }, [
  opened,
  credited('e1', 8000, inTime),
  credited('e2', 500, inTime),
  reversed,
  credited('e3', 8000, tooLate, false),
]);

const licence = (type: LicenceCommand['type'], at: object, by: unknown, input: object, facts: object = {}) =>
  LicenceCommand.parse({ type, ...at, by, input, facts });
const issued = licence(
  'licence.issue',
  hour('11-25T01'),
  effects,
  { case: 'c1' },
  {
    holder: { provider: 'citizens', sub: 'chan' },
    service: 'test-permit',
    number: 'TP-ABCD-EFGH-JKM',
    validFrom: '2026-11-25',
    validTo: '2027-11-24',
    code: 'HC1:EXAMPLE',
  },
);
const transport = { kind: 'licence', department: 'transport' };
record('licence-expired', licenceEngineOf('transport'), transport, [
  issued,
  licence('licence.suspend', hour('12-01T01'), supervisor(), { why: 'Under inquiry' }),
  licence('licence.reinstate', hour('12-02T01'), supervisor(), { why: 'Cleared' }),
  licence('clock.ring', { at: instant('2027-11-24T16:00:00.000Z') }, clock, { clock: 'licence-end' }),
]);
record('licence-revoked', licenceEngineOf('transport'), transport, [
  issued,
  licence('licence.revoke', hour('12-01T01'), supervisor(), { why: 'Obtained by a false statement' }),
]);
