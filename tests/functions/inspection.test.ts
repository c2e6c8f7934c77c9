import { afterAll, beforeAll, expect, test } from 'vitest';
import { releaseSlots } from '../../functions/background/deliver-effects/release-slots.ts';
import type { Instant } from '../../schemas/time.ts';
import { dueEffects } from '../../store/outbox.ts';
import { loadListings } from '../../store/records.ts';
import { readSlot } from '../../store/slots.ts';
import { caseAtWork } from '../support/casework.ts';
import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { textOf } from '../support/html.ts';
import { applicant, inspector, officer } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';
import { siteOf } from '../support/site.ts';
import { aWorld, type World } from '../support/world.ts';

const definition = serviceOf([stages.inspection, { ...stages.decision, fourEyes: false }]);
const submitted = aCommand('application.submit', { facts: { fees: [] } });
const owner = { department: 'transport', team: 'inspectors' };
const deskSlots = '/en/desk/slots?team=inspectors';

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

/** Offers a time in December by the inspectors' own page. */
async function offer(id: string, day: string, capacity: string) {
  const at = await caseAtWork(world(), definition, id, [submitted]);
  const typed = { 'slot-day': day, 'slot-month': '12', 'slot-year': '2026', time: '2.30 pm', capacity };
  return { at, sent: await at.send(inspector(), deskSlots, '/slots', typed) };
}
const slotOn = (day: string) => instant(`2026-12-${day}T06:30:00.000Z`);
const bookedAt = async (slot: Instant) => (await readSlot(world().store, owner, slot))?.booked;

/** Gives back what cases no longer use, as the outbox would. */
async function deliver() {
  const due = await dueEffects(world().store, world().wallNow(), 100);
  for (const waiting of due) {
    if (waiting.effect.type !== 'releaseSlots') continue;
    const deps = { ...world(), origin: '', mail: nobody, register: nobody, bank: nobody };
    await releaseSlots(deps, { waiting, id: 'x', at: world().legalNow() }, waiting.effect.stage);
  }
}
const never = () => Promise.reject(new Error('Nobody is asked'));
const nobody = { send: never, match: never, creditsFor: never };

test('inspectors offer times; mistakes are told at their fields, and it is their page only', async () => {
  const { at, sent } = await offer('i1', '1', '2');
  expect(sent.location).toContain('done=offered');
  expect((await at.get(inspector(), deskSlots)).html).toContain('1 December 2026, 14:30');
  const wrong = await at.send(inspector(), deskSlots, '/slots', { time: 'noonish', capacity: '-1' });
  for (const field of ['slot-day', 'time', 'capacity']) expect(wrong.html).toContain(`href="#${field}"`);
  expect((await at.get(officer('ip'), deskSlots)).status).toBe(404);
  expect((await at.get(inspector(), '/en/desk/slots?team=licensing')).status).toBe(404);
  expect((await at.get(inspector(), '/en/desk?team=inspectors')).html).toContain('/en/desk/slots');
});

test('an applicant books and moves an appointment; the place left is somebody else’s again', async () => {
  await offer('i2', '2', '1');
  const { at } = await offer('i3', '3', '1');
  const page = '/en/applications/i3/inspection';
  const none = await at.send(applicant(), page, '/inspection');
  expect(none.html).toContain('href="#slot"');
  const sent = await at.send(applicant(), page, '/inspection', { slot: slotOn('02') });
  expect(sent.location).toContain('?done=booked');
  expect(await bookedAt(slotOn('02'))).toEqual(['i3']);
  await at.send(applicant(), page, '/inspection', { slot: slotOn('03') });
  await deliver();
  expect(await bookedAt(slotOn('02'))).toEqual([]);
  expect(await bookedAt(slotOn('03'))).toEqual(['i3']);
  const listing = (await loadListings(world().store, ['i3']))[0]?.listing;
  const offered = textOf((await at.get(inspector(), deskSlots)).html);
  expect(offered).toContain(
    `3 December 2026, 14:30 0 of 1 places free ${listing?.reference} ${definition.name.en}`,
  );
  const booked = (await at.get(applicant(), page)).html;
  expect(booked).toContain('booked for Thursday 3 December 2026, 14:30');
  expect(booked).not.toContain(`value="${slotOn('03')}"`);
  expect(booked).toContain('Change to this time');
  expect((await at.get(applicant(), '/en/applications/i3')).html).toContain(
    'booked for Thursday 3 December 2026, 14:30',
  );
  expect((await at.get(applicant('wong'), page)).status).toBe(404);
  await at.step(aCommand('application.withdraw'));
  await deliver();
  expect(await bookedAt(slotOn('03'))).toEqual([]);
});

