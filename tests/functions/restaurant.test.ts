import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverDue } from '../../functions/background/deliver-effects/deliver.ts';
import { openCase } from '../../functions/records/opened-case.ts';
import { openLicence } from '../../functions/records/opened-licence.ts';
import { feesOf } from '../../rules/fees.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { caseAtWork } from '../support/casework.ts';
import { aCommand, instant, monday } from '../support/commands.ts';
import { applicant, inspector, officer, supervisor } from '../support/people.ts';
import { applicationsFor } from '../support/service-application.ts';
import { aWorld, type World } from '../support/world.ts';

const { form, definition } = applicationsFor('food-environmental-hygiene/general-restaurant-licence');
const department = definition.department.id;
const of = (team: string) => ({ department, teams: [team] });
const checks = officer('ip', ['caseworker'], of('restaurant-licensing'));
const endorses = supervisorOf(supervisor('so'));
const sees = inspector('seer');
const visits = sees.kind === 'staff' ? { ...sees, department, teams: ['restaurant-inspectors'] } : sees;
function supervisorOf(actor: ReturnType<typeof supervisor>) {
  return actor.kind === 'staff' ? { ...actor, ...of('restaurant-licensing') } : actor;
}
const speaksFor = (name: string, team: string) =>
  officer(name, ['caseworker'], { department: name, teams: [team] });

const open: { world?: World } = {};
beforeAll(async () => {
  open.world = await aWorld();
  await open.world.publish(definition);
});
afterAll(() => open.world?.close());
const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};
const deliver = () =>
  deliverDue(
    {
      ...world(),
      mail: { send: async (mail) => ({ ok: true, value: { messageId: mail.effectId } }) },
      register: { match: async () => ({ outcome: 'notFound' }) },
      bank: { creditsFor: async () => ({ ok: false, problem: 'unavailable' }) },
      origin: 'http://localhost',
    },
    monday,
  );

const itemsOf = (id: string) => {
  const stage = definition.workflow.stages.find((one) => one.id === id);
  return stage && 'checklist' in stage
    ? stage.checklist.map((line) => ({ item: line.id, inOrder: true }))
    : [];
};

/** A restaurant from the application to the full licence, as far as it goes for everybody; the answer is the case at work. */
async function untilPrinciple(id: string, licenceKind: 'full' | 'provisional') {
  const today = HongKongDate.parse('2026-11-23');
  const more =
    licenceKind === 'provisional'
      ? { provisionalBefore: false, complianceCertificates: ['0'.repeat(32)] }
      : {};
  const answers = { ...form.example(today), licenceKind, ...more };
  const fees = feesOf(form, answers, today).map(({ item, amount }) => ({ item, amount }));
  const at = await caseAtWork(world(), definition, id, [
    aCommand('application.submit', {
      input: { answers },
      facts: { fees, reference: `REF-${id}` },
    }),
    aCommand('vetting.complete', { by: checks, input: { checklist: itemsOf('vetting') } }),
    aCommand('referral.reply', {
      by: speaksFor('buildings', 'licensing-advice'),
      input: { body: 'buildings' },
    }),
    aCommand('referral.reply', { by: speaksFor('fire-services', 'fire-safety'), input: { body: 'fire' } }),
    aCommand('decision.grant', { by: checks, input: { stage: 'principle' } }),
    aCommand('decision.endorse', { by: endorses, input: { stage: 'principle' } }),
    aCommand('requirements.issue', { by: checks, input: { items: ['gas'], more: [] } }),
    aCommand('requirements.meet', { input: { ticked: [{ item: 'gas' }] } }),
    aCommand('requirements.confirm', { by: checks }),
  ]);
  return { at, fees };
}

const pay = (fees: readonly { item: string; amount: number }[], item: string) =>
  aCommand('fee.post', { input: { item, amount: fees.find((fee) => fee.item === item)?.amount } });

