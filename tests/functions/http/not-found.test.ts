import { afterAll, beforeAll, expect, it } from 'vitest';
import { textOf } from '../../support/html.ts';
import { officer } from '../../support/people.ts';
import { siteOf } from '../../support/site.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

it.each(['/tc/desk/cases/none', '/tc/desk/nowhere', '/tc/operations/nowhere'])(
  'officers who find nothing at %s are led to their desk, not to applications',
  async (address) => {
    const site = siteOf(world);
    const { status, html } = await site.get(address, await site.signIn(officer('ip')));
    expect(status).toBe(404);
    expect(html).toContain('href="/tc/desk"');
    expect(textOf(html)).toContain('如要查看個案');
    expect(textOf(html)).not.toContain('我的申請');
  },
);

it('applicants who find nothing are led to their applications', async () => {
  const site = siteOf(world);
  const { status, html } = await site.get('/en/nowhere', '');
  expect(status).toBe(404);
  expect(textOf(html)).toContain('go to “My applications”');
  expect(html).not.toContain('href="/en/desk"');
});
