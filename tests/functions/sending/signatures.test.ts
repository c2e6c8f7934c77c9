import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openCase, openHistory } from '../../../functions/records/opened-case.ts';
import { mailSentWrite, mailsSentTo } from '../../../store/mails-sent.ts';
import { transact } from '../../../store/transact.ts';
import { allRows } from '../../support/all-rows.ts';
import { aPartnership, partners, partnershipForm } from '../../support/co-signing.ts';
import { deliverMail } from '../../support/deliver-mail.ts';
import { hiddenIn } from '../../support/drafting.ts';
import { textOf } from '../../support/html.ts';
import { officer } from '../../support/people.ts';
import { aWorld, type World } from '../../support/world.ts';

const [wong, lee] = partners;
const open: { world?: World } = {};
beforeAll(async () => {
  open.world = await aWorld();
  await open.world.publish(partnershipForm);
});
afterAll(() => open.world?.close());

const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};
// An address that was written to may be written to again.
beforeEach(() => world().travel(25 * 3_600_000));
const told = async (application: Awaited<ReturnType<typeof aPartnership>>) =>
  textOf((await application.get('signatures')).html);

describe('an application others must sign', () => {
  test('goes from its answers to the signatures, and nowhere on without them', async () => {
    const application = await aPartnership(world());
    expect((await application.get('check')).html).toContain(`href="${application.path}/signatures"`);
    expect(await told(application)).toMatch(/Partner: Mei Ling WONG .* Not asked yet .* Partner: 李小明/u);
    expect((await application.get('declaration')).location).toBe(`${application.path}/signatures`);
    const fields = hiddenIn((await application.get('pages/about')).html, `${application.path}/pages/about`);
    const sent = await application.site.post(`${application.path}/declaration`, application.cookie, {
      ...fields,
      declared: 'yes',
    });
    expect(sent.location).toBe(`${application.path}/signatures?missing=yes`);
    const missing = textOf((await application.get(sent.location)).html);
    expect(missing).toContain('Partner: Mei Ling WONG has not signed');
    expect(missing).toContain('Partner: 李小明 has not signed');
  });

  test('is sent once everybody has signed, and keeps who signed what and when', async () => {
    const application = await aPartnership(world(), { surveyed: 'yes', rows: [wong] });
    const link = await application.askFor('partner.1', wong.mail);
    expect((await application.sign(link, 'wong')).location).toBe(link);
    expect((await application.get('declaration')).location).toBe(`${application.path}/signatures`);
    const other = await application.askFor('surveyor', 'surveyor@example.com');
    await application.sign(other, 'lee');
    expect(await told(application)).toContain('Everybody has signed');
    const [entry, surveyor] = (await application.content())?.signatures ?? [];
    expect((await application.send()).location).toBe(`${application.path}/received`);

    const opened = await openCase(world(), application.id);
    if (!opened) throw new Error('The case is there');
    const [first] = await openHistory(world(), opened);
    const facts = first?.command.type === 'application.submit' ? first.command.facts : undefined;
    expect(facts?.signatures).toEqual([
      { entry: 'partner.1', asked: wong.name, ...entry?.signed },
      { entry: 'surveyor', asked: 'LEE, Siu Ming', ...surveyor?.signed },
    ]);
    expect(entry?.signed).toMatchObject({
      by: { provider: 'citizens', sub: 'wong' },
      name: 'WONG, Mei Ling',
    });

    const receipt = textOf((await application.get('receipt')).html);
    expect(receipt).toMatch(
      /Signed by others Partner: Mei Ling WONG Signed by WONG, Mei Ling, verified by iAM Smart/u,
    );
    const desk = await application.site.signIn(officer('tam'));
    const shown = textOf((await application.get(`/en/desk/cases/${application.id}`, desk)).html);
    expect(shown).toContain('Surveyor: LEE, Siu Ming Signed by LEE, Siu Ming 李小明');
    expect(textOf((await application.get(application.path)).html)).toContain('Signed by others');
  });

  test('needs nobody where the answers call for nobody', async () => {
    const application = await aPartnership(world(), { rows: [] });
    expect((await application.get('check')).html).toContain(`href="${application.path}/declaration"`);
    expect((await application.get('signatures')).location).toBe(`${application.path}/declaration`);
    expect((await application.send()).location).toBe(`${application.path}/received`);
  });

  test('is filled in before anybody is asked', async () => {
    const application = await aPartnership(world());
    const fields = hiddenIn(
      (await application.get('signatures')).html,
      `${application.path}/signatures/partner.1`,
    );
    await application.partners([{ name: 'X', mail: 'nowhere' }]);
    expect((await application.get('signatures')).location).toBe(`${application.path}/check`);
    const asked = await application.site.post(
      `${application.path}/signatures/partner.1`,
      application.cookie,
      fields,
    );
    expect(asked.location).toBe(`${application.path}/check`);
    expect((await deliverMail(world())).filter(({ to }) => to === wong.mail)).toEqual([]);
  });
});