const visit = { stage: 'final-inspection' };
const slot = (text: string) => ({ ...visit, slot: `2026-${text}:00:00.000Z` });
const inspectedAndDecided = [
  aCommand('inspection.book', { by: applicant(), input: slot('11-30T02') }),
  aCommand('inspection.book', { by: applicant(), input: slot('12-01T02') }),
  aCommand('inspection.report', {
    at: instant('2026-12-01T03:00:00.000Z'),
    by: visits,
    input: { ...visit, checklist: itemsOf('final-inspection') },
  }),
  aCommand('decision.grant', { by: checks }),
  aCommand('decision.endorse', { by: endorses }),
];

test('a restaurant gets a provisional licence on the way to the full one, which ends it', async () => {
  const { at, fees } = await untilPrinciple('r1', 'provisional');
  expect(fees.every(({ amount }) => amount > 0)).toBe(true);
  await at.step(pay(fees, 'provisional'));
  await deliver();
  const provisional = await openLicence(world(), 'l-r1-p');
  expect(provisional?.issued.number).toMatch(/^PGRL-/u);
  expect(provisional?.issued.validTo).toBe('2027-05-22');
  expect((await at.get(applicant(), '/en/applications/r1/licence')).html).toContain(
    'Provisional general restaurant licence',
  );
  for (const command of inspectedAndDecided) expect((await at.step(command)).outcome).toBe('accepted');
  await at.step(pay(fees, 'licence'));
  await deliver();
  const opened = await openCase(world(), 'r1');
  expect(opened?.listing.tags).toContain('granted');
  const full = await openLicence(world(), opened?.context.licence?.id ?? '');
  expect([full?.status, full?.issued.validTo]).toEqual(['active', '2027-11-22']);
  expect((await openLicence(world(), 'l-r1-p'))?.status).toBe('superseded');
  const checked = await at.site.post('/en/verify', '', { code: provisional?.issued.code ?? '' });
  expect(checked.html).toContain('must not be relied on now');
  expect(checked.html).not.toContain('The licence is valid');
});

test('who wants only the full licence pays for that alone and gets no other', async () => {
  const { at, fees } = await untilPrinciple('r2', 'full');
  await deliver();
  expect((await openCase(world(), 'r2'))?.listing.stage).toBe('final-inspection');
  expect(await openLicence(world(), 'l-r2-p')).toBeUndefined();
  for (const command of inspectedAndDecided) expect((await at.step(command)).outcome).toBe('accepted');
  await at.step(pay(fees, 'licence'));
  await deliver();
  expect((await openCase(world(), 'r2'))?.listing.tags).toContain('granted');
});

test('one that was refused in the end is reopened on appeal, and others than before decide and endorse', async () => {
  const { at } = await untilPrinciple('r3', 'full');
  await deliver();
  const seen = inspectedAndDecided.slice(0, 3);
  const other = (sub: string, role: 'caseworker' | 'supervisor') =>
    officer(sub, [role], of('restaurant-licensing'));
  const refuse = {
    by: checks,
    input: { reasons: definition.refusalReasons.slice(0, 1).map(({ code }) => code) },
  };
  const reopen = (by: typeof checks) => aCommand('case.reopen', { by });
  const steps = [
    ...seen,
    aCommand('decision.refuse', refuse),
    aCommand('decision.endorse', { by: endorses }),
  ];
  for (const command of steps) expect((await at.step(command)).outcome).toBe('accepted');
  expect(await at.step(reopen(endorses))).toMatchObject({ refusal: 'appealedAgainst' });
  expect((await at.step(reopen(other('appeals', 'supervisor')))).outcome).toBe('accepted');
  expect((await openCase(world(), 'r3'))?.listing.stage).toBe('decision');
  expect(await at.step(aCommand('decision.grant', { by: checks }))).toMatchObject({
    refusal: 'appealedAgainst',
  });
  await at.step(aCommand('decision.grant', { by: other('lam', 'caseworker') }));
  expect(await at.step(aCommand('decision.endorse', { by: endorses }))).toMatchObject({
    refusal: 'appealedAgainst',
  });
  await at.step(aCommand('decision.endorse', { by: other('third', 'supervisor') }));
  expect((await openCase(world(), 'r3'))?.listing.kind).toBe('payment');
});
