import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileStateTexts, fileTexts } from '../../web/texts/files.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { beginForm } from '../support/begin-form.ts';
import { aBrowser } from '../support/browser.ts';
import { checkPage } from '../support/check-page.ts';
import { aPdf } from '../support/example-files.ts';
import { aProduct } from '../support/product.ts';
import { servicesWith } from '../support/services-with.ts';
import { reloadUntil, signedIn } from '../support/story.ts';
import type { Visitor } from '../support/visitor.ts';

const product = aProduct({ SERVICES_DIR: servicesWith('plan-register') });
const browser = aBrowser();

/** A file on disk, in a folder of its own: what is large goes into a browser slowly otherwise, and what changes is not sent. */
function named(name: string, bulk = 0): string {
  const file = join(mkdtempSync(join(product().folder, 'chosen-')), `${name}.pdf`);
  writeFileSync(file, aPdf(name, bulk));
  return file;
}

async function start(visitor: Visitor): Promise<void> {
  const segment = { en: 'en', 'zh-Hant': 'tc', 'zh-Hans': 'sc' }[visitor.language];
  await visitor.go(`${product().origin}/${segment}/services/plan-register`);
  await beginForm(visitor);
}

/** Chooses a file in the window that the row's button opens. */
async function choose({ page }: Visitor, row: number, file: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.locator(`#plans-${row}-drawing`).click();
  await (await asked).setFiles(file);
}

const inRow = ({ page }: Visitor, row: number) => page.locator(`[data-upload="plans-${row}-drawing"]`);

test('with a script files of several rows are sent at once, kept as they come, and go with their rows', async () => {
  const visitor = await signedIn(browser(), product(), 'ho-ka-yan', { language: 'en', checked: true });
  const { page } = visitor;
  await start(visitor);
  await page.fill('#plans-0-title', 'Attic');
  for (const [row, title] of [
    [1, 'Hall'],
    [2, 'Cellar'],
  ] as const) {
    await page.getByRole('button', { name: 'Add another: Plan' }).click();
    await page.locator(`#plans-${row}-title`).fill(title);
  }
  // Two of the same name and size are two files all the same.
  await choose(visitor, 0, named('plan', 6_000_000));
  await choose(visitor, 1, named('plan', 6_000_000));
  await choose(visitor, 2, named('cellar'));
  for (const row of [0, 1, 2])
    await inRow(visitor, row).getByText('In order', { exact: true }).waitFor({ timeout: 60_000 });
  await checkPage(page);
  const ids = await page
    .locator('main input[type=hidden][name$="-drawing"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  expect(new Set(ids).size).toBe(3);

  // What the script kept of the page is there again in another window, files and all.
  await expect
    .poll(
      async () => {
        await page.goto(page.url());
        return page.locator('[data-file]').count();
      },
      { timeout: 60_000 },
    )
    .toBe(3);
  await visitor.press('Remove Plan 2');
  expect(await page.inputValue('#plans-1-title')).toBe('Cellar');
  expect(await inRow(visitor, 1).innerText()).toContain('cellar.pdf');
  await visitor.press(shellTexts.save);
  expect(page.url()).toContain('/pages/authors');
  await visitor.leave();
}, 180_000);

test('broken off in a row, sending goes on from there', async () => {
  const visitor = await signedIn(browser(), product(), 'ho-ka-yan', { language: 'en' });
  const { page } = visitor;
  await start(visitor);
  const parts: string[] = [];
  let broken = true;
  await page.route(/partNumber=/u, async (route) => {
    const number = new URL(route.request().url()).searchParams.get('partNumber') ?? '';
    if (broken && number === '2') return route.abort('connectionreset');
    parts.push(number);
    return route.continue();
  });
  await choose(visitor, 0, named('long', 11_000_000));
  await page.getByText('The connection was lost').waitFor({ timeout: 60_000 });
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('long.pdf was not sent to the end').waitFor();
  broken = false;
  await choose(visitor, 0, named('long', 11_000_000));
  await inRow(visitor, 0).getByText('In order', { exact: true }).waitFor({ timeout: 60_000 });
  expect(parts).toEqual(['1', '2', '3']);
  await visitor.leave();
}, 180_000);

test('without a script a row’s file is added, replaced and removed, in Chinese and by keyboard', async () => {
  const visitor = await signedIn(browser(), product(), 'ho-ka-yan', {
    language: 'zh-Hant',
    javaScript: false,
    keyboardOnly: true,
  });
  const { page } = visitor;
  await start(visitor);
  await visitor.type('名稱', '閣樓');
  await visitor.press(fileTexts.add);
  await page.setInputFiles('input[type=file]', named('one'));
  await visitor.press(fileTexts.send);
  expect(await page.inputValue('#plans-0-title')).toBe('閣樓');
  await reloadUntil(visitor, fileStateTexts.clean);
  await visitor.press(fileTexts.replace);
  await page.setInputFiles('input[type=file]', named('two'));
  await visitor.press(fileTexts.send);
  await reloadUntil(visitor, fileStateTexts.clean);
  expect(await visitor.read()).toContain('two.pdf');
  expect(await visitor.read()).not.toContain('one.pdf');
  await visitor.press(`移除 two.pdf`);
  expect(await visitor.read()).not.toContain('two.pdf');
  expect(await page.inputValue('#plans-0-title')).toBe('閣樓');
  await visitor.leave();
}, 180_000);
