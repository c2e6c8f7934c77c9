import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from '../../adapters/mail/mail-sender.ts';
import { deliverDue } from '../../functions/background/deliver-effects/deliver.ts';
import { takeStep } from '../../functions/step/take-step.ts';
import { cents } from '../../rules/money.ts';
import type { CaseCommand, PaymentCommand } from '../../schemas/command.ts';
import { unborn } from '../../store/records.ts';
import type { RecordRef } from '../../store/row-keys.ts';
import { aCommand, instant, monday } from '../support/commands.ts';
import { aDefinition, stages } from '../support/definition.ts';
import { applicant } from '../support/people.ts';
import { siteOf } from '../support/site.ts';
import { aWorld, type World } from '../support/world.ts';

/** The fee is asked for when the application has been granted. */
const paidLast = aDefinition({
  id: 'paid-last',
  workflow: {
    engine: 1,
    stages: [{ ...stages.decision, fourEyes: false }, stages.fee, stages.issue],
  },
});

let world: World;
const sent: Mail[] = [];
const mailTo = 'chan@example.com';

beforeAll(async () => {
  world = await aWorld();
  await world.publish(aDefinition());
  await world.publish(paidLast);
});
afterAll(() => world.close());

const deliver = async () => {
  sent.length = 0;
  await deliverDue(
    {
      ...world,
      mail: {
        send: async (mail) => {
          sent.push(mail);
          return { ok: true, value: { messageId: mail.effectId } };
        },
      },
      register: { match: async () => ({ outcome: 'notFound' }) },
      bank: { creditsFor: async () => ({ ok: false, problem: 'unavailable' }) },
      origin: 'http://localhost',
    },
    monday,
  );
  return sent;
};

const take = async (
  ref: RecordRef,
  command: CaseCommand | PaymentCommand,
  first = false,
  service = 'test-permit',
) => {
  const taken = await takeStep(world, {
    ref,
    ...(first ? { begin: unborn(ref, 'case:notices', { service, number: 1 }) } : {}),
    intend: () => ({ command }),
  });
  expect(taken.outcome).toBe('accepted');
};

/** A payment of the fee, so that the mail can name its receipt. */
const openPayment = (id: string, caseId: string): PaymentCommand => ({
  type: 'payment.open',
  at: monday,
  by: applicant(),
  input: { case: caseId, item: 'application', rail: 'fps' },
  facts: {
    amount: cents(8000),
    reference: `R-${id}`,
    expiresAt: instant('2026-11-23T02:15:00.000Z'),
    code: 'code',
  },
});

describe('a notice', () => {
  it('asking for information names the date to answer by, also when the answer was faster than the mail', async () => {
    const ref = { kind: 'case' as const, id: 'n1' };
    await take(ref, aCommand('application.submit', { facts: { mailTo } }), true);
    await take(ref, aCommand('request.ask'));
    await take(ref, aCommand('request.answer'));
    const mails = await deliver();
    expect(mails.find(({ text }) => text.includes('answer by 7 December 2026'))).toBeDefined();
  });

  it('of payment names the day a decision is expected, also while the case is held or something is asked', async () => {
    const ref = { kind: 'case' as const, id: 'n2' };
    await take({ kind: 'payment', id: 'p2' }, openPayment('p2', 'n2'), true);
    await take(ref, aCommand('application.submit', { facts: { mailTo } }), true);
    await take(ref, aCommand('fee.post', { input: { payment: 'p2' } }));
    await take(ref, aCommand('case.hold'));
    await take(ref, aCommand('request.ask', { input: { until: '2026-12-20' } }));
    const paid = (await deliver()).find(({ subject }) => subject.startsWith('Payment received'));
    expect(paid?.text).toContain('expect a decision by 7 December 2026');
  });

  it('of a fee asked for after the decision says how much and until when, as the page does', async () => {
    const ref = { kind: 'case' as const, id: 'n3' };
    await take({ kind: 'payment', id: 'p3' }, openPayment('p3', 'n3'), true);
    await take(ref, aCommand('application.submit', { facts: { mailTo } }), true, 'paid-last');
    const site = siteOf(world);
    const page = async () => (await site.get('/en/applications/n3', await site.signIn(applicant()))).html;
    expect(await page()).toContain('HK$80, nothing to pay yet');
    await take(ref, aCommand('decision.grant'));
    const asked = (await deliver()).find(({ subject }) =>
      subject.startsWith('Granted; please pay by 7 December 2026'),
    );
    expect(asked?.text).toContain(
      'has been granted. A fee of HK$80 is to be paid before the licence is issued.',
    );
    expect(await page()).toContain('Your application has been granted.');
    expect(await page()).not.toContain('expect a decision by');
    await take(ref, aCommand('fee.post', { input: { payment: 'p3' } }));
    const paid = (await deliver()).find(({ subject }) => subject.startsWith('Payment received'));
    expect(paid?.text).not.toContain('decision by');
  });

  it('of a fee of nothing is not sent', async () => {
    const ref = { kind: 'case' as const, id: 'n4' };
    const facts = { mailTo, fees: [{ item: 'application', amount: 0 }] };
    await take(ref, aCommand('application.submit', { facts }), true, 'paid-last');
    await take(ref, aCommand('decision.grant'));
    expect((await deliver()).some(({ subject }) => subject.includes('lease pay'))).toBe(false);
  });
});
