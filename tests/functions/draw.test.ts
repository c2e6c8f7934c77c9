import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBallot } from '../../cli/check-ballot.mjs';
import { commitmentOf, drawnOrder, rootOf } from '../../rules/ballot/draw.ts';
import { faultyDatabase } from '../simulation/faulty-database.ts';
import { aRound, deliverAll, deliverIn } from '../support/a-round.ts';
import { formIn } from '../support/client.ts';
import { aCommand } from '../support/commands.ts';
import { csrfOf } from '../support/csrf.ts';
import { stages } from '../support/definition.ts';
import { officer, supervisor } from '../support/people.ts';
import { siteOf } from '../support/site.ts';
import { aWorld, type World } from '../support/world.ts';

const faulty = faultyDatabase(() => 'none');
let world: World;
// Rounds have their days: each test begins before they are over.
beforeEach(async () => {
  world = await aWorld({ touch: (store) => faulty.touch(store) });
});
afterEach(() => world.close());

const DAY = 86_400_000;
const names = Array.from({ length: 9 }, (_, index) => `p${index}`);

/** Whoever signs in opens the round's page and presses a button of it. */
async function press(service: string, by: Parameters<ReturnType<typeof siteOf>['signIn']>[0], act: string) {
  const site = siteOf(world);
  const cookie = await site.signIn(by);
  const address = `/en/desk/rounds/${service}/ballot/winter`;
  const { html, status } = await site.get(address, cookie);
  if (status !== 200) return { status, html, location: '' };
  const { fields } = formIn({ html, url: `http://localhost${address}` }, address);
  const kept = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  return site.post(address, cookie, { ...kept, act });
}

/** Sends what the page has no button for. */
async function forced(service: string, by: Parameters<ReturnType<typeof siteOf>['signIn']>[0]) {
  const site = siteOf(world);
  const cookie = await site.signIn(by);
  const typed = { act: 'draw', csrf: csrfOf(cookie), requestKey: 'k'.repeat(22) };
  return site.post(`/en/desk/rounds/${service}/ballot/winter`, cookie, typed);
}

const publicly = async (service: string, path = `/en/ballots/${service}/ballot/winter`) =>
  (await siteOf(world).get(path, '')).html;

test('lots are drawn by a second person among those on a list that is fixed, and everybody can read it', async () => {
  const round = await aRound(world, 'fair', 'draw', 3);
  for (const name of names) await round.apply(name);
  await round.letTurnsRing();
  await deliverIn(world);
  const { commitment } = await round.state();
  expect(await publicly('fair')).toContain(commitment);
  expect((await press('fair', officer('far', ['caseworker'], { teams: ['others'] }), 'fix')).status).toBe(
    404,
  );

  for (const role of ['clerk', 'inspector', 'cashier', 'operator'] as const)
    expect((await press('fair', officer(role, [role]), 'draw')).status, role).toBe(404);
  const site = siteOf(world);
  const open = await site.get('/en/desk/rounds/fair/ballot/winter', await site.signIn(officer('ip')));
  expect(open.html).not.toContain('value="fix"');
  const auditor = await site.signIn(officer('au', ['auditor'], { teams: [] }));
  expect((await site.get('/en/desk/rounds/fair/ballot/winter', auditor)).status).toBe(200);
  expect((await site.get('/en/desk/rounds', auditor)).html).toContain('/en/desk/rounds/fair/ballot/winter');
  world.travel(9 * DAY);
  expect((await press('fair', officer('ip'), 'fix')).location).toContain('done=fixed');
  const { frozen } = await round.state();
  expect(frozen?.entries).toBe(9);
  expect(await publicly('fair')).toContain(frozen?.root);

  // Only who may draw has a button; others read who may.
  const seen = async (by: Parameters<ReturnType<typeof siteOf>['signIn']>[0]) =>
    (await site.get('/en/desk/rounds/fair/ballot/winter', await site.signIn(by))).html;
  const own = await seen(officer('ip', ['supervisor']));
  expect(own).not.toContain('value="draw"');
  expect(own).toContain('You fixed the list. Another supervisor or endorsing officer of the team must draw.');
  const clerkly = await seen(officer('other'));
  expect(clerkly).not.toContain('value="draw"');
  expect(clerkly).toContain('A supervisor or endorsing officer of the team draws');
  expect(await seen(supervisor())).toContain('value="draw"');
  expect((await forced('fair', officer('ip', ['supervisor']))).html).toContain('A second person must draw');
  expect((await forced('fair', officer('other'))).html).toContain('Your role does not allow this');
  expect((await press('fair', supervisor(), 'draw')).location).toContain('done=drawnNow');
  await deliverIn(world);

  const told = await Promise.all(names.map(round.told));
  expect(new Set(told.map(({ number }) => number))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]));
  const held = told.filter(({ holds }) => holds).map(({ number }) => number);
  expect(new Set(held)).toEqual(new Set([1, 2, 3]));
  const html = await publicly('fair');
  for (const name of names) expect(html).toContain(`REF-fair-${name}`);
  expect(html).toContain((await round.state()).drawn?.seed);
  expect(html).not.toContain('CHAN');
});

