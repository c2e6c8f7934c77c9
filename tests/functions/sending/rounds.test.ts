import { afterAll, beforeAll, expect, test } from 'vitest';
import { HongKongDate } from '../../../schemas/time.ts';
import { aDefinition, stages, text } from '../../support/definition.ts';
import { hiddenIn } from '../../support/drafting.ts';
import { siteOf } from '../../support/site.ts';
import { aWorld, type World } from '../../support/world.ts';

const day = (date: string) => HongKongDate.parse(date);
const service = aDefinition({
  id: 'later',
  pages: [
    { id: 'about', title: text('About'), questions: [{ id: 'what', type: 'text', label: text('What') }] },
  ],
  fees: [],
  licence: undefined,
  workflow: {
    engine: 1,
    stages: [
      {
        ...stages.ballot,
        rounds: [
          {
            id: 'spring',
            opens: day('2026-12-01'),
            closes: day('2026-12-31'),
            ends: day('2027-06-30'),
            quota: 2,
          },
        ],
      },
    ],
  },
});

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(service);
});
afterAll(() => world.close());

test('an application is not sent outside its rounds: the page says when one opens, and the draft stays', async () => {
  const site = siteOf(world);
  const cookie = await site.signIn('chan');
  const start = '/en/services/later/applications';
  const begun = await site.get('/en/services/later', cookie);
  const statement = (await site.post(start, cookie, hiddenIn(begun.html, start))).location;
  await site.post(statement, cookie, hiddenIn((await site.get(statement, cookie)).html, statement));
  const path = statement.replace(/\/privacy$/u, '');
  const form = `${path}/pages/about`;
  await site.post(form, cookie, {
    ...hiddenIn((await site.get(form, cookie)).html, form),
    what: 'Clothing',
  });
  const declaration = `${path}/declaration`;
  const shown = await site.get(declaration, cookie);
  expect(shown.html).toContain('The next round takes them from 1 December 2026 to 31 December 2026');
  const fields = { ...hiddenIn(shown.html, declaration), declared: 'yes' };
  const refused = await site.post(declaration, cookie, fields);
  expect(refused.html).toContain('No applications are taken at the moment');
  expect((await site.get(form, cookie)).html).toContain('Clothing');

  world.travel(9 * 86_400_000);
  const again = await site.signIn('chan');
  const open = await site.get(declaration, again);
  expect(open.html).not.toContain('No applications are taken');
  const sent = await site.post(declaration, again, { ...hiddenIn(open.html, declaration), declared: 'yes' });
  expect(sent.location).toBe(`${path}/received`);
  expect((await site.get(path, again)).html).toContain('takes part in a draw for 2 places');
});
