import { expect, it } from 'vitest';
import { ringDue } from '../../../functions/background/ring-deadlines/ring.ts';
import { paymentsOfFee } from '../../../functions/records/payments.ts';
import { millisecondsOf } from '../../../rules/time.ts';
import { instant, monday } from '../../support/commands.ts';
import { aDefinition } from '../../support/definition.ts';
import { hiddenIn } from '../../support/drafting.ts';
import { textOf } from '../../support/html.ts';
import { aCaseToPay } from '../../support/payments.ts';
import { siteOf } from '../../support/site.ts';
import { aWorld, type World } from '../../support/world.ts';

const feeDue = instant('2026-12-07T16:00:00.000Z');
const minute = 60_000;
const payPage = `/en/applications/a1/pay/application`;
const visit = async (process: World) => {
  const site = siteOf(process);
  const cookie = await site.signIn('chan');
  const { html } = await site.get(payPage, cookie);
  return { html, press: () => site.post(payPage, cookie, hiddenIn(html, payPage)) };
};

it('an applicant gets no code that outlives the fee, and none while the bank is being asked', async () => {
  const clocks = await aWorld();
  await clocks.publish(aDefinition());
  await aCaseToPay(clocks, 'a1');
  clocks.travel(millisecondsOf(feeDue) - millisecondsOf(monday) - 20 * minute);
  const [first, second] = [await visit(clocks), await visit(clocks)];
  clocks.travel(15 * minute);
  await first.press();
  const { payments } = await paymentsOfFee(clocks, 'a1', 'application');
  expect(payments.map(({ attempt }) => attempt.expiresAt)).toEqual([feeDue]);
  clocks.travel(5 * minute);
  await ringDue(clocks, feeDue);
  expect((await second.press()).location).toBe(payPage);
  expect((await paymentsOfFee(clocks, 'a1', 'application')).payments).toHaveLength(1);
  const { html } = await visit(clocks);
  expect(textOf(html)).toContain('We are asking the bank about your payment');
  expect(html).not.toContain('code.png');
  await clocks.close();
});
