import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEvents } from '../../../store/records.ts';
import { atDesk, deskDefinition, submitted } from '../../support/a-desk.ts';
import { allRows } from '../../support/all-rows.ts';
import { formIn } from '../../support/client.ts';
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
  const page = `/cases/${id}`;
  return { ...submission, types, page, work: `${page}/work`, own: `${page}/forms/corrections` };
}
const propose = '/steps/correction.propose';
const typed = {
  correctQuestion: 'licenceNumber',
  correctValue: 'A1234564',
  correctWhy: 'Two figures swapped',
};
/** The fields of the form as an officer's page has it now. */
async function opened(at: Awaited<ReturnType<typeof atDesk>>, own: string) {
  const { html } = await at.look(own);
  const { fields } = formIn({ html, url: `http://localhost/en/desk${own}` }, `${own}${propose}`);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}
const readings = async (id: string) =>
  (await allRows(world)).flatMap(({ pk, read }) =>
    pk === `ACCESS#case:${id}` && typeof read === 'string' ? [read] : [],
  );

describe('a form with a page of its own', () => {
  it('stands beside what was applied for, and who looked is on the access chain', async () => {
    const { own, page } = await inVetting('beside');
    const ip = await atDesk(world, officer('ip'));
    const { status, html } = await ip.look(own);
    expect(status).toBe(200);
    for (const said of ['A1234563', 'Correct a clerical error', `href="/en/desk${page}"`])
      expect(html).toContain(said);
    expect(await readings('beside')).toEqual(['deskForm corrections']);
  });

  it('keeps what was typed where something is missing, and in the other language; then nothing is done', async () => {
    const { own, types } = await inVetting('kept');
    const ip = await atDesk(world, officer('ip'));
    const wrong = await ip.send(own, `${own}${propose}`, { ...typed, correctQuestion: 'none' });
    expect(wrong.html).toContain('href="#desk-correctQuestion"');
    for (const said of ['A1234564', 'Two figures swapped']) expect(wrong.html).toContain(said);
    const sent = await opened(ip, own);
    const other = await ip.site.post(`/tc/desk${own}`, ip.cookie, {
      ...sent,
      ...typed,
      switchLanguage: 'yes',
    });
    expect(other.status).toBe(200);
    for (const said of ['更正文書錯誤', 'A1234564', 'Two figures swapped'])
      expect(other.html).toContain(said);
    expect((await types()).at(-1)).toBe('fee.posted');
  });

  it('says what changed since it was opened, does nothing and keeps what was typed', async () => {
    const { own, page, work, types } = await inVetting('stale');
    const [ip, ho] = [await atDesk(world, officer('ip')), await atDesk(world, officer('ho'))];
    const sent = await opened(ip, own);
    await ho.send(work, `${page}/flags`, { flag: 'fraudCheck', flagWhy: 'Look at the deed' });
    const late = await ip.site.post(`/en/desk${own}${propose}`, ip.cookie, { ...sent, ...typed });
    const said = textOf(late.html);
    for (const words of ['The case changed since you opened it', 'Two figures swapped', 'A1234564'])
      expect(said).toContain(words);
    expect((await types()).at(-1)).toBe('case.flagged');
    const again = await ip.send(own, `${own}${propose}`, typed);
    expect(again.location).toBe(`/en/desk${page}?done=correction.propose`);
    expect(textOf((await ip.look(`${page}?done=correction.propose`)).html)).toContain(
      'Done: Propose the correction',
    );
  });

  it('is nothing to do for who may only read, and is led to by the case page for those who may', async () => {
    const { own, page, types } = await inVetting('reading');
    const before = (await types()).length;
    const auditor = await atDesk(world, officer('audit', ['auditor'], { teams: [] }));
    expect((await auditor.look(page)).html).not.toContain('/forms/');
    const seen = await auditor.look(own);
    expect(textOf(seen.html)).toContain('There is nothing for you to do');
    expect(seen.html).not.toContain('/steps/');
    const so = await atDesk(world, supervisor());
    expect((await so.look(page)).html).toContain(`href="/en/desk${own}"`);
    expect((await types()).length).toBe(before);
  });

  it('is closed like the case to who declared an interest in it, and there is none of another name', async () => {
    const { own, page, work } = await inVetting('barred');
    const ip = await atDesk(world, officer('ip'));
    expect((await ip.look(`${page}/forms/holidays`)).status).toBe(404);
    expect((await ip.look(`${page}/forms/inspection`)).html).toContain('There is nothing for you to do');
    await ip.send(work, `${page}/conflict`, { conflictWhy: 'My brother' });
    expect((await ip.look(own)).location).toBe('/en/desk/cases/barred/access');
    const far = await atDesk(world, officer('far', ['caseworker'], { department: 'housing' }));
    expect((await far.look(own)).status).toBe(404);
  });
});
