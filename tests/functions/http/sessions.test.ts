import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeStep } from '../../../functions/step/take-step.ts';
import { unborn } from '../../../store/records.ts';
import { aCommand } from '../../support/commands.ts';
import { aDefinition } from '../../support/definition.ts';
import { permit } from '../../support/driving-permit.ts';
import { tagsOf } from '../../support/html.ts';
import { officer } from '../../support/people.ts';
import { siteOf } from '../../support/site.ts';
import { aWorld, type World } from '../../support/world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const open: { world?: World } = {};
beforeAll(async () => {
  open.world = await aWorld();
  await open.world.publish(permit);
  await open.world.publish(aDefinition());
});
afterAll(() => open.world?.close());

const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};
const list = '/en/applications';

const hiddenIn = (html: string) =>
  Object.fromEntries(
    tagsOf(html).flatMap(({ name, attributes: { type, name: field, value = '' } }) =>
      name === 'input' && type === 'hidden' && field !== undefined ? [[field, value] as const] : [],
    ),
  );

describe('a session', () => {
  test('closes after 30 minutes without use, and leads back to the page after signing in', async () => {
    const site = siteOf(world());
    const cookie = await site.signIn('idle');
    world().travel(29 * MINUTE);
    expect((await site.get(list, cookie)).status).toBe(200);
    world().travel(31 * MINUTE);
    const answer = await site.get(list, cookie);
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/en/sign-in/applicant?return=%2Fen%2Fapplications');
  });

  test('stays open while it is used, but never longer than eight hours', async () => {
    const site = siteOf(world());
    const cookie = await site.signIn('busy');
    for (let minutes = 20; minutes < 480; minutes += 20) {
      world().travel(20 * MINUTE);
      expect((await site.get(list, cookie)).status, `after ${minutes} minutes`).toBe(200);
    }
    world().travel(21 * MINUTE);
    expect((await site.get(list, cookie)).status).toBe(303);
  });

  test('that was never there, or whose cookie was changed, is none', async () => {
    const site = siteOf(world());
    const cookie = await site.signIn('chan');
    expect((await site.get(list, `${cookie}x`)).status).toBe(303);
    expect((await site.get(list, '__Host-applicant=')).status).toBe(303);
    expect((await site.get(list, cookie.replace('applicant', 'staff'))).status).toBe(303);
  });
});

describe('a form sent after its session has ended', () => {
  /** Types on the first page of a new draft, too slowly. */
  async function tooLate(person: string) {
    const site = siteOf(world());
    const cookie = await site.signIn(person);
    const service = await site.get(`/en/services/${permit.id}`, cookie);
    const told = await site.post(`/en/services/${permit.id}/applications`, cookie, hiddenIn(service.html));
    const statement = await site.get(told.location, cookie);
    const started = await site.post(told.location, cookie, hiddenIn(statement.html));
    const form = await site.get(started.location, cookie);
    const typed = { ...hiddenIn(form.html), title: 'mr', placeOfBirth: 'Typed too late' };
    world().travel(31 * MINUTE);
    const sent = await site.post(started.location, cookie, typed);
    expect(sent.status).toBe(303);
    const back = new URL(sent.location, 'http://localhost').searchParams.get('return') ?? '';
    expect(back).toMatch(new RegExp(`^${started.location}\\?rescue=`, 'u'));
    return { site, back, page: started.location };
  }

  test('is shown again, as typed, after the same person has signed in; it is not saved for them', async () => {
    const { site, back, page } = await tooLate('slow');
    const cookie = await site.signIn('slow');
    const shown = await site.get(back, cookie);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('value="Typed too late"');
    expect(shown.html).toContain('You were signed out before this page was saved');
    expect((await site.get(page, cookie)).html).not.toContain('Typed too late');
    const saved = await site.post(page, cookie, {
      ...hiddenIn(shown.html),
      title: 'mr',
      placeOfBirth: 'Typed too late',
      englishName: 'CHAN, Tai Man',
      hkid: 'A123456(3)',
      'birthDate-day': '12',
      'birthDate-month': '5',
      'birthDate-year': '1996',
    });
    expect(saved.location).toContain('/pages/driving-licence');
  });

  test('is not shown to another person, wherever they play the address', async () => {
    const { site, back } = await tooLate('owner');
    const other = await site.signIn('stranger');
    expect((await site.get(back, other)).html).not.toContain('Typed too late');
    const theirs = await tooLate('neighbour');
    const mixed = theirs.page + back.slice(back.indexOf('?'));
    expect((await site.get(mixed, await site.signIn('neighbour'))).html).not.toContain('Typed too late');
  });

  test('is kept for a day, no longer', async () => {
    const { site, back } = await tooLate('forgetful');
    world().travel(25 * HOUR);
    expect((await site.get(back, await site.signIn('forgetful'))).html).not.toContain('Typed too late');
  });

  test('of nobody who was ever signed in is not kept', async () => {
    const site = siteOf(world());
    const sent = await site.post('/en/applications/abc/pages/about-you', '__Host-applicant=made-up', {
      placeOfBirth: 'Typed too late',
    });
    expect(sent.location).not.toContain('rescue');
  });

  test.each([
    { id: 'askedtoolate', page: '', to: '/requests', name: 'what' },
    {
      id: 'correctedtoolate',
      page: '/forms/corrections',
      to: '/steps/correction.propose',
      name: 'correctWhy',
    },
  ])('of an officer comes back in its own form of the case: $name', async ({ id, page, to, name }) => {
    const ref = { kind: 'case' as const, id };
    const command = aCommand('application.submit');
    await takeStep(world(), {
      ref,
      begin: unborn(ref, `case:${ref.id}`, { service: aDefinition().id, number: 1 }),
      intend: () => ({ command }),
    });
    const site = siteOf(world());
    const desk = `/en/desk/cases/${ref.id}${page}`;
    const cookie = await site.signIn(officer('slow'));
    const fields = hiddenIn((await site.get(desk, cookie)).html);
    world().travel(31 * MINUTE);
    const sent = await site.post(`${desk}${to}`, cookie, { ...fields, [name]: 'Typed too late' });
    const back = new URL(sent.location, 'http://localhost').searchParams.get('return') ?? '';
    const shown = await site.get(back, await site.signIn(officer('slow')));
    expect(shown.html).toMatch(new RegExp(`<textarea[^>]*id="desk-${name}"[^>]*>Typed too late<`, 'u'));
    expect((await site.get(back, await site.signIn(officer('quick')))).html).not.toContain('Typed too late');
  });
});
