import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseContext } from '../../../schemas/case.ts';
import { loadRecord } from '../../../store/records.ts';
import { atDesk, chan, deskDefinition, submitted } from '../../support/a-desk.ts';
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

async function inVetting(id: string, sent: Parameters<typeof submitted>[2] = {}) {
  const submission = await submitted(world, id, sent);
  await submission.take(aCommand('fee.post'));
  const desk = async () =>
    CaseContext.parse((await loadRecord(world.store, submission.ref))?.snapshot?.context).desk;
  return { ...submission, desk, page: `/cases/${id}`, work: `/cases/${id}/work` };
}
const particulars = (hkid: string) => ({ birthDate: '1996-05-12', hkid, englishName: `P ${hkid}` });

describe('a conflict of interest', () => {
  it('declared closes the case to the officer, who reads nothing of it any more', async () => {
    const { page, work, reference } = await inVetting('declared');
    const ip = await atDesk(world, officer('ip'));
    const { location } = await ip.send(work, `${page}/conflict`, { conflictWhy: 'My brother' });
    const next = await ip.look(location.replace('/en/desk', ''));
    expect(next.status).toBe(200);
    expect(textOf(next.html)).toContain(`You declared a conflict of interest in case ${reference}`);
    expect(textOf(next.html)).toContain('You can no longer see this case or act on it');
    expect(next.html).not.toMatch(/Marigold|A1234563|My brother/u);
    expect((await ip.look(page)).location).toBe('/en/desk/cases/declared/access');
    const door = await ip.look(`${page}/access`);
    expect(door.status).toBe(403);
    expect(textOf(door.html)).toContain('There is a conflict of interest between you and this case');
    expect(door.html).not.toMatch(/Marigold|A1234563/u);
    const ho = await atDesk(world, officer('ho'));
    const other = await ho.look(location.replace('/en/desk', ''));
    expect(other.html).not.toContain('You declared');
    expect(textOf((await ho.look(work)).html)).toContain('Officer ip declared a conflict of interest');
  });

  it('is found where number or home are the officer’s own, whether the case or the declaration was first', async () => {
    const early = await inVetting('early', { particulars: particulars('K123456(0)') });
    await deliverMail(world);
    const kin = await atDesk(world, officer('kin'));
    const bad = await kin.send('/interests', '/interests', { hkids: 'K123456(0)\nK999999(9)', homes: '' });
    expect(textOf(bad.html)).toContain('Not an identity card number: line 2');
    const homes = 'Flat 9, 3/F, Plover House, 4 Egret Street';
    const saved = await kin.send('/interests', '/interests', { hkids: 'k1234560', homes });
    expect(saved.location).toContain('saved=2');
    expect((await early.desk())?.barred).toMatchObject([{ how: 'detected', officer: { sub: 'kin' } }]);
    expect((await kin.look(early.page)).location).toContain('/access');

    const home = {
      flat: '9',
      floor: '3',
      building: 'Plover House',
      street: '4 Egret Street',
      district: 'Central',
      region: 'HK',
    };
    const late = await inVetting('late', {
      answers: { ...chan.answers, home },
      particulars: particulars('P123456(7)'),
    });
    const neighbour = await inVetting('neighbour', {
      answers: { ...chan.answers, home: { ...home, flat: '10' } },
      particulars: particulars('C123456(9)'),
    });
    await deliverMail(world);
    expect((await late.desk())?.barred).toMatchObject([{ how: 'detected', officer: { sub: 'kin' } }]);
    expect((await neighbour.desk())?.barred ?? []).toEqual([]);
    expect(JSON.stringify(await allRows(world))).not.toMatch(/K123456|plover/iu);
  });
});

describe('a case of another team', () => {
  it('opens to a reason for an hour, to be read only; the reason is on the access chain and supervisors are told', async () => {
    const { page, id, work } = await inVetting('sealed');
    await atDesk(world, supervisor(), 'so@transport.example');
    await deliverMail(world);
    const near = await atDesk(world, officer('near', ['caseworker'], { teams: ['inspectors'] }));
    expect((await near.look(page)).location).toBe('/en/desk/cases/sealed/access');
    const door = await near.look(`${page}/access`);
    expect(textOf(door.html)).toContain('This case belongs to another team');
    expect(door.html).not.toMatch(/Marigold|A1234563/u);
    expect(textOf((await near.send(`${page}/access`, `${page}/access`, { why: '' })).html)).toContain(
      'Why you need to see',
    );
    expect((await near.look(page)).status).toBe(303);
    const switched = await near.send(`${page}/access`, `${page}/access`, { why: 'x', switchLanguage: 'tc' });
    expect(switched.status).toBe(200);
    expect((await near.look(page)).status).toBe(303);

    const opened = await near.send(`${page}/access`, `${page}/access`, {
      why: 'The police ask about Mr Chan',
    });
    expect(opened.location).toBe(`/en/desk${page}`);
    const shown = await near.look(page);
    expect(shown.html).toContain('Marigold Mansion');
    expect(shown.html).not.toContain(`${page}/vetting`);
    expect((await near.send(page, `${page}/requests`, { what: 'x' })).status).toBe(403);
    const mail = (await deliverMail(world)).find(({ to }) => to === 'so@transport.example');
    expect(mail?.text).toContain('Officer near');
    expect(mail?.text).not.toMatch(/police|Marigold/u);
    const so = await atDesk(world, supervisor(), 'so@transport.example');
    expect(textOf((await so.look(work)).html)).toContain('The police ask about Mr Chan');

    const rows = (await allRows(world)).filter(({ pk }) => pk === `ACCESS#case:${id}`);
    const entry = rows.find((row) => row['read'] === 'breakGlass');
    expect(typeof entry?.['why']).toBe('string');
    expect(JSON.stringify(rows)).not.toContain('police');
    world.travel(3_600_001);
    const again = await atDesk(world, officer('near', ['caseworker'], { teams: ['inspectors'] }));
    expect((await again.look(page)).location).toBe('/en/desk/cases/sealed/access');
  });

  it('is told to the mailbox of the department while no supervisor’s address is known', async () => {
    const fresh = await aWorld();
    await fresh.publish(deskDefinition());
    const { take } = await submitted(fresh, 'alone');
    await take(aCommand('fee.post'));
    const mailboxOf = (department: string) => `${department}@duty.example`;
    await deliverMail(fresh, undefined, mailboxOf);
    const near = await atDesk(fresh, officer('near', ['caseworker'], { teams: ['inspectors'] }));
    await near.send('/cases/alone/access', '/cases/alone/access', { why: 'The police ask about Mr Chan' });
    const told = await deliverMail(fresh, undefined, mailboxOf);
    expect(told.map(({ to }) => to)).toEqual(['transport@duty.example']);
    expect(told[0]?.text).toContain('Officer near');
    fresh.travel(3_600_001);
    await atDesk(fresh, supervisor(), 'so@transport.example');
    const later = await atDesk(fresh, officer('near', ['caseworker'], { teams: ['inspectors'] }));
    await later.send('/cases/alone/access', '/cases/alone/access', { why: 'Once more' });
    const known = await deliverMail(fresh, undefined, mailboxOf);
    expect(known.map(({ to }) => to)).toEqual(['so@transport.example']);
    await fresh.close();
  });

  it('of another department is none, and no reason opens it', async () => {
    const { page } = await inVetting('elsewhere');
    const far = await atDesk(world, officer('far', ['supervisor'], { department: 'housing' }));
    for (const path of [page, `${page}/access`, `${page}/work`])
      expect((await far.look(path)).status).toBe(404);
    const forged = await far.send('/search', `${page}/access`, { why: 'because' });
    expect(forged.status).toBe(404);
  });
});

