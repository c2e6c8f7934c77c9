import { describe, expect, test } from 'vitest';
import { allRows } from '../../support/all-rows.ts';
import { codeIn, deliverMail } from '../../support/deliver-mail.ts';
import { aDraftingWorld } from '../../support/drafting-world.ts';
import { aDrafter, goodPages } from '../../support/drafting.ts';
import { textOf } from '../../support/html.ts';
import { siteOf } from '../../support/site.ts';

const MINUTE = 60_000;
const world = aDraftingWorld();

/** Somebody who has filled in everything; the code is on its way to an address of their own. */
async function filled(person: string) {
  const drafter = await aDrafter(world(), siteOf(world()), person);
  await drafter.fillIn();
  const mail = `${person}@example.com`;
  const saved = await drafter.save('contact', { mail });
  const fields = async () => (await drafter.open('contact')).hidden;
  return {
    ...drafter,
    mail,
    saved,
    code: async () => codeIn(await deliverMail(world()), mail),
    type: async (code: string) => drafter.post('email', { ...(await fields()), code }),
    again: async () => drafter.post('email/code', await fields()),
  };
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('an address that is to be confirmed', () => {
  test('is asked for its code as soon as its page is saved, and keeps the form from being sent until then', async () => {
    const person = await filled('first');
    expect(person.saved.location).toBe(`${person.path}/email`);
    const asking = textOf((await person.get('email')).html);
    expect(asking).toContain('first@example.com');
    expect(textOf((await person.get('check')).html)).toContain(
      'Confirm the e-mail address first@example.com',
    );
    expect((await person.get('declaration')).location).toBe(`${person.path}/check`);
    const code = await person.code();
    expect((await person.type(` ${code.slice(0, 3)} ${code.slice(3)}`)).location).toBe(
      `${person.path}/check`,
    );
    expect(textOf((await person.get('check')).html)).not.toContain('Confirm the e-mail');
    expect((await person.get('declaration')).status).toBe(200);
    expect((await person.get('email')).location).toBe(`${person.path}/check`);
  });

  test('needs no second code when it comes back, and another address needs its own', async () => {
    const person = await filled('back');
    await person.type(await person.code());
    const other = await person.save('contact', { mail: 'other@example.com' });
    expect(other.location).toBe(`${person.path}/email`);
    expect((await person.get('declaration')).location).toBe(`${person.path}/check`);
    expect((await person.save('contact', { mail: person.mail })).location).toBe(`${person.path}/check`);
  });

  test('sends nothing on a save that changes nothing while its code is good', async () => {
    const person = await filled('calm');
    await person.save('contact', { mail: person.mail });
    const mails = await deliverMail(world());
    expect(mails.filter(({ to }) => to === person.mail)).toHaveLength(1);
  });

  test('is told apart from a page with something typed and not saved', async () => {
    const person = await filled('typed');
    await person.type(await person.code());
    const declaration = await person.get('declaration');
    expect(declaration.status).toBe(200);
    const fields = (await person.open('about')).hidden;
    await person.keep('about', { title: 'mr', guests: '3' });
    const sent = await person.post('declaration', { ...fields, declared: 'yes' });
    expect(sent.location).toBe(`${person.path}/check`);
  });
});

describe('a code', () => {
  test('is nowhere in clear, and neither is the address', async () => {
    const person = await filled('secret');
    const rows = JSON.stringify(await allRows(world()));
    const code = await person.code();
    expect(rows).not.toContain('secret@example.com');
    expect(JSON.stringify(await person.content())).not.toContain(`"${code}"`);
    expect(JSON.stringify(await allRows(world()))).not.toContain(`"${code}"`);
  });

  test('may be typed wrong five times, also all at once; then a new one is needed', async () => {
    const person = await filled('guess');
    const code = await person.code();
    const guesses = await Promise.all(Array.from({ length: 12 }, () => person.type(wrong(code))));
    expect(guesses.every(({ status }) => status === 200 || status === 503)).toBe(true);
    for (let more = 0; more < 5; more += 1) await person.type(wrong(code));
    const late = await person.type(code);
    expect(textOf(late.html)).toContain('typed wrong too often');
    expect((await person.get('declaration')).location).toBe(`${person.path}/check`);
    expect((await person.again()).location).toBe(`${person.path}/email?sent=yes`);
    expect((await person.type(code)).status).toBe(200);
    expect((await person.type(await person.code())).location).toBe(`${person.path}/check`);
  });

  test('runs out after half an hour', async () => {
    const person = await filled('slow');
    const code = await person.code();
    world().travel(29 * MINUTE);
    expect(textOf((await person.get('email')).html)).toContain('We have sent a code');
    world().travel(2 * MINUTE);
    const again = await aDrafter(world(), siteOf(world()), 'slow', person);
    const fields = (await again.open('contact')).hidden;
    const late = await again.post('email', { ...fields, code });
    expect(textOf(late.html)).toContain('it has run out');
  });

  test('that can only be mailed when it has run out is not mailed', async () => {
    const person = await filled('stuck');
    const refuse = async () => ({ ok: false, problem: 'later', detail: 'down' }) as const;
    await deliverMail(world(), refuse);
    world().travel(31 * MINUTE);
    expect((await deliverMail(world())).filter(({ to }) => to === person.mail)).toEqual([]);
  });

  test('is mailed at least once though the service fails, in the language of the page', async () => {
    const person = await aDrafter(world(), siteOf(world()), 'tc');
    await person.fillIn();
    const tc = { ...person, path: person.path.replace('/en/', '/tc/') };
    const page = await siteOf(world()).get(`${tc.path}/pages/contact`, person.cookie);
    const hidden = Object.fromEntries(
      [...page.html.matchAll(/name="(csrf|requestKey|seen)" value="([^"]*)"/gu)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    await siteOf(world()).post(`${tc.path}/pages/contact`, person.cookie, {
      ...hidden,
      mail: 'tc@example.com',
    });
    await deliverMail(world(), async () => ({ ok: false, problem: 'later', detail: 'down' }) as const);
    world().travel(MINUTE);
    const mails = (await deliverMail(world())).filter(({ to }) => to === 'tc@example.com');
    expect(mails.map(({ subject, language }) => [subject, language])).toEqual([['你的確認碼', 'zh-Hant']]);
  });

  test('is sent five times an hour at the most, whatever is pressed', async () => {
    const person = await filled('often');
    for (let more = 0; more < 6; more += 1) await person.again();
    expect(textOf((await person.again()).html)).toContain('You have asked for several codes already');
    await person.save('contact', { mail: 'often-too@example.com' });
    const mails = await deliverMail(world());
    // The fifth went to the address that was typed before.
    expect(mails.filter(({ to }) => to.startsWith('often'))).toHaveLength(4);
    expect(textOf((await person.get('email')).html)).toContain(
      'No code for often-too@example.com is valid now',
    );
    world().travel(25 * MINUTE);
  });

  test('goes to one address five times an hour and twenty a day at the most, whichever drafts ask', async () => {
    const victim = 'somebody.else@example.com';
    const written = [victim, victim.toUpperCase(), 'somebody.else+news@example.com'];
    const reached = async () => {
      const mails = await deliverMail(world());
      return mails.filter(({ to }) => to.toLowerCase().startsWith('somebody.else')).length;
    };
    let count = 0;
    const flood = async () => {
      const drafts = Array.from({ length: 4 }, async () => {
        count += 1;
        const drafter = await aDrafter(world(), siteOf(world()), `flood${count}`);
        await drafter.fillIn();
        await drafter.save('contact', { mail: written[count % written.length] ?? victim });
        const { hidden } = await drafter.open('contact');
        await drafter.post('email/code', hidden);
        return { ...drafter, hidden };
      });
      return Promise.all(drafts);
    };
    const [first] = await flood();
    const mails = [await reached()];
    expect(mails).toEqual([5]);
    const refused = textOf((await first?.post('email/code', first.hidden))?.html ?? '');
    expect(refused).toContain('Several codes have been sent to this address already');
    for (let hours = 0; hours < 5; hours += 1) {
      world().travel(61 * MINUTE);
      await flood();
      mails.push(await reached());
    }
    expect(mails).toEqual([5, 5, 5, 5, 0, 0]);
    const rows = JSON.stringify(await allRows(world())).toLowerCase();
    expect(rows).toContain('codes#');
    expect(rows).not.toContain('somebody.else');
    world().travel(24 * 60 * MINUTE);
    await flood();
    expect(await reached()).toBe(5);
  });

  test('of nonsense is told to be none and counts for no try', async () => {
    const person = await filled('nonsense');
    for (const typed of ['', '12345', '1234567', 'abcdef', '12345６７', '‮123456'])
      expect(textOf((await person.type(typed)).html)).toContain('enter the 6 figures');
    expect((await person.content())?.code?.tries).toBe(0);
    const code = await person.code();
    const wide = Array.from(code, (figure) => String.fromCodePoint(0xff10 + Number(figure))).join('');
    expect((await person.type(wide)).location).toBe(`${person.path}/check`);
  });
});

test('the pages good answers are for can be gone on with before the code has come', async () => {
  const person = await filled('onward');
  expect((await person.get('email')).html).toContain(`href="${person.path}/check"`);
  expect((await person.save('about', goodPages['about'] ?? {})).location).toBe(`${person.path}/check`);
});
