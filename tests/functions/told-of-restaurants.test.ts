import { afterAll, beforeAll, expect, test } from 'vitest';
import { cents } from '../../rules/money.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { caseAtWork } from '../support/casework.ts';
import { aCommand } from '../support/commands.ts';
import { textOf } from '../support/html.ts';
import { applicant, officer } from '../support/people.ts';
import { applicationsFor } from '../support/service-application.ts';
import { aWorld, type World } from '../support/world.ts';

const { form, definition } = applicationsFor('food-environmental-hygiene/general-restaurant-licence');
const of = (team: string) => ({ department: definition.department.id, teams: [team] });
const checks = officer('ip', ['caseworker'], of('restaurant-licensing'));
const endorses = officer('so', ['supervisor'], of('restaurant-licensing'));
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

const vetting = definition.workflow.stages.find(({ id }) => id === 'vetting');
const lines = vetting?.stage === 'vetting' ? vetting.checklist : [];

const submitted = (id: string, licenceKind = 'full', fees: readonly object[] = []) =>
  aCommand('application.submit', {
    input: { answers: { ...form.example(HongKongDate.parse('2026-11-23')), licenceKind } },
    facts: { fees, reference: `REF-${id}` },
  });
const stepsIn = (html: string) =>
  textOf(html.slice(html.indexOf('product-steps'), html.indexOf('What has happened')));
const asked = [
  aCommand('vetting.complete', {
    by: checks,
    input: { checklist: lines.map(({ id: item }) => ({ item, inOrder: true })) },
  }),
  aCommand('referral.reply', {
    by: speaksFor('buildings', 'licensing-advice'),
    input: { body: 'buildings' },
  }),
  aCommand('referral.reply', { by: speaksFor('fire-services', 'fire-safety'), input: { body: 'fire' } }),
];
const approved = [
  aCommand('decision.grant', { by: checks, input: { stage: 'principle' } }),
  aCommand('decision.endorse', { by: endorses, input: { stage: 'principle' } }),
];
const required = [
  aCommand('requirements.issue', { by: checks, input: { items: ['gas'], more: [] } }),
  aCommand('requirements.meet', { input: { ticked: [{ item: 'gas' }] } }),
];

test('a line of a checklist without an answer, or without its reason, is told what to do', async () => {
  const at = await caseAtWork(world(), definition, 't1', [submitted('t1')]);
  const first = lines[0]?.id ?? '';
  const text = lines[0]?.text.en ?? '';
  const none = textOf((await at.send(checks, '/en/desk/cases/t1', '/vetting', {})).html);
  expect(none).toContain(`Say whether it is in order or not: ${text}`);
  const chosen = { [`inOrder[${first}]`]: 'no' };
  const noReason = textOf((await at.send(checks, '/en/desk/cases/t1', '/vetting', chosen)).html);
  expect(noReason).toContain(`Say why it is not in order: ${text}`);
});

test('what the system worked out is shown with the answers, not as verified', async () => {
  const at = await caseAtWork(world(), definition, 't2', [submitted('t2')]);
  const { html } = await at.get(checks, '/en/desk/cases/t2');
  const verified = html.slice(
    html.indexOf('Verified particulars'),
    html.indexOf('Which licence you apply for'),
  );
  expect(verified).not.toContain('The licence will be issued to');
  expect(html).toContain('The licence will be issued to');
});

test('an approval in principle is called so before it is given, and afterwards no decision on the licence', async () => {
  const at = await caseAtWork(world(), definition, 't3', [submitted('t3'), ...asked]);
  const before = textOf((await at.get(checks, '/en/desk/cases/t3')).html);
  expect(before).toContain('Approve in principle');
  expect(before).not.toContain('Grant the application');
  for (const command of approved) await at.step(command);
  const after = textOf((await at.get(checks, '/en/desk/cases/t3')).html);
  expect(after).toContain('proposed approval in principle');
  expect(after).not.toContain('proposes to grant');
  expect(after).toMatch(/Endorsed by .+, 23 November 2026/u);
});

test('whose turn it is with a letter of requirements, its applicant is told', async () => {
  const at = await caseAtWork(world(), definition, 't4', [submitted('t4'), ...asked, ...approved]);
  const own = '/en/applications/t4';
  const told = async () => textOf((await at.get(applicant(), own)).html);
  expect(await told()).toContain('We are writing the letter of requirements');
  expect(await told()).not.toContain('Requirements to be met');
  for (const command of required.slice(0, 1)) await at.step(command);
  expect(await told()).toContain('Requirements to be met');
  const letter = (await at.get(applicant(), `${own}/requirements`)).html;
  expect(letter).toContain(`href="${own}/messages"`);
  for (const command of required.slice(1)) await at.step(command);
  expect(await told()).toContain('You have reported all requirements as met. An officer checks them.');
  expect((await at.get(applicant(), own)).html).toContain(`${own}/requirements`);
});

test('a refusal in principle is not shown as an approval that was done', async () => {
  const refused = [
    aCommand('decision.refuse', {
      by: checks,
      input: { stage: 'principle', reasons: definition.refusalReasons.slice(0, 1).map(({ code }) => code) },
    }),
    aCommand('decision.endorse', { by: endorses, input: { stage: 'principle' } }),
  ];
  const at = await caseAtWork(world(), definition, 't6', [submitted('t6'), ...asked, ...refused]);
  const { html } = await at.get(applicant(), '/en/applications/t6');
  const steps = stepsIn(html);
  expect(steps).toContain('Views of other departments');
  expect(steps).not.toContain('Approval in principle');
});

test('an officer reads that the applicant is waited for, not they themselves', async () => {
  const asks = aCommand('request.ask', { by: checks });
  const at = await caseAtWork(world(), definition, 't7', [submitted('t7'), asks]);
  const shown = textOf((await at.get(checks, '/en/desk/cases/t7')).html);
  expect(shown).toContain('Waiting for the applicant’s answer');
  expect(shown).not.toContain('Waiting for your answer');
});

test('the way ahead has the steps of a provisional licence only for whoever applies for one', async () => {
  const amount = cents(252000);
  const full = await caseAtWork(world(), definition, 't8', [
    submitted('t8', 'full', [
      { item: 'provisional', amount: cents(0) },
      { item: 'licence', amount },
    ]),
  ]);
  const ofFull = stepsIn((await full.get(applicant(), '/en/applications/t8')).html);
  expect(ofFull).not.toMatch(/provisional/iu);
  expect(ofFull).toMatch(/Decision.*Payment – to come.*Issue – to come/su);
  const both = await caseAtWork(world(), definition, 't9', [
    submitted('t9', 'provisional', [
      { item: 'provisional', amount },
      { item: 'licence', amount },
    ]),
  ]);
  const ofBoth = stepsIn((await both.get(applicant(), '/en/applications/t9')).html);
  expect(ofBoth).toMatch(/Payment for the provisional licence.*Provisional licence – to come/su);
});

test('an approval in principle is in the history once it stands, and not while it is proposed', async () => {
  const at = await caseAtWork(world(), definition, 't10', [submitted('t10'), ...asked]);
  const told = async () => {
    const { html } = await at.get(applicant(), '/en/applications/t10');
    return textOf(html.slice(html.indexOf('What has happened')));
  };
  const [proposed, endorsed] = approved;
  if (!proposed || !endorsed) throw new Error('An approval has two steps');
  await at.step(proposed);
  expect(await told()).not.toContain('pproved in principle');
  await at.step(endorsed);
  expect((await told()).split('Approved in principle')).toHaveLength(2);
});
