import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aPartnership, particulars, partners, partnershipForm } from '../../support/co-signing.ts';
import { hiddenIn } from '../../support/drafting.ts';
import { textOf } from '../../support/html.ts';
import { aWorld, type World } from '../../support/world.ts';

const DAY = 86_400_000;
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
const asked = async (rows: readonly { name: string; mail: string }[] = [wong]) => {
  const application = await aPartnership(world(), { rows });
  return { ...application, link: await application.askFor('partner.1', rows[0]?.mail ?? '') };
};

describe('the link in a mail', () => {
  test('asks for a sign-in and leads back', async () => {
    const { site, link } = await asked();
    const away = await site.get(link, '');
    expect(away.location).toContain('/en/sign-in/applicant?return=');
    expect(decodeURIComponent(away.location)).toContain(link);
  });

  test('shows the answers as they will be sent, in the language of who reads them, and lets nothing be changed', async () => {
    const { get, as, link } = await asked();
    const shown = await get(link.replace('/en/', '/tc/'), await as('wong'));
    expect(shown.status).toBe(200);
    expect(textOf(shown.html)).toMatch(/閱讀並簽署申請 .* Bakery .*Mei Ling WONG .* I am a partner\./u);
    expect(shown.html).not.toContain('/pages/');
  });

  test.each([
    ['of somebody else', 403, 'This link is for somebody else', 'ho'],
    ['of the applicant', 403, 'Somebody else signs here', 'chan'],
  ] as const)('tells nothing in the hands %s', async (_who, status, said, person) => {
    const { get, as, link, sign, content } = await asked();
    const shown = await get(link, await as(person));
    expect([shown.status, textOf(shown.html)]).toEqual([status, expect.stringContaining(said)]);
    expect(shown.html).not.toContain('Bakery');
    expect((await sign(link, person)).status).not.toBe(303);
    expect((await content())?.signatures?.[0]?.signed).toBeUndefined();
  });

  test('leads nowhere with another token, at another draft, once replaced, and once somebody else is to sign', async () => {
    const { get, as, link, path, partners: change, askFor } = await asked();
    const cookie = await as('wong');
    const status = async (address: string) => (await get(address, cookie)).status;
    expect(await status(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).toBe(404);
    const elsewhere = await asked();
    expect(await status(link.replace(path, elsewhere.path))).toBe(404);
    const newer = await askFor('partner.1', wong.mail);
    expect(await status(link)).toBe(404);
    expect(await status(newer)).toBe(200);
    await change([{ ...wong, mail: 'other@example.com' }]);
    expect(await status(newer)).toBe(404);
  });

  test('is good for 14 days of the wall clock', async () => {
    const { get, as, link, sign } = await asked();
    world().travel(14 * DAY - 60_000);
    expect((await get(link, await as('wong'))).status).toBe(200);
    world().travel(60_000);
    const late = await get(link, await as('wong'));
    expect([late.status, textOf(late.html)]).toEqual([410, expect.stringContaining('This link has expired')]);
    expect((await sign(link, 'wong')).status).toBe(410);
  });

  test('dies with the draft and with its sending', async () => {
    const { get, as, link, path, form } = await asked();
    await form(`${path}/delete`, `${path}/delete`, {});
    expect((await get(link, await as('wong'))).status).toBe(404);
    const other = await asked();
    await other.sign(other.link, 'wong');
    await other.send();
    expect((await other.get(other.link, await other.as('wong'))).status).toBe(404);
  });

  test('waits while the applicant is changing the application', async () => {
    const { get, as, link, path, form, sign } = await asked();
    const page = `${path}/pages/about`;
    await form(page, page, { nature: '', mail: 'x', surveyed: 'no' });
    const shown = await get(link, await as('wong'));
    expect([shown.status, textOf(shown.html)]).toEqual([409, expect.stringContaining('is being changed')]);
    expect((await sign(link, 'wong')).status).toBe(409);
  });
});

describe('signing', () => {
  test('needs the box ticked, and is done once, however often the button is pressed', async () => {
    const { sign, site, link, as, content } = await asked();
    const unticked = await sign(link, 'wong', {});
    expect(textOf(unticked.html)).toContain('tick the box if you agree');
    const cookie = await as('wong');
    const fields = { ...hiddenIn((await site.get(link, cookie)).html, link), agreed: 'yes' };
    const pressed = await Promise.all([1, 2, 3].map(() => site.post(link, cookie, fields)));
    for (const { status } of pressed) expect([200, 303]).toContain(status);
    const kept = (await content())?.signatures?.[0]?.signed;
    expect(kept).toMatchObject({ name: 'WONG, Mei Ling' });
    expect(textOf((await site.get(link, cookie)).html)).toContain('Thank you for signing');
    expect(textOf((await site.post(link, cookie, fields)).html)).toContain('Thank you for signing');
    expect((await content())?.signatures?.[0]?.signed).toEqual(kept);
    const other = await site.get(link, await as('ho'));
    expect([other.status, textOf(other.html)]).toEqual([410, expect.stringContaining('has been used')]);
  });

  test('signs what was read: changed meanwhile, it is shown anew and nothing is signed', async () => {
    const { site, link, as, about, content } = await asked();
    const cookie = await as('wong');
    const fields = { ...hiddenIn((await site.get(link, cookie)).html, link), agreed: 'yes' };
    await about('Florist');
    const again = await site.post(link, cookie, fields);
    expect(again.status).toBe(409);
    expect(textOf(again.html)).toMatch(/changed while you were reading it .* Florist/u);
    expect((await content())?.signatures?.[0]?.signed).toBeUndefined();
  });

  test('keeps what was typed when the language is changed', async () => {
    const { site, link, as } = await asked();
    const cookie = await as('wong');
    const fields = hiddenIn((await site.get(link, cookie)).html, link);
    const other = link.replace('/en/', '/tc/');
    const switched = await site.post(other, cookie, {
      ...fields,
      agreed: 'yes',
      why: 'Wrong area',
      switchLanguage: 'zh-Hant',
    });
    expect(switched.html).toContain('Wrong area</textarea>');
    expect(switched.html).toMatch(/value="yes"[^>]* checked|checked[^>]* value="yes"/u);
  });

  test('is for one person an application: nobody signs twice', async () => {
    const both = [wong, { name: 'WONG Mei Ling', mail: 'second@example.com' }];
    const { sign, link, askFor, get, as } = await asked(both);
    await sign(link, 'wong');
    const second = await askFor('partner.2', 'second@example.com');
    const shown = await get(second, await as('wong'));
    expect([shown.status, textOf(shown.html)]).toEqual([
      409,
      expect.stringContaining('You have signed this application'),
    ]);
    expect((await sign(second, 'wong')).status).toBe(409);
  });

  test('at the same moment as another keeps both', async () => {
    const { sign, link, askFor, content } = await asked([wong, lee]);
    const other = await askFor('partner.2', lee.mail);
    await Promise.all([sign(link, 'wong'), sign(other, 'lee')]);
    expect((await content())?.signatures?.map(({ signed }) => signed?.name).toSorted()).toEqual([
      `${particulars.lee.englishName} ${particulars.lee.chineseName}`,
      particulars.wong.englishName,
    ]);
  });
});

describe('declining', () => {
  test('needs a reason, and ends the link until one is asked again', async () => {
    const { decline, link, get, as, askFor, sign, content } = await asked();
    expect(textOf((await decline(link, 'wong', ' ')).html)).toContain('Why not: say it in a few words');
    expect((await decline(link, 'wong', 'Not yet')).location).toBe(link);
    expect(textOf((await get(link, await as('wong'))).html)).toContain('You have not signed');
    expect((await sign(link, 'wong')).status).toBe(200);
    expect((await content())?.signatures?.[0]).toMatchObject({ declined: { why: 'Not yet' } });
    await sign(await askFor('partner.1', wong.mail), 'wong');
    expect((await content())?.signatures?.[0]?.declined).toBeUndefined();
    expect((await content())?.signatures?.[0]?.signed?.name).toBe('WONG, Mei Ling');
  });
});
