import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseAtWork } from '../support/casework.ts';
import { aCommand } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { applicant, officer } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';
import { aWorld, type World } from '../support/world.ts';

const definition = serviceOf([stages.requirements, { ...stages.decision, fourEyes: false }]);
const submitted = aCommand('application.submit', { facts: { fees: [], mailTo: 'chan@example.hk' } });

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

const until = { 'requiredUntil-day': '21', 'requiredUntil-month': '12', 'requiredUntil-year': '2026' };
const ip = officer('ip');

test('an officer writes the letter, the applicant ticks off and notes, an officer gives back and confirms', async () => {
  const at = await caseAtWork(world(), definition, 'q1', [submitted]);
  const desk = '/en/desk/cases/q1';
  const own = '/en/applications/q1';
  const empty = await at.send(ip, desk, '/steps/requirements.issue', { moreRequired: '' });
  expect(empty.html).toContain('href="#desk-required"');
  expect(empty.html).toContain('href="#requiredUntil-day"');
  await at.send(ip, desk, '/steps/requirements.issue', {
    ...until,
    required: 'extinguishers',
    moreRequired: 'Show us the lease.\n\nPaint the door.',
  });
  expect((await at.get(applicant(), own)).html).toContain(`${own}/requirements`);
  const letter = await at.get(applicant(), `${own}/requirements`);
  for (const text of ['Two fire extinguishers', 'Show us the lease.', 'Paint the door.', '21 December 2026'])
    expect(letter.html).toContain(text);
  expect(letter.html).not.toContain('A ventilating system');

  const none = await at.send(applicant(), `${own}/requirements`, '/requirements', { 'note[more-1]': 'Soon' });
  expect(none.html).toContain('Tick at least one requirement');
  expect(none.html).toContain('Soon');
  for (const [item, note] of [
    ['extinguishers', ''],
    ['more-1', 'In the post'],
    ['more-2', ''],
  ] as const)
    await at.send(applicant(), `${own}/requirements`, '/requirements', {
      ticked: item,
      [`note[${item}]`]: note,
    });
  expect((await at.get(ip, desk)).html).toContain('In the post');

  await at.send(ip, desk, '/steps/requirements.return', {
    ...until,
    notMet: 'more-1',
    notMetWhy: 'Not signed',
  });
  expect((await at.get(applicant(), `${own}/requirements`)).html).toContain('Not yet accepted: Not signed');
  await at.send(applicant(), `${own}/requirements`, '/requirements', { ticked: 'more-1' });
  const confirmed = await at.send(ip, desk, '/steps/requirements.confirm');
  expect(confirmed.location).toContain('?done=requirements.confirm');
  expect(await at.events()).toEqual([
    'application.submitted',
    'requirements.issued',
    'requirements.met',
    'requirements.met',
    'requirements.met',
    'requirements.returned',
    'requirements.met',
    'requirements.confirmed',
  ]);
});

test('the letter is its applicant’s and its team’s: to others it is not there, or offers nothing', async () => {
  const at = await caseAtWork(world(), definition, 'q2', [submitted, aCommand('requirements.issue')]);
  expect((await at.get(applicant('wong'), '/en/applications/q2/requirements')).status).toBe(404);
  const far = officer('far', ['caseworker'], { department: 'housing' });
  expect((await at.get(far, '/en/desk/cases/q2')).status).toBe(404);
  const near = officer('near', ['caseworker'], { teams: ['inspectors'] });
  expect((await at.get(near, '/en/desk/cases/q2')).html).not.toContain('/steps/requirements');
  const without = await caseAtWork(world(), definition, 'q3', [submitted]);
  expect((await without.get(applicant(), '/en/applications/q3/requirements')).status).toBe(404);
});

test('a letter is shown word for word before it is sent, and what is given back says what is missing', async () => {
  const at = await caseAtWork(world(), definition, 'q9', [submitted]);
  const desk = '/en/desk/cases/q9';
  const typed = { ...until, required: 'extinguishers', moreRequired: 'Show us the lease.' };
  const shown = await at.open(ip, desk, '/steps/requirements.issue', typed);
  for (const text of [
    'Two fire extinguishers',
    'Show us the lease.',
    '21 December 2026',
    'Nothing has been done yet',
  ])
    expect(shown.html).toContain(text);
  expect(shown.html).not.toContain('A ventilating system');
  expect(await at.events()).toEqual(['application.submitted']);

  await at.send(ip, desk, '/steps/requirements.issue', typed);
  const own = '/en/applications/q9/requirements';
  await at.send(applicant(), own, '/requirements', { ticked: 'extinguishers' });
  await at.send(applicant(), own, '/requirements', { ticked: 'more-1' });
  const missing = { ...until, notMet: 'more-1', notMetWhy: 'Not signed' };
  const again = await at.open(ip, desk, '/steps/requirements.return', missing);
  expect(again.html).toContain('Not signed');
  expect(again.html).not.toContain('Two fire extinguishers');

  const unknown = await at.get(ip, desk);
  expect(unknown.html).not.toContain('/letter/steps/requirements.confirm');
});