describe('a signature', () => {
  test('counts no more once an answer changes, and again when it is given again', async () => {
    const application = await aPartnership(world(), { rows: [wong] });
    await application.sign(await application.askFor('partner.1', wong.mail), 'wong');
    await application.about('Florist');
    expect(await told(application)).toMatch(/WONG, Mei Ling signed .*, but the answers have changed since/u);
    expect((await application.get('declaration')).location).toBe(`${application.path}/signatures`);
    await application.about('Bakery');
    expect((await application.get('declaration')).status).toBe(200);
    await application.about('Florist');
    const link = await application.askFor('partner.1', wong.mail);
    await application.sign(link, 'wong');
    expect((await application.get('declaration')).status).toBe(200);
  });

  test('outlives the day: what is worked out from the day is no answer', async () => {
    const application = await aPartnership(world(), { rows: [wong] });
    await application.sign(await application.askFor('partner.1', wong.mail), 'wong');
    world().travel(3 * 86_400_000);
    const again = await application.as('chan');
    expect((await application.get('declaration', again)).status).toBe(200);
  });

  test('leaves the pages the applicant has open as current as they were', async () => {
    const application = await aPartnership(world(), { rows: [wong] });
    const link = await application.askFor('partner.1', wong.mail);
    const page = `${application.path}/pages/about`;
    const rendered = hiddenIn((await application.get(page)).html, page);
    await application.sign(link, 'wong');
    const saved = await application.site.post(page, application.cookie, {
      ...rendered,
      nature: 'Tea house',
      mail: 'tai.man@example.com',
      surveyed: 'no',
    });
    expect(saved.location).toBe(`${application.path}/check`);
    expect((await application.content())?.answers).toMatchObject({ nature: 'Tea house' });
  });

  test('tells the applicant by mail that it was given or declined', async () => {
    const application = await aPartnership(world());
    await application.sign(await application.askFor('partner.1', wong.mail), 'wong');
    const [signed] = await deliverMail(world());
    expect(signed?.to).toBe('tai.man@example.com');
    expect(signed?.subject).toBe('Mei Ling WONG has signed: Test permit');
    expect(signed?.text).toContain(`http://localhost${application.path}/signatures`);
    await application.decline(await application.askFor('partner.2', lee.mail), 'lee', 'The area is wrong');
    const [declined] = await deliverMail(world());
    expect(declined?.subject).toBe('李小明 has not signed: Test permit');
    expect(declined?.text).not.toContain('area');
    expect(await told(application)).toContain('Reason: The area is wrong');
    expect((await application.get('declaration')).location).toBe(`${application.path}/signatures`);
  });
});

