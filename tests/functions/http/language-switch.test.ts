import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeStep } from '../../../functions/step/take-step.ts';
import type { CaseCommand } from '../../../schemas/command.ts';
import { loadEvents, unborn } from '../../../store/records.ts';
import { aCommand } from '../../support/commands.ts';
import { aDefinition } from '../../support/definition.ts';
import { tagsOf } from '../../support/html.ts';
import { officer, supervisor } from '../../support/people.ts';
import { siteOf, type Visit } from '../../support/site.ts';
import { aWorld, type World } from '../../support/world.ts';

const open: { world?: World } = {};
beforeAll(async () => {
  open.world = await aWorld();
  await open.world.publish(aDefinition());
});
afterAll(() => open.world?.close());

const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};

async function aCase(id: string, then: readonly CaseCommand[] = []) {
  const ref = { kind: 'case' as const, id };
  const release = { service: aDefinition().id, number: 1 };
  await takeStep(world(), {
    ref,
    begin: unborn(ref, `case:${id}`, release),
    intend: () => ({ command: aCommand('application.submit') }),
  });
  for (const command of then) await takeStep(world(), { ref, intend: () => ({ command }) });
  return async () => (await loadEvents(world().store, ref)).length;
}

/** Presses 繁體中文 as a browser without scripts does: every control of the form the button belongs to is sent. */
function pressed({ html }: Visit, typed: Record<string, string>) {
  const tags = tagsOf(html);
  const button = tags.find(
    ({ attributes }) => attributes['name'] === 'switchLanguage' && attributes['value'] === 'tc',
  );
  if (!button) throw new Error('There is no button for the other language');
  const id = button.attributes['form'];
  const [, inside = ''] = html.split(new RegExp(`(?=<form[^>]* id="${id ?? ''}")`, 'u'));
  const within = tagsOf(inside.split('</form>')[0] ?? '');
  const hidden = within.flatMap(({ attributes: { type, name, value = '' } }) =>
    type === 'hidden' && name !== undefined ? [[name, value] as const] : [],
  );
  const names = new Set(within.map(({ attributes }) => attributes['name']));
  expect(Object.keys(typed).filter((name) => !names.has(name))).toEqual([]);
  return {
    to: button.attributes['formaction'] ?? within[0]?.attributes['action'] ?? '',
    fields: { ...Object.fromEntries(hidden), ...typed, switchLanguage: 'tc' },
  };
}

/** Types, changes the language, and finds every word again on a page in that language. */
async function keepsWords(
  address: string,
  person: Parameters<ReturnType<typeof siteOf>['signIn']>[0],
  typed: Record<string, string>,
) {
  const site = siteOf(world());
  const cookie = await site.signIn(person);
  const { to, fields } = pressed(await site.get(address, cookie), typed);
  const shown = await site.post(to, cookie, fields);
  expect(shown.status).toBe(200);
  expect(shown.html).toContain('lang="zh-Hant-HK"');
  expect(shown.html).not.toContain('govuk-error-summary');
  for (const [name, value] of Object.entries(typed)) {
    const control = new RegExp(
      `name="${name.replaceAll(/[[\]]/gu, String.raw`\$&`)}"[^>]*(?:>${value}<|value="${value}"[^>]*)`,
      'u',
    );
    expect(shown.html, name).toMatch(control);
  }
  return { site, to, fields, cookie, shown };
}

const paid = [aCommand('fee.post')];
const vetted = [...paid, aCommand('vetting.complete')];

test('words typed into any form of a case on the desk come back in the other language, all at once', async () => {
  const count = await aCase('vetting', paid);
  const before = await count();
  const { shown } = await keepsWords('/en/desk/cases/vetting', officer('ip', ['caseworker', 'supervisor']), {
    'inOrder[licence]': 'no',
    'reason[licence]': 'Blurred',
    note: 'See the file',
    what: 'Your address',
    'until-day': '31',
    holdWhy: 'An inquiry',
  });
  expect(shown.html).toMatch(/name="inOrder\[licence\]"[^>]*value="no"[^>]* checked/u);
  expect(await count()).toBe(before);
});

test('the same while a decision is made, and while it is endorsed', async () => {
  const count = await aCase('deciding', vetted);
  await keepsWords('/en/desk/cases/deciding', officer('lam'), { note: 'All good', text: 'There is none' });
  expect(await count()).toBe(3);
  const endorsed = await aCase('endorsing', [...vetted, aCommand('decision.grant')]);
  await keepsWords('/en/desk/cases/endorsing', supervisor(), { returnWhy: 'Look again', holdWhy: 'Wait' });
  expect(await endorsed()).toBe(4);
});

test('an answer to a request comes back in the other language, unsent; also after the session has ended', async () => {
  const count = await aCase('asked', [...paid, aCommand('request.ask')]);
  const { site, to, fields, cookie } = await keepsWords('/en/applications/asked', 'chan', {
    answer: 'My landlord knows',
  });
  expect(await count()).toBe(3);
  world().travel(31 * 60_000);
  const late = await site.post(to, cookie, fields);
  const back = new URL(late.location, 'http://localhost').searchParams.get('return') ?? '';
  const rescued = await site.get(back, await site.signIn('chan'));
  expect(rescued.html).toContain('My landlord knows');
  expect(rescued.html).toContain('lang="zh-Hant-HK"');
});

test('the reason for withdrawing comes back in the other language, and nothing is withdrawn', async () => {
  const count = await aCase('leaving', paid);
  const { shown } = await keepsWords('/en/applications/leaving/withdraw', 'chan', {
    why: 'I moved away',
    sure: 'yes',
  });
  expect(shown.html).toMatch(/name="sure"[^>]* checked/u);
  expect(await count()).toBe(2);
});

test('the reason for withdrawing is kept when the session ended, shown again, and not acted on', async () => {
  const count = await aCase('lateleaving', paid);
  const site = siteOf(world());
  const address = '/en/applications/lateleaving/withdraw';
  const cookie = await site.signIn('chan');
  const { fields } = pressed(await site.get(address, cookie), { why: 'I moved away', sure: 'yes' });
  world().travel(31 * 60_000);
  const { switchLanguage: _, ...sent } = fields;
  const late = await site.post(address, cookie, sent);
  const back = new URL(late.location, 'http://localhost').searchParams.get('return') ?? '';
  const shown = await site.get(back, await site.signIn('chan'));
  expect(shown.html).toContain('I moved away');
  expect(shown.html).toContain('You were signed out before this page was saved');
  expect(await count()).toBe(2);
});

test('a withdrawal of a case that changed meanwhile comes back with its reason', async () => {
  const count = await aCase('moved', paid);
  const site = siteOf(world());
  const address = '/en/applications/moved/withdraw';
  const cookie = await site.signIn('chan');
  const { fields } = pressed(await site.get(address, cookie), { why: 'I moved away', sure: 'yes' });
  const command = aCommand('vetting.complete');
  await takeStep(world(), { ref: { kind: 'case', id: 'moved' }, intend: () => ({ command }) });
  const { switchLanguage: _, ...sent } = fields;
  const shown = await site.post(address, cookie, sent);
  expect(shown.html).toContain('I moved away');
  expect(shown.html).toContain('Something changed while you had this page open');
  expect(await count()).toBe(3);
});
