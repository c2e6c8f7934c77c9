import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRefundsOwed } from '../../store/lists.ts';
import { rememberOfficer } from '../../store/officers.ts';
import { caseAtWork } from '../support/casework.ts';
import { aCommand } from '../support/commands.ts';
import { stages, text } from '../support/definition.ts';
import { deliverMail } from '../support/deliver-mail.ts';
import { applicant, officer, supervisor } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';
import { aWorld, type World } from '../support/world.ts';

const plain = serviceOf([{ ...stages.decision, fourEyes: false }], { id: 'plain' });

const open: { world?: World } = {};
beforeAll(async () => {
  open.world = await aWorld();
  await open.world.publish(plain);
});
afterAll(() => open.world?.close());
const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};

const desk = (id: string) => `/en/desk/cases/${id}`;
const begin = (id: string) =>
  caseAtWork(world(), plain, id, [aCommand('application.submit', { facts: { fees: [] } })]);

describe('an application that ends before it is decided', () => {
  const refunded = serviceOf([{ ...stages.decision, fourEyes: false }], {
    id: 'refunded',
    fees: [{ id: 'application', name: text('Fee'), amount: 8000 }],
    workflow: { engine: 1, stages: [stages.fee, { ...stages.decision, fourEyes: false }] },
    refundOnCancellation: true,
    refundOnWithdrawal: true,
  });
  const paid = (id: string) =>
    caseAtWork(world(), refunded, id, [
      aCommand('application.submit', { facts: { mailTo: 'chan@example.com', reference: `REF-${id}` } }),
      aCommand('fee.post', { input: { payment: `pay-${id}` } }),
    ]);
  const owedFor = async (id: string) =>
    (await readRefundsOwed(world().store, 100)).filter((posting) => posting.case === id);

  it('is cancelled on its page; the applicant reads why and what is paid back, once in the books', async () => {
    await world().publish(refunded);
    const at = await paid('e1');
    const empty = await at.send(supervisor(), desk('e1'), '/steps/case.cancel');
    expect(empty.html).toContain('href="#desk-cancelWhy"');
    expect((await at.get(officer('ip'), desk('e1'))).html).not.toContain('/steps/case.cancel');
    const sent = await at.send(supervisor(), desk('e1'), '/steps/case.cancel', { cancelWhy: 'Sent twice.' });
    expect(sent.location).toContain('?done=case.cancel');
    const own = await at.get(applicant(), '/en/applications/e1');
    for (const said of ['Sent twice.', 'HK$80 will be paid back to you.', 'Cancelled'])
      expect(own.html).toContain(said);
    expect((await at.get(supervisor(), desk('e1'))).html).toContain('Sent twice.');
    expect(await owedFor('e1')).toEqual([expect.objectContaining({ amount: 8000, payment: 'pay-e1' })]);
    const mails = await deliverMail(world());
    expect(mails.some(({ subject }) => subject.startsWith('Application cancelled'))).toBe(true);
  });

  it('is withdrawn, and what was paid is owed all the same', async () => {
    const at = await paid('e2');
    await at.step(aCommand('application.withdraw'));
    expect(await owedFor('e2')).toHaveLength(1);
    expect((await at.get(applicant(), '/en/applications/e2')).html).toContain('will be paid back to you');
  });
});

describe('a case put before supervisors', () => {
  it('is found in their work, by whoever is one of its teams, and they are told by mail', async () => {
    const boss = supervisor('chief');
    if (boss.kind === 'staff')
      await rememberOfficer(world().store, boss, { name: { en: 'Chief' }, mail: 'chief@example.com' });
    const at = await begin('x1');
    const work = '/en/desk/cases/x1/work';
    const empty = await at.send(officer('ip'), work, '/escalation');
    expect(empty.html).toContain('href="#desk-escalateWhy"');
    const sent = await at.send(officer('ip'), work, '/escalation', { escalateWhy: 'A question of policy' });
    expect(sent.location).toBe(`${work}?done=yes`);
    const mail = (await deliverMail(world())).find(({ to }) => to === 'chief@example.com');
    expect(mail?.text).toContain('ABCD-EFGH-JKM');
    expect(mail?.text).not.toContain('policy');
    const mine = await at.get(boss, '/en/desk/mine');
    expect(mine.html).toContain('Put before supervisors');
    expect(mine.html).toContain(desk('x1'));
    expect((await at.get(officer('ip'), '/en/desk/mine')).html).not.toContain(desk('x1'));
    expect((await at.get(boss, work)).html).toContain('A question of policy');
  });
});

describe('a clerical error', () => {
  it('is put right on the page, and confirmed there by somebody else; the applicant reads it beside the answer', async () => {
    const at = await begin('k1');
    const page = `${desk('k1')}/forms/corrections`;
    expect((await at.get(officer('ip'), desk('k1'))).html).toContain(`href="${page}"`);
    const empty = await at.send(officer('ip'), page, '/steps/correction.propose');
    for (const name of ['correctQuestion', 'correctValue', 'correctWhy'])
      expect(empty.html).toContain(`href="#desk-${name}"`);
    await at.send(officer('ip'), page, '/steps/correction.propose', {
      correctQuestion: 'licenceNumber',
      correctValue: 'A1234564',
      correctWhy: 'Two figures swapped',
    });
    expect((await at.get(officer('ip'), page)).html).not.toContain('/steps/correction.confirm');
    // Who made it is led to making another; who may confirm it sees that it waits.
    expect((await at.get(officer('ip'), desk('k1'))).html).toContain('Correct a clerical error');
    expect((await at.get(supervisor(), desk('k1'))).html).toContain('Corrections to confirm');
    expect((await at.get(applicant(), '/en/applications/k1')).html).not.toContain('A1234564');
    const toConfirm = (await at.get(supervisor(), page)).html;
    for (const said of ['A1234563', 'Two figures swapped', 'Proposed by']) expect(toConfirm).toContain(said);
    const open = /name="correction" value="([^"]+)"/u.exec(toConfirm)?.[1];
    const typed = { correction: open ?? '' };
    const sent = await at.send(supervisor(), page, '/steps/correction.confirm', typed);
    expect(sent.location).toContain('?done=correction.confirm');
    const own = await at.get(applicant(), '/en/applications/k1');
    for (const said of ['A1234563', 'Should say: A1234564', 'Two figures swapped'])
      expect(own.html).toContain(said);
    expect(own.html).not.toContain('Confirmed by');
  });
});
