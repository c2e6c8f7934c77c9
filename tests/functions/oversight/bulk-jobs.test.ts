import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadRecord } from '../../../store/records.ts';
import { atDesk, deskDefinition, submitted } from '../../support/a-desk.ts';
import { aCommand } from '../../support/commands.ts';
import { deliverMail } from '../../support/deliver-mail.ts';
import { textOf } from '../../support/html.ts';
import { officer } from '../../support/people.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(deskDefinition());
});
afterAll(() => world.close());

async function inVetting(id: string) {
  const { take, ref } = await submitted(world, id);
  await take(aCommand('fee.post'));
  await deliverMail(world);
  return `${id}.${(await loadRecord(world.store, ref))?.version}`;
}

it('a job stays on a list of what was done, for the officer who began it and for supervisors of its team', async () => {
  const versions = [await inVetting('l-1'), await inVetting('l-2')];
  const listed = await atDesk(world, officer('list'));
  const { location } = await listed.send('', '/bulk', { case: versions, team: 'licensing' });
  const job = location.replace('/en/desk', '');
  await listed.send(job, job, { action: 'claim' });
  expect(textOf((await listed.look('/bulk')).html)).toContain('Take the cases (not confirmed)');
  await listed.send(job, `${job}/start`);
  await deliverMail(world);
  expect(textOf((await listed.look('')).html)).toContain('what was done');
  const own = await listed.look('/bulk');
  expect(textOf(own.html)).toMatch(/Officer list Licensing Take the cases 2 2 0 0/u);
  expect(own.html).toContain(`href="/en/desk${job}"`);
  const boss = await atDesk(world, officer('boss', ['supervisor']));
  const overseen = await boss.look('/bulk');
  const path = `${job}?of=staff%23list`;
  expect(overseen.html).toContain(`href="/en/desk${path}"`);
  expect(textOf((await boss.look(path)).html)).toContain('Finished: 2 done');
  // Nobody else: neither a colleague, nor a supervisor of another team.
  const ho = await atDesk(world, officer('ho'));
  expect((await ho.look('/bulk')).html).not.toContain(job);
  expect((await ho.look(path)).status).toBe(404);
  const far = await atDesk(world, officer('far', ['supervisor'], { teams: ['inspectors'] }));
  expect((await far.look('/bulk')).html).not.toContain(job);
  expect((await far.look(path)).status).toBe(404);
  const auditor = await atDesk(world, officer('au', ['auditor']));
  expect((await auditor.look('/bulk')).status).toBe(403);
});
