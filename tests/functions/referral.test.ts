import { afterAll, beforeAll, expect, test } from 'vitest';
import { ringDue } from '../../functions/background/ring-deadlines/ring.ts';
import { instantOf } from '../../rules/time.ts';
import { caseAtWork } from '../support/casework.ts';
import { formIn } from '../support/client.ts';
import { aCommand } from '../support/commands.ts';
import { aDefinition, stages } from '../support/definition.ts';
import { applicant, fireOfficer, officer, worksOfficer } from '../support/people.ts';
import { aWorld, type World } from '../support/world.ts';

const definition = aDefinition({
  fees: [],
  workflow: {
    engine: 1,
    stages: [stages.referral, { ...stages.decision, fourEyes: false }, stages.issue],
  },
});
const submitted = aCommand('application.submit', { facts: { fees: [] } });

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

const addresses = (id: string) => ({
  desk: `/en/desk/cases/${id}`,
  fire: `/en/desk/referrals/${id}/circulation/fire`,
  works: `/en/desk/referrals/${id}/circulation/works`,
});

test('a body finds its referral and the answers on its own desk, and nothing else of the case', async () => {
  const at = await caseAtWork(world(), definition, 'r1', [submitted]);
  const { desk, fire, works } = addresses('r1');
  const list = (await at.get(fireOfficer(), '/en/desk')).html;
  expect(list).toContain(`href="${fire}"`);
  // Nothing of it can be chosen among many.
  expect(list).not.toContain('Work on the chosen cases');
  const referral = await at.get(fireOfficer(), fire);
  expect(referral.html).toContain('A1234563');
  expect(referral.html).toContain('Transport asks you for your view on this application by 7 December 2026.');
  expect(referral.html).toContain('counts as no objection');
  for (const elsewhere of [desk, works]) expect((await at.get(fireOfficer(), elsewhere)).status).toBe(404);
  expect((await at.get(officer('ip'), fire)).status).toBe(404);
  const otherTeam = officer('fire', ['caseworker'], { department: 'fire-services', teams: ['vehicles'] });
  expect((await at.get(otherTeam, fire)).status).toBe(404);
  const clerk = officer('clerk', ['clerk'], { department: 'fire-services', teams: ['prevention'] });
  const readOnly = await at.get(clerk, fire);
  expect(readOnly.html).toContain('A1234563');
  expect(readOnly.html).not.toContain('Send reply');
});

test('replies with conditions reach whoever decides, and those taken over stand in the decision', async () => {
  const at = await caseAtWork(world(), definition, 'r2', [submitted]);
  const { desk, fire, works } = addresses('r2');
  const uneven = await at.send(fireOfficer(), fire, '/fire', {
    kind: 'conditions',
    conditionsEn: 'Keep the exit clear.\nTest the alarm.',
    conditionsHant: '保持出口暢通。',
  });
  expect(uneven.html).toContain('Give every condition in all three languages');
  expect(uneven.html).toContain('Test the alarm.');
  const sent = await at.send(fireOfficer(), fire, '/fire', {
    kind: 'conditions',
    conditionsEn: 'Keep the exit clear.',
    conditionsHant: '保持出口暢通。',
    conditionsHans: '保持出口畅通。',
  });
  expect(sent.location).toContain('?done=replied');
  expect((await at.get(fireOfficer(), '/en/desk')).html).not.toContain(fire);
  expect((await at.get(applicant(), '/en/applications/r2')).html).toContain('fire: done');

  const silent = await at.send(worksOfficer(), works, '/works', { kind: 'objection' });
  expect(silent.html).toContain('href="#desk-text"');
  await at.send(worksOfficer(), works, '/works', { kind: 'objection', text: 'The beam is too thin.' });
  const seen = await at.get(officer('ip'), desk);
  expect(seen.html).toContain('The beam is too thin.');
  expect((await at.get(applicant(), '/en/applications/r2')).html).not.toContain('The beam is too thin.');
  const decided = await at.send(officer('ip'), desk, '/decision', { outcome: 'grant' });
  expect(decided.location).toContain('?done=decision.grant');
  await at.step(aCommand('licence.confirm'));
  expect((await at.get(applicant(), '/tc/applications/r2')).html).toContain('保持出口暢通。');
});

test('an officer adds a body, gives time or goes on; typed mistakes are told at their fields', async () => {
  const at = await caseAtWork(world(), definition, 'r3', [submitted]);
  const { desk } = addresses('r3');
  const ip = officer('ip');
  const none = await at.send(ip, desk, '/steps/referral.extend', { moreDays: 'ten' });
  expect(none.html).toContain('href="#desk-body"');
  expect(none.html).toContain('href="#desk-moreDays"');
  await at.send(ip, desk, '/steps/referral.add', { addBody: 'planning' });
  await at.send(ip, desk, '/steps/referral.extend', { body: 'fire', moreDays: '20' });
  const passed = await at.send(ip, desk, '/steps/referral.passOver', {
    body: 'planning',
    passWhy: 'Not near',
  });
  expect(passed.location).toContain('?done=referral.passOver');
  expect((await at.get(ip, desk)).html).toContain('21 December 2026');
  const far = officer('near', ['caseworker'], { teams: ['inspectors'] });
  const { html } = await at.get(far, desk);
  expect(html).not.toContain('/steps/referral.add"');
  expect(await at.events()).toEqual([
    'application.submitted',
    'referral.added',
    'referral.extended',
    'referral.passedOver',
  ]);
});

test('time that passes in silence rings: one body counts as content, the other is left to an officer', async () => {
  const at = await caseAtWork(world(), definition, 'r4', [submitted]);
  const { desk, fire, works } = addresses('r4');
  const cookie = await at.site.signIn(fireOfficer());
  const url = `http://localhost${fire}`;
  const form = formIn({ html: (await at.site.get(fire, cookie)).html, url }, '/fire');
  const late = instantOf(Date.parse('2026-12-07T16:00:00.000Z'));
  await ringDue(world(), late);
  const { html } = await at.get(officer('ip'), desk);
  expect(html).toContain('No reply in time, counts as no objection');
  expect(html).toContain('No reply in time: decide whether to wait');
  for (const [by, address] of [
    [fireOfficer(), fire],
    [worksOfficer(), works],
  ] as const) {
    const said = await at.get(by, address);
    expect(said.html).toContain('The time to reply is over.');
    expect(said.html).not.toContain('Send reply');
    expect(said.html).not.toContain('What you typed was not sent');
  }
  const typed = { kind: 'objection', text: 'The stair is narrow.' };
  const stamp = Object.fromEntries(Object.entries(form.fields).map(([name, value]) => [name, String(value)]));
  const refused = await at.site.post(fire, cookie, { ...stamp, ...typed });
  for (const kept of ['The time to reply is over.', 'What you typed was not sent', 'The stair is narrow.'])
    expect(refused.html).toContain(kept);
});
