import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseContext } from '../../../schemas/case.ts';
import { loadEvents, loadRecord } from '../../../store/records.ts';
import { atDesk, deskDefinition, submitted } from '../../support/a-desk.ts';
import { aCommand } from '../../support/commands.ts';
import { textOf } from '../../support/html.ts';
import { officer, supervisor } from '../../support/people.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(deskDefinition());
});
afterAll(() => world.close());

async function inVetting(id: string) {
  const submission = await submitted(world, id);
  await submission.take(aCommand('fee.post'));
  const types = async () => (await loadEvents(world.store, submission.ref)).map(({ type }) => type);
  const desk = async () =>
    CaseContext.parse((await loadRecord(world.store, submission.ref))?.snapshot?.context).desk;
  return { ...submission, types, desk, page: `/cases/${id}`, work: `/cases/${id}/work` };
}

describe('taking a case', () => {
  it('puts it on one’s own list; who opens it next sees whose it is, and is refused with the reason', async () => {
    const { page, types } = await inVetting('taken');
    const [ip, ho] = [await atDesk(world, officer('ip')), await atDesk(world, officer('ho'))];
    expect(textOf((await ip.look(page)).html)).toContain('Nobody has taken this case yet');
    const claimed = await ip.send(page, `${page}/claim`);
    expect(claimed.location).toBe('/en/desk/cases/taken');
    expect(textOf((await ip.look('/mine')).html)).toContain('Vetting');
    expect((await ip.look('/mine')).html).toContain('/desk/cases/taken');
    const seen = textOf((await ho.look(page)).html);
    expect(seen).toContain('Taken by Officer ip');
    expect(seen).toContain('Complete vetting: not possible. A colleague has taken this case.');
    expect((await ho.look('/mine')).html).not.toContain('/desk/cases/taken');
    expect((await ho.look('')).html).toContain('Officer ip');
    expect(textOf((await ho.send(page, `${page}/claim`)).html)).toContain('A colleague has taken this case');
    expect(await types()).toEqual(['application.submitted', 'fee.posted', 'case.claimed']);
  });

  it('ends by giving it back or handing it over to a colleague of the team', async () => {
    const { page, work, desk } = await inVetting('handed');
    const ip = await atDesk(world, officer('ip'));
    await atDesk(world, officer('ho'));
    await ip.send(page, `${page}/claim`);
    expect((await ip.look(work)).html).toContain('value="staff#ho"');
    expect((await ip.send(work, `${page}/assignment`, { to: 'staff#ho' })).location).toContain(
      '/work?done=yes',
    );
    expect((await desk())?.holder?.officer.sub).toBe('ho');
    const stranger = await ip.send(work, `${page}/assignment`, { to: 'staff#nobody' });
    expect(textOf(stranger.html)).toContain('Choose one');
    const so = await atDesk(world, supervisor());
    await so.send(work, `${page}/unclaim`);
    expect((await desk())?.holder).toBeNull();
  });
});

describe('a supervisor', () => {
  it('gives cases by load: who has the fewest comes first', async () => {
    const [light, heavy] = [officer('light', ['caseworker'], { teams: ['licensing'] }), officer('aheavy')];
    for (const id of ['load-1', 'load-2']) {
      const { page } = await inVetting(id);
      await (await atDesk(world, heavy)).send(page, `${page}/claim`);
    }
    const { page, work, desk } = await inVetting('load-3');
    await atDesk(world, light);
    const so = await atDesk(world, supervisor());
    const { html } = await so.look(work);
    expect(textOf(html)).toContain('Officer aheavy (2 open)');
    expect(html.indexOf('Officer light (0 open)')).toBeLessThan(html.indexOf('Officer aheavy (2 open)'));
    await so.send(work, `${page}/assignment`, { to: 'staff#light' });
    expect((await desk())?.holder?.officer.sub).toBe('light');
  });

  it('moves a case to another team of the department, whose queue it then is in', async () => {
    const { page, work } = await inVetting('moving');
    const so = await atDesk(world, supervisor());
    const tam = await atDesk(world, officer('tam', ['caseworker'], { teams: ['inspectors'] }));
    expect((await tam.look('')).html).not.toContain('/desk/cases/moving');
    expect((await so.send(work, `${page}/team`, { team: 'housing' })).status).toBe(200);
    expect((await so.send(work, `${page}/team`, { team: 'inspectors' })).location).toBe('/en/desk?done=yes');
    expect(textOf((await so.look('?done=yes')).html)).toContain('The case has been given to another team.');
    expect((await tam.look('')).html).toContain('/desk/cases/moving');
    expect((await so.look('')).html).not.toContain('/desk/cases/moving');
    expect(textOf((await tam.look(page)).html)).toContain('Complete vetting');
  });
});

