import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workOff } from '../../../functions/bulk/work-off.ts';
import { keepJob, readJob, readOutcomes } from '../../../store/bulk-jobs.ts';
import { loadEvents } from '../../../store/records.ts';
import { atDesk, deskDefinition, submitted } from '../../support/a-desk.ts';
import { allRows } from '../../support/all-rows.ts';
import { aCommand } from '../../support/commands.ts';
import { deliverMail } from '../../support/deliver-mail.ts';
import { textOf } from '../../support/html.ts';
import { officer, supervisor } from '../../support/people.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(deskDefinition());
});
afterAll(() => world.close());

type Hand = Awaited<ReturnType<typeof atDesk>>;

async function inVetting(id: string) {
  const submission = await submitted(world, id);
  await submission.take(aCommand('fee.post'));
  return submission;
}

async function toDecide(id: string, vettedBy: string) {
  const submission = await inVetting(id);
  await submission.take(aCommand('vetting.complete', { by: officer(vettedBy) }));
  return submission;
}

const typesOf = async (id: string) =>
  (await loadEvents(world.store, { kind: 'case', id })).map(({ type }) => type);
/** Cases as they are once registers have answered. */
async function versionsOf(ids: readonly string[]) {
  await deliverMail(world);
  return Promise.all(ids.map(async (id) => `${id}.${(await typesOf(id)).length}`));
}

/** Chooses cases in the queue; the answer is the address of what is to be done with them. */
async function chosen(hand: Hand, cases: readonly string[], more: Record<string, string> = {}) {
  const { location } = await hand.send('', '/bulk', { case: cases, team: 'licensing', ...more });
  expect(location).toMatch(/^\/en\/desk\/bulk\/[\w-]+$/u);
  return location.replace('/en/desk', '');
}

async function confirmed(hand: Hand, job: string, action: Record<string, string>) {
  const planned = await hand.send(job, job, action);
  expect(planned.location).toBe(`/en/desk${job}`);
  await hand.send(job, `${job}/start`);
}

const resultsOf = async (hand: Hand, job: string) => textOf((await hand.look(job)).html);

