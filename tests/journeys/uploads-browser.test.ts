import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileStateTexts, fileTexts } from '../../web/texts/files.ts';
import { formTexts } from '../../web/texts/form.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import { beginForm } from '../support/begin-form.ts';
import { aBrowser } from '../support/browser.ts';
import { aJpeg, aPdf } from '../support/example-files.ts';
import { aProduct } from '../support/product.ts';
import { servicesWith } from '../support/services-with.ts';
import { reloadUntil, signedIn } from '../support/story.ts';
import type { Visitor } from '../support/visitor.ts';

const product = aProduct({ SERVICES_DIR: servicesWith('hawker-assistant-pass') });
const browser = aBrowser();

const photo = () => ({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: aJpeg(400, 500) });

async function startPass(visitor: Visitor): Promise<void> {
  const segment = { en: 'en', 'zh-Hant': 'tc', 'zh-Hans': 'sc' }[visitor.language];
  await visitor.go(`${product().origin}/${segment}/services/hawker-assistant-pass`);
  await beginForm(visitor);
}

test('without a script a photo is added, shown as checked, replaced and removed, and nothing typed is lost', async () => {
  const visitor = await signedIn(browser(), product(), 'ho-ka-yan', {
    language: 'zh-Hant',
    javaScript: false,
  });
  const { page } = visitor;
  await startPass(visitor);
  await visitor.type('檔位名稱', '記得這個名稱');
  await page.fill('#phone', 'not a number');
  await visitor.press(fileTexts.add);
  await page.setInputFiles('input[type=file]', photo());
  await visitor.press(fileTexts.send);
  expect(await page.inputValue('#stall')).toBe('記得這個名稱');
  expect(await page.inputValue('#phone')).toBe('not a number');
  await reloadUntil(visitor, fileStateTexts.clean);
  expect(await visitor.read()).toContain('photo.jpg');
  await visitor.press(fileTexts.replace);
  await page.setInputFiles('input[type=file]', { ...photo(), name: 'better.jpg' });
  await visitor.press(fileTexts.send);
  await reloadUntil(visitor, fileStateTexts.clean);
  expect(await visitor.read()).toContain('better.jpg');
  expect(await visitor.read()).not.toContain('photo.jpg');
  await page.getByRole('button', { name: words(fileTexts.remove, 'zh-Hant') }).click();
  await page.waitForLoadState();
  expect(await visitor.read()).toContain(words(fileTexts.none, 'zh-Hant'));
  expect(await page.inputValue('#phone')).toBe('not a number');
  await visitor.leave();
}, 120_000);

test('what the store refuses is said on a page of ours, where one can choose again', async () => {
  const visitor = await signedIn(browser(), product(), 'ho-ka-yan', {
    language: 'en',
    javaScript: false,
  });
  await startPass(visitor);
  await visitor.press(fileTexts.add);
  await visitor.page.setInputFiles('input[type=file]', {
    name: 'large.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.alloc(5_000_001),
  });
  await visitor.press(fileTexts.send);
  expect(await visitor.read()).toContain('it is empty, or larger than 5 MB');
  await visitor.page.setInputFiles('input[type=file]', photo());
  await visitor.press(fileTexts.send);
  await reloadUntil(visitor, fileStateTexts.clean);
  await visitor.leave();
}, 120_000);

test('with a script a large file is sent from the form page, broken off, and sent on from there', async () => {
  const visitor = await signedIn(browser(), product(), 'ho-ka-yan', { language: 'en', checked: true });
  const { page } = visitor;
  await startPass(visitor);
  const choose = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add a file', exact: true }).click();
    await (await asked).setFiles(file);
  };
  const form = page.url();
  await visitor.go(form.replace(/pages\/.*$/u, 'files/photo'));
  await visitor.go(form);
  await visitor.type('Name of the stall', 'Noodles');
  await choose(photo());
  await page.getByText('In order', { exact: true }).waitFor();
  expect(await page.inputValue('#stall')).toBe('Noodles');
  await visitor.press(shellTexts.save);

  const large = join(product().folder, 'large.pdf');
  writeFileSync(large, aPdf('Large', 30_000_000));
  const parts: string[] = [];
  let broken = true;
  await page.route(/partNumber=/u, async (route) => {
    const number = new URL(route.request().url()).searchParams.get('partNumber') ?? '';
    if (broken && number === '3') return route.abort('connectionreset');
    parts.push(number);
    return route.continue();
  });
  const asked = page.waitForEvent('filechooser');
  await page.locator('#certificate').click();
  await (await asked).setFiles(large);
  await page.getByText('The connection was lost').waitFor();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('was not sent to the end').waitFor();
  broken = false;
  const again = page.waitForEvent('filechooser');
  await page.locator('#certificate').click();
  await (await again).setFiles(large);
  await page.getByText('In order', { exact: true }).waitFor({ timeout: 60_000 });
  expect(parts.filter((number) => number === '1')).toHaveLength(1);
  expect(parts.filter((number) => number === '2')).toHaveLength(1);
  expect(new Set(parts)).toEqual(new Set(['1', '2', '3', '4', '5', '6']));
  await visitor.press(shellTexts.save);
  expect(await visitor.read()).toContain('large.pdf');
  expect(page.url()).toContain('/check');
  expect(await visitor.read()).toContain('Continue');
  await visitor.follow(shellTexts.continue);
  await visitor.choose(formTexts.declare);
  await visitor.press(formTexts.submit);
  expect(page.url()).toContain('/received');
  await visitor.leave();
}, 120_000);