describe('flags', () => {
  it('are set and cleared with a reason, shown in the queue and on the case, and nothing typed is lost', async () => {
    const { page, work, types } = await inVetting('flagged');
    const ip = await atDesk(world, officer('ip'));
    const missing = await ip.send(work, `${page}/flags`, {
      flag: 'complaint',
      conflictWhy: 'half a sentence',
    });
    expect(missing.html).toContain('href="#desk-flagWhy"');
    expect(missing.html).toContain('half a sentence');
    await ip.send(work, `${page}/flags`, { flag: 'complaint', flagWhy: 'Wrote to the Ombudsman' });
    expect(textOf((await ip.look(page)).html)).toContain('Complaint');
    expect((await ip.look('?flag=complaint')).html).toContain('/desk/cases/flagged');
    expect((await ip.look('?flag=urgent')).html).not.toContain('/desk/cases/flagged');
    expect(textOf((await ip.look(work)).html)).toContain('Wrote to the Ombudsman Officer ip');
    await ip.send(work, `${page}/flags/complaint/clear`, { clearWhy: 'Settled' });
    expect((await ip.look('?flag=complaint')).html).not.toContain('/desk/cases/flagged');
    expect((await types()).slice(-2)).toEqual(['case.flagged', 'case.unflagged']);
  });

  it('set since an officer looked make their decision wait, and never an applicant’s', async () => {
    const { page, work, take } = await inVetting('stale');
    const [ip, ho] = [await atDesk(world, officer('ip')), await atDesk(world, officer('ho'))];
    const { html } = await ip.look(page);
    const stamped = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(html.split('id="case"')[1] ?? '')?.[1] ?? '';
    const stamp = { requestKey: stamped('requestKey'), csrf: stamped('csrf'), seen: stamped('seen') };
    await ho.send(work, `${page}/flags`, { flag: 'fraudCheck', flagWhy: 'Look at the deed' });
    const late = await ip.site.post(`/en/desk${page}/vetting`, ip.cookie, {
      ...stamp,
      stage: 'vetting',
      'inOrder[licence]': 'yes',
      'inOrder[address]': 'yes',
    });
    expect(textOf(late.html)).toContain('The case changed since you opened it');
    const withdrawn = await take(aCommand('application.withdraw', { seen: Number(stamp.seen) }));
    expect(withdrawn.outcome).toBe('accepted');
  });
});

describe('filters of the queue', () => {
  it('show what nobody has taken, and what is overdue', async () => {
    const { page } = await inVetting('free-1');
    await inVetting('free-2');
    const ip = await atDesk(world, officer('ip'));
    await ip.send(page, `${page}/claim`);
    const free = (await ip.look('?which=free')).html;
    expect(free).not.toContain('/desk/cases/free-1"');
    expect(free).toContain('/desk/cases/free-2"');
    expect((await ip.look('?which=overdue')).html).not.toContain('/desk/cases/free-2"');
    world.travel(40 * 24 * 3_600_000);
    const later = await atDesk(world, officer('ip'));
    expect((await later.look('?which=overdue')).html).toContain('/desk/cases/free-2"');
    expect((await later.look('?stage=vetting&service=test-permit')).html).toContain('/desk/cases/free-2"');
    expect((await later.look('?stage=decision')).html).not.toContain('/desk/cases/free-2"');
  });
});
