import { expect, test } from 'vitest';
import { formTexts } from '../../web/texts/form.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import { beginForm } from '../support/begin-form.ts';
import { aBrowser } from '../support/browser.ts';
import { checkPage } from '../support/check-page.ts';
import { aPdf } from '../support/example-files.ts';
import { aProduct } from '../support/product.ts';
import { servicesWith } from '../support/services-with.ts';
import { signedIn } from '../support/story.ts';
import type { Visitor, VisitorOptions } from '../support/visitor.ts';

const product = aProduct({ SERVICES_DIR: servicesWith('plan-register') });
const browser = aBrowser();

/** In front of a page of a new draft. */
async function at(page: string, options: VisitorOptions): Promise<Visitor> {
  const visitor = await signedIn(browser(), product(), 'ho-ka-yan', options);
  const segment = { en: 'en', 'zh-Hant': 'tc', 'zh-Hans': 'sc' }[visitor.language];
  await visitor.go(`${product().origin}/${segment}/services/plan-register`);
  await beginForm(visitor);
  await visitor.go(visitor.page.url().replace(/\/(?:pages\/.*|reuse)$/u, `/pages/${page}`));
  return visitor;
}

const summary = ({ page }: Visitor) => page.locator('.govuk-error-summary');

test('with a script a question appears as soon as an answer calls for it, and whoever hears the page is told', async () => {
  const visitor = await at('owner', { language: 'en', checked: true, keyboardOnly: true });
  const { page } = visitor;
  const deed = page.getByRole('group', { name: 'Deed' });
  expect(await deed.isVisible()).toBe(false);
  expect(await page.getByLabel('Where it is registered (optional)').isVisible()).toBe(true);
  await visitor.choose('Yes');
  await deed.waitFor();
  // Nobody is taken away from where they are.
  expect(await page.evaluate('document.activeElement.value')).toBe('yes');
  await page.getByLabel('Where it is registered', { exact: true }).waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: 'Please also answer: Deed, Where it is registered.' })
    .waitFor();
  await checkPage(page);

  // What came later works like the rest of the page: files are sent from it, characters are counted.
  await visitor.type('Where it is registered', 'Book 1');
  await page.getByText('94 characters left').first().waitFor();
  const asked = page.waitForEvent('filechooser');
  await page.locator('#deed').click();
  await (await asked).setFiles({ name: 'deed.pdf', mimeType: 'application/pdf', buffer: aPdf() });
  await page.getByText('In order', { exact: true }).waitFor();

  // Taken back and given again, nothing typed meanwhile is lost.
  await page.locator('#owned-2').check();
  await deed.waitFor({ state: 'hidden' });
  await page.locator('#owned').check();
  await deed.waitFor();
  expect(await page.inputValue('#volume')).toBe('Book 1');
  expect(await deed.innerText()).toContain('deed.pdf');
  await page.locator('#volume').fill('');
  await visitor.press(shellTexts.save);
  // It was asked before it was sent: leaving it out is a mistake like any other.
  expect(await summary(visitor).innerText()).toContain('Where it is registered');
  await visitor.leave();
}, 120_000);

test('with a script each row calls for its own', async () => {
  const visitor = await at('authors', { language: 'en' });
  const { page } = visitor;
  await page.fill('#authors-0-name', 'Ka Yan');
  await page.getByRole('button', { name: 'Add another: Author' }).click();
  await page.locator('#authors-1-registered').check();
  await page.locator('#authors-1-number').waitFor();
  expect(await page.locator('#authors-0-number').count()).toBe(0);
  await page.fill('#authors-1-number', 'AP 1');
  await page.fill('#authors-1-name', 'Mei Ling');
  await visitor.press(shellTexts.save);
  expect(page.url()).toContain('/pages/owner');
  await visitor.leave();
}, 120_000);

test('without a script the page comes back and asks, and scolds only when it is left out again', async () => {
  const visitor = await at('owner', { language: 'zh-Hant', javaScript: false });
  const { page } = visitor;
  await visitor.choose('是');
  await visitor.press(shellTexts.save);
  expect(page.url()).toContain('/pages/owner');
  expect(await summary(visitor).count()).toBe(0);
  expect(await page.title()).not.toMatch(/^錯誤/u);
  expect(await visitor.read()).toContain(words(formTexts.calledTitle, 'zh-Hant'));
  const box = page.locator('#volume');
  const described = (await box.getAttribute('aria-describedby')) ?? '';
  expect(described.split(' ')).toContain('volume-note');
  expect(await page.locator('#volume-note').innerText()).toBe(words(formTexts.answerToo, 'zh-Hant'));
  expect(await page.locator('#volume-error').count()).toBe(0);
  await page.getByRole('link', { name: '註冊地點' }).click();
  expect(page.url()).toContain('#volume');
  await visitor.press(shellTexts.save);
  expect(await summary(visitor).innerText()).toContain('註冊地點');
  expect(await page.locator('#volume-note').count()).toBe(0);
  await visitor.leave();
}, 120_000);
