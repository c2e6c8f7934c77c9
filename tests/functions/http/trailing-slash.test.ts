import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDefinition } from '../../support/definition.ts';
import { siteOf } from '../../support/site.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(aDefinition());
});
afterAll(() => world.close());

test.each([
  ['/tc/', '/tc'],
  ['/en/?q=dog&department=transport', '/en?q=dog&department=transport'],
  ['/sc/services/test-permit/', '/sc/services/test-permit'],
  ['/en/desk/cases/t1/', '/en/desk/cases/t1'],
])('%s leads to the page', async (address, page) => {
  const { status, location } = await siteOf(world).get(address, '');
  expect([status, location]).toEqual([303, page]);
});

test.each(['/en/nowhere/at/all/', '/tc//', '//example.com/', '/%5Cexample.com/', '/%2Fexample.com/'])(
  '%s leads to no other site',
  async (path) => {
    const { status, location } = await siteOf(world).get(`http://localhost:1${path}`, '');
    expect(location === '' || /^\/[^/\\]/u.test(location)).toBe(true);
    expect([303, 404]).toContain(status);
  },
);

test('what only takes forms has no page to lead to', async () => {
  expect((await siteOf(world).get('/en/tell-nobody/', '')).status).toBe(404);
  expect((await siteOf(world).post('/en/verify/', '', { code: 'x' })).status).toBe(404);
});