describe('an officer who chooses cases in the queue', () => {
  it('sees the frozen list, says what is to be done, confirms it, and sees what became of each', async () => {
    const ids = ['b-1', 'b-2', 'b-3'];
    for (const id of ids) await inVetting(id);
    const ip = await atDesk(world, officer('ip'));
    const versions = await versionsOf(ids);
    const queue = (await ip.look('')).html;
    for (const choice of versions) expect(queue).toContain(`value="${choice}"`);
    const job = await chosen(ip, versions);
    const plan = (await ip.look(job)).html;
    for (const id of ids) expect(plan).toContain(`/desk/cases/${id}"`);
    const missing = await ip.send(job, job, { action: 'flag', why: 'half a sentence' });
    expect(missing.html).toContain('href="#desk-flag"');
    expect(missing.html).toContain('half a sentence');
    await ip.send(job, job, { action: 'flag', flag: 'urgent', why: 'The flood' });
    const page = textOf((await ip.look(job)).html);
    expect(page).toContain('Set a flag (Urgent: The flood): 3 cases');
    expect(await typesOf('b-1')).not.toContain('case.flagged');
    await ip.send(job, `${job}/start`);
    expect(await resultsOf(ip, job)).toContain('Under way: 0 of 3 cases');
    await deliverMail(world);
    expect(await resultsOf(ip, job)).toContain('Finished: 3 done, 0 left as they were');
    for (const id of ids) expect((await typesOf(id)).at(-1)).toBe('case.flagged');
  });

  it('is told for each case why it was left as it was, while the others are done', async () => {
    const ids = ['m-free', 'm-taken', 'm-moved-on', 'm-barred'];
    for (const id of ids) await inVetting(id);
    const ip = await atDesk(world, officer('ip'));
    const ho = await atDesk(world, officer('ho'));
    const so = await atDesk(world, supervisor());
    await ip.send('/cases/m-barred/work', '/cases/m-barred/conflict', { conflictWhy: 'Cousin' });
    const versions = await versionsOf(ids);
    const job = await chosen(ip, [...versions, 'nowhere.3', 'm-free.x']);
    await ho.send('/cases/m-taken', '/cases/m-taken/claim');
    await so.send('/cases/m-moved-on/work', '/cases/m-moved-on/flags', { flag: 'urgent', flagWhy: 'Now' });
    await confirmed(ip, job, { action: 'claim' });
    await deliverMail(world);
    const text = await resultsOf(ip, job);
    expect(text).toContain('Finished: 1 done, 3 left as they were');
    expect(text).toContain('Not done. A colleague has taken this case');
    expect(text).toContain('Not done. The case changed after you chose it.');
    expect(text).toContain('Not done. There is a conflict of interest');
    expect((await typesOf('m-free')).at(-1)).toBe('case.claimed');
    expect((await typesOf('m-moved-on')).at(-1)).toBe('case.flagged');
  });

  it('can take all of what is shown at once, and give it to a colleague of the team', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => inVetting(`all-${n}`)));
    const so = await atDesk(world, supervisor());
    await atDesk(world, officer('ho'));
    await deliverMail(world);
    const job = await chosen(so, [], { scope: 'all', which: 'free', stage: 'vetting' });
    expect((await so.look(job)).html).toContain('value="staff#ho"');
    expect(textOf((await so.send(job, job, { action: 'assign', to: 'staff#nobody' })).html)).toContain(
      'Choose one: Give them to',
    );
    await confirmed(so, job, { action: 'assign', to: 'staff#ho' });
    await deliverMail(world);
    expect(await resultsOf(so, job)).toMatch(/Finished: \d+ done, 0 left/u);
    expect((await typesOf('all-29')).at(-1)).toBe('case.assigned');
    // Whoever is moved to another team’s queue is no more the officer’s own, and still counts as done when it is looked at again.
    const moves = await chosen(so, await versionsOf(['all-0', 'all-1']));
    await confirmed(so, moves, { action: 'move', team: 'inspectors' });
    await deliverMail(world);
    expect(await resultsOf(so, moves)).toContain('Finished: 2 done');
  });

  it('must choose some, and an unfit action or another’s list is refused', async () => {
    await inVetting('own-1');
    const ip = await atDesk(world, officer('ip'));
    const none = await ip.send('', '/bulk', { team: 'licensing', viewName: 'kept words' });
    expect(textOf(none.html)).toContain('Choose at least one case');
    expect(none.html).toContain('kept words');
    const job = await chosen(ip, await versionsOf(['own-1']));
    expect(textOf((await ip.send(job, job, { action: 'move', team: 'inspectors' })).html)).toContain(
      'Choose one: What is to be done with them',
    );
    const ho = await atDesk(world, officer('ho'));
    expect((await ho.look(job)).status).toBe(404);
    const auditor = await atDesk(world, officer('au', ['auditor']));
    expect((await auditor.look(job)).status).toBe(403);
    expect((await auditor.look('')).html).not.toContain('name="case"');
    const switched = await ip.site.post(`/tc/desk${job}`, ip.cookie, {
      ...(await stampOf(ip, job)),
      switchLanguage: 'tc',
      action: 'flag',
      why: 'half a sentence',
    });
    expect(switched.html).toContain('half a sentence');
    expect(switched.html).toContain('批量處理個案');
  });
});

async function stampOf(hand: Hand, page: string) {
  const { html } = await hand.look(page);
  const at = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
  const form = html.split('<form').find((part) => part.includes('name="requestKey"')) ?? '';
  const key = /name="requestKey" value="([^"]*)"/u.exec(form)?.[1] ?? '';
  return { requestKey: key, csrf: at('csrf') };
}