test('a time is never overbooked, however many take the last places at once', async () => {
  await offer('i4', '4', '2');
  const ids = Array.from({ length: 8 }, (_, index) => `race${index}`);
  const cases = await Promise.all(ids.map((id) => caseAtWork(world(), definition, id, [submitted])));
  const sent = await Promise.all(
    cases.map((at, index) =>
      at.send(applicant(), `/en/applications/race${index}/inspection`, '/inspection', { slot: slotOn('04') }),
    ),
  );
  const won = sent.filter(({ location }) => location.includes('done=booked'));
  expect(won).toHaveLength(2);
  expect(await bookedAt(slotOn('04'))).toHaveLength(2);
  const lost = sent.filter(({ html }) => html.includes('has just been taken'));
  expect(lost).toHaveLength(6);
  const site = siteOf(world());
  expect((await site.get('/en/desk/slots', await site.signIn(inspector()))).status).toBe(404);
});

test('the inspector reports line by line; officers and the applicant read it, and only officers go on', async () => {
  const { at } = await offer('i5', '5', '1');
  await at.send(applicant(), '/en/applications/i5/inspection', '/inspection', { slot: slotOn('05') });
  world().travel(13 * 86_400_000);
  const desk = '/en/desk/cases/i5/forms/inspection';
  const half = await at.send(inspector(), desk, '/steps/inspection.report', {
    'inOrder[kitchen]': 'no',
    result: 'passed',
  });
  expect(half.html).toContain('href="#desk-reason-kitchen"');
  expect(half.html).toContain('href="#desk-result"');
  const unfounded = await at.send(inspector(), desk, '/steps/inspection.report', {
    'inOrder[kitchen]': 'yes',
    result: 'failed',
    note: 'Looked unfinished',
  });
  expect(unfounded.html).toContain('href="#desk-result"');
  expect(textOf(unfounded.html)).toContain('Say which line is not in order, or choose “All in order”');
  expect(unfounded.html).toContain('Looked unfinished');
  const sent = await at.send(inspector(), desk, '/steps/inspection.report', {
    'inOrder[kitchen]': 'no',
    'reason[kitchen]': 'There is no sink.',
    result: 'failed',
    note: 'Looked unfinished',
  });
  expect(sent.location).toContain('?done=inspection.report');
  const told = await at.get(applicant(), '/en/applications/i5/inspection');
  expect(told.html).toContain('There is no sink.');
  expect(told.html).not.toContain('Looked unfinished');
  expect((await at.get(inspector(), desk)).html).not.toContain('/steps/inspection.passOver');
  expect((await at.get(officer('ip'), desk)).html).toContain('There is no sink.');
  const on = await at.send(officer('ip'), desk, '/steps/inspection.passOver', { goOnWhy: 'Put in since' });
  expect(on.location).toContain('?done=inspection.passOver');
});

test('an officer finds the free times on the page of the inspection; the case page only leads there', async () => {
  const { at } = await offer('i-desk', '9', '1');
  const page = '/en/desk/cases/i-desk';
  const own = `${page}/forms/inspection`;
  const { html } = await at.get(inspector(), page);
  expect(html).not.toContain('name="slot"');
  expect(html).toContain(`href="${own}"`);
  const times = (await at.get(inspector(), own)).html;
  expect(times).toContain('9 December 2026, 14:30');
  const none = await at.send(inspector(), own, '/steps/inspection.book');
  expect(none.html).toContain('href="#desk-slot"');
  const booked = await at.send(inspector(), own, '/steps/inspection.book', { slot: slotOn('09') });
  expect(booked.location).toBe(`${page}?done=inspection.book`);
  expect((await at.get(inspector(), page)).html).toContain('booked for Wednesday 9 December 2026, 14:30');

  const late = await offer('i-late', '10', '1');
  const there = '/en/desk/cases/i-late/forms/inspection';
  const refused = await late.at.send(inspector(), there, '/steps/inspection.book', {
    slot: slotOn('09'),
    cancelWhy: 'The lift is broken',
  });
  expect(textOf(refused.html)).toContain('Not done');
  expect(textOf(refused.html)).toContain('This time has just been taken. Choose another.');
  expect(refused.html).toContain('The lift is broken');
});
