import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeStep } from '../../functions/step/take-step.ts';
import { loadEvents, unborn } from '../../store/records.ts';
import { formIn } from '../support/client.ts';
import { aCommand } from '../support/commands.ts';
import { aDefinition, text } from '../support/definition.ts';
import { officer } from '../support/people.ts';
import { siteOf } from '../support/site.ts';
import { aWorld, type World } from '../support/world.ts';

const open: { world?: World } = {};
const licensing = { en: 'Licensing counter', 'zh-Hant': '發牌櫃位', 'zh-Hans': '发牌柜位' };

beforeAll(async () => {
  open.world = await aWorld();
  const department = {
    id: 'transport',
    name: text('Transport'),
    teams: [{ id: 'licensing', name: licensing }],
  };
  await open.world.publish(aDefinition({ department }));
});
afterAll(() => open.world?.close());

const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};

test('queues are called what the department calls its teams, and by their id where it says nothing', async () => {
  const site = siteOf(world());
  const cookie = await site.signIn(officer('ip', ['caseworker'], { teams: ['licensing', 'inspectors'] }));
  const english = (await site.get('/en/desk', cookie)).html;
  expect(english).toContain('Licensing counter');
  expect(english).toContain('inspectors');
  expect(english).not.toMatch(/>\s*licensing\s*</u);
  expect((await site.get('/tc/desk', cookie)).html).toContain('發牌櫃位');
});

test('a date more than a year ahead is refused at its field, and nothing is lost or asked', async () => {
  const ref = { kind: 'case' as const, id: 'far' };
  const release = { service: aDefinition().id, number: 1 };
  const begin = unborn(ref, `case:${ref.id}`, release);
  await takeStep(world(), { ref, begin, intend: () => ({ command: aCommand('application.submit') }) });
  const site = siteOf(world());
  const cookie = await site.signIn(officer('ip'));
  const url = 'http://localhost/en/desk/cases/far';
  const { html } = await site.get('/en/desk/cases/far', cookie);
  const { fields } = formIn({ html, url }, '/requests');
  const asked = { what: 'A proof', 'until-day': '24', 'until-month': '11', 'until-year': '2027' };
  const answer = await site.post('/en/desk/cases/far/requests', cookie, { ...fields, ...asked });
  expect(answer.html).toContain('href="#until-day"');
  expect(answer.html).toContain('Answer by: no later than 23 November 2027, a year from today');
  expect(answer.html).toContain('A proof');
  expect(await loadEvents(world().store, ref)).toHaveLength(1);
});
