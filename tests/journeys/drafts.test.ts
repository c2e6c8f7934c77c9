import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Language } from '../../schemas/text.ts';
import { segmentOf } from '../../web/languages.ts';
import { applicationTexts } from '../../web/texts/applications.ts';
import { emailTexts } from '../../web/texts/confirm-email.ts';
import { draftTexts } from '../../web/texts/drafts.ts';
import { formTexts } from '../../web/texts/form.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import { beginForm } from '../support/begin-form.ts';
import { aBrowser } from '../support/browser.ts';
import { aProduct } from '../support/product.ts';
import { mails, quickSignIn, until } from '../support/quick-story.ts';
import { signedIn } from '../support/story.ts';
import type { Visitor, VisitorOptions } from '../support/visitor.ts';

const file = 'confirmed-mail.yaml';
const services = mkdtempSync(join(tmpdir(), 'smart-regulator-services-'));
cpSync(
  join(new URL('../../', import.meta.url).pathname, 'tests/support/definitions', file),
  join(services, 'examples', file),
);

const browser = aBrowser();
const product = aProduct({ SERVICES_DIR: services });
const name = { en: 'News by e-mail', 'zh-Hant': '電郵通訊', 'zh-Hans': '电邮通讯' };
const about = { en: 'What about', 'zh-Hant': '關於', 'zh-Hans': '关于' };
const mail = { en: 'E-mail', 'zh-Hant': '電郵', 'zh-Hans': '电邮' };

const enter = (person: string, options: VisitorOptions) => signedIn(browser(), product(), person, options);

/** Begins an application; the address of its draft. */
async function begin(visitor: Visitor): Promise<string> {
  await visitor.go(`${product().origin}/${segmentOf(visitor.language)}`);
  await visitor.follow(name);
  await beginForm(visitor);
  return visitor.page.url().replace(/\/pages\/.*$/u, '');
}
const list = (language: Language) => `${product().origin}/${segmentOf(language)}/applications`;
const kept = (visitor: Visitor) =>
  visitor.page.locator('[data-keep-typed]', { hasText: /\d\d:\d\d/u }).waitFor();

/** The code of the latest mail to an address. */
const codeMailed = (address: string, before = 0) =>
  vi.waitFor(
    async () => {
      const answer = await fetch(`${product().outside}/mailbox/messages`);
      const text = await answer.text();
      const mailed = [...text.matchAll(/\b(?:code is|確認碼是) (\d{6})\b/gu)].map(([, code = '']) => code);
      expect(text).toContain(address);
      expect(mailed.length).toBeGreaterThan(before);
      return mailed[0] ?? '';
    },
    { timeout: 15_000, interval: 200 },
  );