describe('asking', () => {
  test('keeps the token nowhere: not in a row, and in the draft as a hash only', async () => {
    const application = await aPartnership(world(), { rows: [wong] });
    await application.ask('partner.1');
    const before = JSON.stringify(await allRows(world()));
    const mails = await deliverMail(world());
    const token = /\/sign\/(\S+)/u.exec(mails.at(-1)?.text ?? '')?.[1] ?? '';
    expect(token).toMatch(/^[\w-]{43}$/u);
    expect(before).not.toContain(token);
    expect(before).not.toContain(wong.mail);
    expect(JSON.stringify(await allRows(world()))).not.toContain(token);
    expect(JSON.stringify(await application.content())).not.toContain(token);
  });

  test('says nothing of the answers in the mail, which is in the draft’s language', async () => {
    const application = await aPartnership(world(), { rows: [wong] });
    const page = `${application.path}/pages/about`.replace('/en/', '/tc/');
    await application.form(page, page, {
      nature: 'Secret bakery',
      mail: 'tai.man@example.com',
      surveyed: 'no',
    });
    await application.ask('partner.1');
    const mail = (await deliverMail(world())).at(-1);
    expect(mail).toMatchObject({ to: wong.mail, language: 'zh-Hant', subject: '請簽署：Test permit' });
    expect(mail?.text).toContain('http://localhost/tc/applications/');
    expect(mail?.text).not.toMatch(/Secret|CHAN|陳大文/u);
  });

  test('is not possible more than three times an hour', async () => {
    const application = await aPartnership(world(), { rows: [wong] });
    const asked = [];
    for (let time = 0; time < 4; time += 1) asked.push(await application.ask('partner.1'));
    expect(asked.map(({ status }) => status)).toEqual([303, 303, 303, 200]);
    expect(textOf(asked[3]?.html ?? '')).toContain('was asked several times already');
    expect((await deliverMail(world())).filter(({ to }) => to === wong.mail)).toHaveLength(3);
  });

  test('writes to no address more than five times an hour, whichever applications ask', async () => {
    const applications = [];
    const names = [wong.mail, 'Mei.Ling+again@example.com', wong.mail];
    for (const mail of names) applications.push(await aPartnership(world(), { rows: [{ ...wong, mail }] }));
    const asked = [];
    for (const application of [...applications, ...applications])
      asked.push(await application.ask('partner.1'));
    expect(asked.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 200]);
    expect(textOf(asked[5]?.html ?? '')).toContain(
      `Several mails have been sent to the address of ${wong.name} already`,
    );
    const written = (await deliverMail(world())).filter(({ to }) => names.includes(to));
    expect(written).toHaveLength(5);
    world().travel(3_600_000);
    const later = applications.at(-1);
    const cookie = await later?.as('chan');
    expect(
      (await later?.form(`${later.path}/signatures`, `${later.path}/signatures/partner.1`, {}, cookie))
        ?.status,
    ).toBe(303);
  });

  test('counts together with codes that confirm the address', async () => {
    await deliverMail(world());
    const sent = await mailsSentTo(world().store, wong.mail, world().wallNow());
    await transact(world().store, [
      mailSentWrite(
        world().store,
        { ...sent, sent: Array.from({ length: 4 }, () => world().wallNow()) },
        world().wallNow(),
      ),
    ]);
    const application = await aPartnership(world(), { rows: [wong] });
    expect((await application.ask('partner.1')).status).toBe(200);
    expect(await deliverMail(world())).toEqual([]);
  });

  test('of nobody the application names leads back to the list, and of a stranger’s draft nowhere', async () => {
    const application = await aPartnership(world(), { rows: [wong] });
    const list = `${application.path}/signatures`;
    const fields = hiddenIn((await application.get(list)).html, `${list}/partner.1`);
    expect((await application.site.post(`${list}/partner.9`, application.cookie, fields)).location).toBe(
      list,
    );
    const stranger = await application.as('ho');
    const away = await application.get(list, stranger);
    expect((await application.get(away.location, stranger)).status).toBe(404);
  });
});