describe('decisions on many cases', () => {
  it('are each a decision of its own: nobody decides what they vetted, and a second person endorses', async () => {
    await toDecide('d-1', 'ip');
    await toDecide('d-2', 'ho');
    const ip = await atDesk(world, officer('ip'));
    const both = await versionsOf(['d-1', 'd-2']);
    const job = await chosen(ip, both);
    await confirmed(ip, job, { action: 'grant' });
    await deliverMail(world);
    expect(await resultsOf(ip, job)).toContain('Finished: 2 done');
    expect((await typesOf('d-1')).at(-1)).toBe('decision.granted');
    const boss = await atDesk(world, officer('ho', ['supervisor']));
    const endorsing = await chosen(boss, await versionsOf(['d-1', 'd-2']));
    await confirmed(boss, endorsing, { action: 'endorse' });
    await deliverMail(world);
    const text = await resultsOf(boss, endorsing);
    // Ho vetted the second one.
    expect(text).toContain('Finished: 1 done, 1 left as they were');
    expect(await typesOf('d-1')).toContain('decision.endorsed');
    expect(await typesOf('d-2')).not.toContain('decision.endorsed');
  });

  it('are not offered where no case waits for one', async () => {
    await inVetting('d-none');
    const ip = await atDesk(world, officer('ip'));
    const job = await chosen(ip, await versionsOf(['d-none']));
    expect((await ip.look(job)).html).not.toMatch(/value="(?:grant|endorse)"/u);
  });
});

describe('a job', () => {
  it('that is stopped in between goes on where it was, and does nothing twice however often it is worked off', async () => {
    const ids = Array.from({ length: 30 }, (_, n) => `k-${n}`);
    await Promise.all(ids.map(inVetting));
    const ip = await atDesk(world, officer('ip'));
    const job = await chosen(ip, await versionsOf(ids));
    await ip.send(job, job, { action: 'claim' });
    const id = job.split('/').at(-1) ?? '';
    const person = { provider: 'staff', sub: 'ip' };
    const kept = await readJob(world.store, person, id);
    if (!kept) throw new Error('No job');
    const begun = { ...kept.job, startedAt: world.legalNow() };
    await keepJob(world.store, person, { job: begun, version: kept.version }, world.wallNow());
    let parts = 0;
    const once = () => {
      parts += 1;
      return parts <= 1;
    };
    const at = world.legalNow();
    expect(await workOff(world, begun, { at, goOn: once })).toBe(false);
    expect((await readOutcomes(world.store, person, id)).size).toBe(1);
    // Killed after its commands, before it could say so.
    const [first, second] = [world.reopen(), world.reopen()];
    await Promise.all([workOff(first, begun, { at }), workOff(second, begun, { at })]);
    await deliverMail(world);
    expect(await resultsOf(ip, job)).toContain('Finished: 30 done, 0 left as they were');
    for (const one of ids)
      expect((await typesOf(one)).filter((type) => type === 'case.claimed')).toHaveLength(1);
  });

  it('begins once, and only with what its page showed', async () => {
    await inVetting('o-1');
    const ip = await atDesk(world, officer('ip'));
    const job = await chosen(ip, await versionsOf(['o-1']));
    await ip.send(job, job, { action: 'claim' });
    const shown = await stampOf(ip, job);
    await ip.send(`${job}?change=yes`, job, { action: 'flag', flag: 'urgent', why: 'Other' });
    await ip.site.post(`/en/desk${job}/start`, ip.cookie, { ...shown, seen: '2' });
    expect(await resultsOf(ip, job)).toContain('Please confirm');
    await Promise.all([ip.send(job, `${job}/start`), ip.send(job, `${job}/start`)]);
    await deliverMail(world);
    expect((await typesOf('o-1')).filter((type) => type === 'case.flagged')).toHaveLength(1);
    // What has begun can be changed no more.
    const late = await ip.site.post(`/en/desk${job}`, ip.cookie, { ...shown, action: 'claim' });
    expect(late.location).toBe(`/en/desk${job}`);
    expect(await resultsOf(ip, job)).toContain('Finished: 1 done');
  });

  it('is sealed: the table alone tells neither cases nor why', async () => {
    const rows = (await allRows(world)).filter(({ pk }) => String(pk).startsWith('BULK#'));
    expect(rows.length).toBeGreaterThan(5);
    expect(/The flood|test-permit/u.test(JSON.stringify(rows))).toBe(false);
  });
});