const travel = async (days: number) => {
  const answer = await fetch(`${product().outside}/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ days }),
  });
  expect(answer.status).toBe(200);
};

describe('what is typed', () => {
  test('is kept while typing and gone on with on another device; a second window overwrites nothing', async () => {
    const visitor = await enter('chan-tai-man', { language: 'zh-Hant', checked: true });
    const draft = await begin(visitor);
    const other = await visitor.page.context().newPage();
    await other.goto(visitor.page.url());
    await visitor.type(about, '郵票');
    await kept(visitor);

    await other.getByLabel(about['zh-Hant']).fill('錢幣');
    await other.getByText(words(draftTexts.keptElsewhere, 'zh-Hant')).waitFor();
    await other
      .getByRole('button', { name: words(shellTexts.save, 'zh-Hant') })
      .last()
      .click();
    await other.getByText(words(draftTexts.elsewhere, 'zh-Hant')).waitFor();
    expect(await other.getByLabel(about['zh-Hant']).inputValue()).toBe('錢幣');
    await visitor.leave();

    const device = await enter('chan-tai-man', { language: 'zh-Hant', checked: true });
    await device.go(list('zh-Hant'));
    expect(await device.read()).toContain('主題（第 1 頁，共 2 頁）');
    await device.page.locator(`a[href="${new URL(draft).pathname}/pages/topic"]`).click();
    await device.page.waitForURL(/\/pages\/topic/u);
    expect(await device.read()).toContain(words(draftTexts.unsaved, 'zh-Hant'));
    expect(await device.page.getByLabel(about['zh-Hant']).inputValue()).toBe('郵票');
    await device.press(shellTexts.save);
    expect(device.page.url()).toContain('/pages/address');
    await device.leave();
  });

  test('is kept without a script when it is wrong, and can be deleted for good', async () => {
    const visitor = await enter('ho-ka-yan', { language: 'en', javaScript: false, checked: true });
    const draft = await begin(visitor);
    await visitor.type(about, 'x'.repeat(31));
    await visitor.press(shellTexts.save);
    expect(await visitor.read()).toContain('30 characters');
    await visitor.go(`${draft}/check`);
    expect(await visitor.read()).toContain('Save your changes on Topic');
    await visitor.go(`${draft}/pages/topic`);
    expect(await visitor.page.getByLabel(about.en).inputValue()).toBe('x'.repeat(31));

    await visitor.go(list('en'));
    await visitor.follow(`${words(draftTexts.deleteDraft, 'en')} ${name.en}`);
    await visitor.press(draftTexts.confirmDelete);
    expect(await visitor.read()).toContain(words(draftTexts.deleted, 'en'));
    expect(await visitor.read()).toContain(words(applicationTexts.empty, 'en'));
    await visitor.go(`${draft}/pages/topic`);
    expect(await visitor.read()).toContain('There is no such page');
    await visitor.leave();
  });
});

describe('an e-mail address', () => {
  test('is confirmed by the code that was mailed to it, by keyboard', async () => {
    const visitor = await enter('chan-tai-man', { language: 'en', keyboardOnly: true, checked: true });
    const draft = await begin(visitor);
    await visitor.type(about, 'Stamps');
    await visitor.press(shellTexts.save);
    await visitor.type(mail, 'stamps@example.com');
    await visitor.press(shellTexts.save);
    expect(await visitor.read()).toContain('stamps@example.com');
    const first = await codeMailed('stamps@example.com');
    await visitor.press(emailTexts.again);
    expect(await visitor.read()).toContain(words(emailTexts.sent, 'en'));
    const second = await codeMailed('stamps@example.com', 1);
    expect(second).not.toBe(first);
    await visitor.type(emailTexts.code, first);
    await visitor.press(emailTexts.confirm);
    expect(await visitor.read()).toContain(words(emailTexts.wrong, 'en'));
    await visitor.follow(emailTexts.confirmLater);
    expect(await visitor.read()).toContain('Confirm the e-mail address stamps@example.com');
    await visitor.go(`${draft}/email`);
    await visitor.type(emailTexts.code, second);
    await visitor.press(emailTexts.confirm);
    await visitor.follow(shellTexts.continue);
    await visitor.choose(formTexts.declare);
    await visitor.press(formTexts.submit);
    expect(await visitor.read()).toContain(words(formTexts.yourReference, 'en'));
    await visitor.leave();
  });
});

test('a draft that is left alone is warned of by mail, survives a kill, and ends on the day that was said', async () => {
  const visitor = await enter('lee-siu-ming', { language: 'zh-Hant' });
  const draft = await begin(visitor);
  await visitor.type(about, '郵票');
  await visitor.press(shellTexts.save);
  await visitor.type(mail, 'left@example.com');
  await visitor.press(shellTexts.save);
  await codeMailed('left@example.com');
  await visitor.leave();
  await product().killAndRestart();
  await travel(8);
  const subject = /^草稿將於.*後刪除：電郵通訊$/u;
  const warnings = async () => (await mails(product())).filter((one) => subject.test(one.subject));
  await vi.waitFor(async () => expect(await warnings()).toHaveLength(1), { timeout: 15_000, interval: 200 });
  expect((await warnings())[0]?.text).toContain(new URL(draft).pathname);
  await travel(10);
  expect(await warnings()).toHaveLength(1);
  const client = await quickSignIn(product(), 'lee-siu-ming', '/tc/applications');
  await until(client, draft, '沒有這個網頁');
});