test('who joins after the list is fixed comes behind all who are drawn; a place given up goes down the order', async () => {
  const round = await aRound(world, 'booths', 'draw', 1, [stages.vetting]);
  const vetted = (name: string) => round.step(name, aCommand('vetting.complete', { at: world.legalNow() }));
  for (const name of ['a', 'b', 'c', 'late']) await round.apply(name);
  for (const name of ['a', 'b', 'c']) await vetted(name);
  world.travel(9 * DAY);
  await press('booths', officer('ip'), 'fix');
  await vetted('late');
  await press('booths', supervisor(), 'draw');
  await deliverIn(world);
  await round.letTurnsRing();
  await deliverAll(world);
  expect(await round.told('late')).toMatchObject({ number: 4, holds: false });
  const inOrder = (await round.numbers()).map((reference) => reference.slice('REF-booths-'.length));
  const [first = '', second = '', third = ''] = inOrder;
  await round.withdraw(second);
  await round.withdraw(first);
  await deliverIn(world);
  expect((await round.told(third)).holds).toBe(true);
  expect((await round.told('late')).holds).toBe(false);
  expect(await publicly('booths')).toContain('Place given back');
});

test('killed again and again while it is worked off, a draw comes to the same order, and anybody can work it out', async () => {
  const round = await aRound(world, 'lots', 'draw', 4);
  for (const name of names) await round.apply(name);
  world.travel(9 * DAY);
  await deliverIn(world);
  await press('lots', officer('ip'), 'fix');
  await press('lots', supervisor(), 'draw');
  let killed = 0;
  faulty.plan = (n) => {
    if (n % 9 !== 0) return 'none';
    killed += 1;
    return n % 2 === 0 ? 'killedBefore' : 'killedAfter';
  };
  for (let life = 0; life < 60 && (await round.state()).placed < names.length; life += 1) {
    await deliverIn(world.reopen()).catch(() => 0);
    world.travel(61_000);
  }
  faulty.plan = () => 'none';
  expect(killed).toBeGreaterThan(1);
  const published: unknown = JSON.parse(await publicly('lots', '/.well-known/ballots/lots/ballot/winter'));
  expect(checkBallot(published)).toEqual([]);
  const told = await Promise.all(names.map(round.told));
  expect(told.filter(({ holds }) => holds)).toHaveLength(4);
  const { drawn, frozen, taken } = await round.state();
  expect(taken).toBe(4);
  const drawing = { seed: drawn?.seed ?? '', root: frozen?.root ?? '' };
  expect(await round.numbers()).toEqual(
    await drawnOrder(
      drawing,
      names.map((name) => `REF-lots-${name}`),
    ),
  );
});

test('a draw that was tampered with is found out', async () => {
  const entries = ['A', 'B', 'C'];
  const root = await rootOf(entries);
  const order = await drawnOrder({ seed: '5eed', root }, entries);
  const places = order.map((reference, index) => ({
    number: index + 1,
    reference,
    got: index === 0 ? 'place' : 'waiting',
  }));
  const honest = { seed: '5eed', commitment: await commitmentOf('5eed'), root, entries, places, quota: 1 };
  expect(checkBallot(honest)).toEqual([]);
  expect(checkBallot({ ...honest, seed: 'other' })[0]).toContain('committed');
  expect(checkBallot({ ...honest, entries: ['A', 'B', 'D'] })[0]).toContain('root');
  expect(checkBallot({ ...honest, places: places.toReversed() })).not.toEqual([]);
  expect(checkBallot({ ...honest, places: places.map((one) => ({ ...one, got: 'place' })) })).toHaveLength(1);
});
