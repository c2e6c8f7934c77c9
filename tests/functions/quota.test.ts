import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRound, deliverAll, deliverIn } from '../support/a-round.ts';
import { applicant } from '../support/people.ts';
import { siteOf } from '../support/site.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const names = (count: number) => Array.from({ length: count }, (_, index) => `p${10 + index}`);

test('first come, first served: however many deliver at once, never more than the quota, and in the order of arrival', async () => {
  const round = await aRound(world, 'pitches', 'firstCome', 3);
  const all = names(8);
  for (const name of all) {
    await round.apply(name);
    world.travel(1000);
  }
  await round.letTurnsRing();
  const others = [world.reopen(), world.reopen(), world.reopen()];
  await Promise.all([world, ...others].map(deliverIn));
  await deliverAll(world);
  expect(await round.numbers()).toEqual(all.map((name) => `REF-pitches-${name}`));
  const told = await Promise.all(all.map(round.told));
  expect(told.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(told.filter(({ holds }) => holds)).toHaveLength(3);
  expect(told.slice(0, 3).map(({ stage }) => stage)).toEqual(['decision', 'decision', 'decision']);
  expect(await round.state()).toMatchObject({ taken: 3, placed: 8, nextWaiting: 4 });
});

test('nobody is served before whoever arrived earlier, though the later one is looked at first', async () => {
  const round = await aRound(world, 'kiosks', 'firstCome', 1);
  await round.apply('early');
  world.travel(30_000);
  await round.apply('late');
  await round.letTurnsRing();
  await deliverAll(world);
  expect((await round.told('early')).holds).toBe(true);
  expect(await round.told('late')).toMatchObject({ number: 2, holds: false });
});

test('a place that falls free goes to the next who still waits, once, and a waiting list ends with its round', async () => {
  const round = await aRound(world, 'stalls', 'firstCome', 2);
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    await round.apply(name);
    world.travel(1000);
  }
  await round.letTurnsRing();
  await deliverAll(world);
  await round.withdraw('c');
  await round.withdraw('a');
  await deliverIn(world);
  expect((await round.told('d')).holds).toBe(true);
  expect(await round.told('e')).toMatchObject({ holds: false, number: 5 });
  expect(await round.state()).toMatchObject({ taken: 2 });
  // Told twice, it is counted once.
  await deliverIn(world.reopen());
  expect(await round.state()).toMatchObject({ taken: 2, nextWaiting: 5 });
  world.travel(45 * 86_400_000);
  await round.letTurnsRing();
  await deliverAll(world);
  expect((await round.told('e')).tags).toContain('refused');
  const site = siteOf(world);
  const own = '/en/applications/stalls-e';
  const cookie = await site.signIn(applicant('e'));
  const told = await site.get(own, cookie);
  expect(told.html).toContain('Your number was 5.');
  expect(told.html).not.toContain('you are on the waiting list');
  expect(told.html).not.toContain('>Progress<');
  expect(told.html).toContain(`href="${own}/letters/round-1"`);
  expect((await site.get(`${own}/letters/round-1`, cookie)).html).toContain('it was refused on');
  await round.withdraw('b');
  await deliverIn(world);
  expect((await round.told('e')).tags).toContain('refused');
});
