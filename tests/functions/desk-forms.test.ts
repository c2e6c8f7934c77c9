import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeStep } from '../../functions/step/take-step.ts';
import type { CaseCommand } from '../../schemas/command.ts';
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

/** A case on the desk of somebody who sends a form of it. */
async function onTheDesk(id: string, commands: readonly CaseCommand[] = []) {
  const ref = { kind: 'case' as const, id };
  const release = { service: aDefinition().id, number: 1 };
  const begin = unborn(ref, `case:${id}`, release);
  await takeStep(world(), { ref, begin, intend: () => ({ command: aCommand('application.submit') }) });
  for (const command of commands) await takeStep(world(), { ref, intend: () => ({ command }) });
  const site = siteOf(world());
  const cookie = await site.signIn(officer('ip'));
  const address = `/en/desk/cases/${id}`;
  const send = async (action: string, typed: Record<string, string>) => {
    const { html } = await site.get(address, cookie);
    const { fields } = formIn({ html, url: `http://localhost${address}` }, action);
    const hidden = Object.entries(fields).map(([name, value]) => [name, String(value)] as const);
    return site.post(`${address}${action}`, cookie, { ...Object.fromEntries(hidden), ...typed });
  };
  return { send, count: async () => (await loadEvents(world().store, ref)).length };
}

test('a date more than a year ahead is refused at its field, and nothing is lost or asked', async () => {
  const { send, count } = await onTheDesk('far');
  const asked = { what: 'A proof', 'until-day': '24', 'until-month': '11', 'until-year': '2027' };
  const { html } = await send('/requests', asked);
  expect(html).toContain('href="#until-day"');
  expect(html).toContain('Answer by: no later than 23 November 2027, a year from today');
  expect(html).toContain('A proof');
  expect(await count()).toBe(1);
});

test('a reason too long to keep and a note with emoji are told at their fields, not dropped', async () => {
  const { send, count } = await onTheDesk('long', [aCommand('fee.post')]);
  const long = 'x'.repeat(1001);
  const lines = { 'inOrder[licence]': 'no', 'inOrder[address]': 'yes' };
  const { html } = await send('/vetting', { ...lines, 'reason[licence]': long, note: 'Fine 👍' });
  expect(html).toContain('href="#desk-reason-licence"');
  expect(html).toContain('1000 characters or fewer');
  expect(html).toContain('href="#desk-note"');
  expect(html).toContain('such as emoji');
  expect(html).toContain(long);
  expect(await count()).toBe(2);
  const kept = await send('/vetting', { ...lines, 'reason[licence]': long.slice(1), note: 'Fine' });
  expect(kept.location).toContain('?done=vetting.complete');
});