describe('possible duplicates', () => {
  it('are found by the service’s rules within their days, shown side by side and dismissed', async () => {
    const one = {
      answers: { ...chan.answers, licenceNumber: 'F5556667' },
      particulars: particulars('A123456(3)'),
    };
    const first = await inVetting('first', one);
    const other = { answers: { ...chan.answers, licenceNumber: 'B7654321' } };
    const near = {
      ...other,
      particulars: { birthDate: '1970-01-01', englishName: 'LI, Bo', chineseName: '李波' },
    };
    await inVetting('near-1', near);
    await deliverMail(world);
    const second = await inVetting('second', one);
    const third = await inVetting('near-2', {
      answers: { ...near.answers, home: { ...chan.answers.home, building: 'MARIGOLD-Mansion' } },
      particulars: { ...near.particulars, englishName: 'Bo Li', chineseName: '李波' },
    });
    await deliverMail(world);
    expect((await first.desk())?.duplicates ?? []).toEqual([]);
    expect((await second.desk())?.duplicates.map(({ case: found }) => found)).toEqual(['first']);
    expect((await third.desk())?.duplicates).toMatchObject([{ case: 'near-1', rule: 'same-licence' }]);

    const ip = await atDesk(world, officer('ip'));
    expect((await ip.look('?flag=possibleDuplicate')).html).toContain('/desk/cases/second"');
    expect(textOf((await ip.look(second.page)).html)).toContain('Possible duplicate to look at');
    const path = `${second.page}/duplicates/first`;
    const { html } = await ip.look(path);
    expect(textOf(html)).toContain('Same');
    expect(html).not.toContain('value="merged"');
    expect(textOf(html)).toContain('only a supervisor can join them');
    const alike = await ip.look(`${third.page}/duplicates/near-1`);
    expect(textOf(alike.html)).toContain('Nearly the same');
    expect(textOf((await ip.send(path, path, { verdict: 'different' })).html)).toContain('Why');
    for (const { case: found } of (await second.desk())?.duplicates ?? []) {
      const at = `${second.page}/duplicates/${found}`;
      expect((await ip.send(at, at, { verdict: 'different', why: 'Twins' })).location).toContain('/work');
    }
    expect((await ip.look('?flag=possibleDuplicate')).html).not.toContain('/desk/cases/second"');
    expect((await ip.look(`${second.page}/duplicates/nothing`)).status).toBe(404);
  });

  it('merged by a supervisor close this one and leave the other', async () => {
    const only = { answers: { ...chan.answers, licenceNumber: 'M1112223' } };
    await inVetting('a-kept', { ...only, particulars: particulars('G123456(A)') });
    await deliverMail(world);
    const double = await inVetting('b-double', { ...only, particulars: particulars('H123456(4)') });
    await deliverMail(world);
    const path = `${double.page}/duplicates/a-kept`;
    const so = await atDesk(world, supervisor());
    await so.send(path, path, { verdict: 'merged', why: 'Sent twice' });
    const record = await loadRecord(world.store, double.ref);
    expect(record?.listing?.tags).toEqual(['closed', 'merged']);
    expect((await loadRecord(world.store, { kind: 'case', id: 'a-kept' }))?.listing?.tags).toContain('open');
  });

  it('older than the rule says are none', async () => {
    const only = {
      answers: { ...chan.answers, licenceNumber: 'O9998887' },
      particulars: particulars('D123456(0)'),
    };
    await inVetting('a-old', only);
    await deliverMail(world);
    world.travel(31 * 24 * 3_600_000);
    const late = await inVetting('b-young', { ...only, at: world.legalNow() });
    await deliverMail(world);
    expect((await late.desk())?.duplicates ?? []).toEqual([]);
  });
});
