import { describe, expect, test } from 'vitest';
import { deskCaseTexts } from '../../web/texts/desk-case.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import { aBrowser } from '../support/browser.ts';
import { formIn } from '../support/client.ts';
import { labelOf, optionOf } from '../support/driving-permit.ts';
import { aProduct } from '../support/product.ts';
import {
  deskOf,
  mails,
  quickApply,
  quickPaid,
  quickSignIn,
  startDraft,
  until,
} from '../support/quick-story.ts';
import { signedIn, typedByApplicant } from '../support/story.ts';

const browser = aBrowser();
const product = aProduct();

describe('in a browser', () => {
  test('a change of language in the middle of a page loses nothing that was typed', async () => {
    const visitor = await signedIn(browser(), product(), 'chan-tai-man', { language: 'en' });
    const client = await quickSignIn(product(), 'chan-tai-man');
    await visitor.go(`${await startDraft(client, product())}/pages/about-you`);
    await visitor.choose(optionOf('title', 'ms'));
    await visitor.type(labelOf('placeOfBirth'), 'Macao');
    await visitor.press('繁體中文');
    expect(visitor.page.url()).toContain('/tc/');
    const typed = visitor.page.getByLabel(words(labelOf('placeOfBirth'), 'zh-Hant'), { exact: true });
    expect(await typed.inputValue()).toBe('Macao');
    await visitor.leave();
  });

  test('a double click on a button sends its form once', async () => {
    const visitor = await signedIn(browser(), product(), 'chan-tai-man', { language: 'en' });
    const client = await quickSignIn(product(), 'chan-tai-man');
    await visitor.go(`${await startDraft(client, product())}/pages/about-you`);
    await visitor.choose(optionOf('title', 'mr'));
    await visitor.type(labelOf('placeOfBirth'), 'Macao');
    const posts: string[] = [];
    visitor.page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url());
    });
    await visitor.page.getByRole('button', { name: words(shellTexts.save, 'en') }).dblclick();
    await visitor.page.waitForURL(/driving-licence/u);
    expect(posts.length).toBe(1);
    await visitor.leave();
  });

  test('the back button after saving brings a page that can be saved again', async () => {
    const visitor = await signedIn(browser(), product(), 'chan-tai-man', { language: 'en' });
    const client = await quickSignIn(product(), 'chan-tai-man');
    await visitor.go(`${await startDraft(client, product())}/pages/about-you`);
    await visitor.choose(optionOf('title', 'mr'));
    await visitor.type(labelOf('placeOfBirth'), 'Macao');
    await visitor.press(shellTexts.save);
    await visitor.page.goBack();
    await visitor.type(labelOf('placeOfBirth'), 'Lisbon');
    await visitor.press(shellTexts.save);
    expect(visitor.page.url()).toContain('/pages/driving-licence');
    await visitor.leave();
  });
});

describe('in a browser without scripts', () => {
  const plain = aBrowser();

  test('an officer without scripts changes the language and keeps what is typed in two forms; Enter decides nothing', async () => {
    const applicant = await quickSignIn(product(), 'chan-tai-man');
    const application = await quickPaid(applicant, product());
    const supervisor = await signedIn(plain(), product(), 'cheung-kwok-keung', {
      language: 'en',
      javaScript: false,
    });
    await supervisor.go(deskOf(application));
    await supervisor.type(deskCaseTexts.askWhat, 'Which street?');
    await supervisor.type(deskCaseTexts.holdWhy, 'An inquiry');
    await supervisor.press('繁體中文');
    expect(supervisor.page.url()).toContain('/tc/desk/cases/');
    const typed = (text: Wording) => supervisor.page.getByLabel(words(text, 'zh-Hant'), { exact: true });
    expect(await typed(deskCaseTexts.askWhat).inputValue()).toBe('Which street?');
    expect(await typed(deskCaseTexts.holdWhy).inputValue()).toBe('An inquiry');
    const arrived = supervisor.page.waitForEvent('framenavigated');
    await supervisor.page.locator('#desk-reason-licence').press('Enter');
    await arrived;
    expect(await typed(deskCaseTexts.holdWhy).inputValue()).toBe('An inquiry');
    expect(await supervisor.read()).not.toContain(words(deskCaseTexts.vettings, 'zh-Hant'));
    await supervisor.leave();
  });
});

test('the language switch of a page that answered a form leads to a page, not to an address for forms only', async () => {
  const applicant = await quickSignIn(product(), 'chan-tai-man');
  const application = await quickPaid(applicant, product());
  const officer = await quickSignIn(product(), 'yip-wai-lan', '/en/desk');
  const desk = await until(officer, deskOf(application), 'The register agrees');
  const failed = await officer.submit(desk, '/vetting', { csrf: 'lost' });
  expect(failed.status).toBe(403);
  const [, other = ''] = /href="(\/tc\/[^"]+)" rel="alternate"/u.exec(failed.html) ?? [];
  const switched = await officer.get(`${product().origin}${other}`);
  expect(switched.status).toBe(200);
  expect(formIn(switched, '/vetting').action).toContain('/tc/desk/cases/');
});

test('a page of the form sent twice goes on both times, and can be mended afterwards', async () => {
  const client = await quickSignIn(product(), 'chan-tai-man');
  const address = `${await startDraft(client, product())}/pages/about-you`;
  const page = await client.get(address);
  const twice = [1, 2].map(() =>
    client.submit(page, '/about-you', { title: 'mr', placeOfBirth: 'Macao' }, { follow: false }),
  );
  expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([303, 303]);
  const mended = { title: 'mr', placeOfBirth: 'Lisbon' };
  expect((await client.submit(await client.get(address), '/about-you', mended)).status).toBe(200);
  expect((await client.get(address)).html).toContain('value="Lisbon"');
});

test('mail that comes back is corrected from the inbox, and a telephone is told meanwhile', async () => {
  const applicant = await quickSignIn(product(), 'wong-mei-ling');
  const wish = await applicant.get(`${product().origin}/en/inbox/texts`);
  await applicant.submit(wish, '/inbox/texts', { mobile: '6123 4567', consent: 'yes' });
  const returned = new URLSearchParams({ to: typedByApplicant.email, how: 'bounced' });
  await fetch(`${product().outside}/mailbox/returns`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: returned.toString(),
  });
  const application = await quickApply(applicant, product());
  const inbox = await until(applicant, `${product().origin}/en/inbox`, 'Please correct your e-mail address');
  expect(inbox.html).toContain(`${new URL(application).pathname}/mail`);
  const address = await applicant.get(`${application}/mail`);
  await applicant.submit(address, '/mail', { address: 'reached@example.hk' });
  await expect
    .poll(async () => (await mails(product())).map(({ subject }) => subject), { timeout: 15_000 })
    .toContainEqual(expect.stringContaining('We write to this address from now on'));
  const texts = await (await fetch(`${product().outside}/mailbox/texts`)).text();
  expect(texts).toContain('+85261234567');
  expect(texts).toContain('sign in and correct your address');
});
