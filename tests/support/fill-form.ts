import type { Locator, Page } from 'playwright-core';
import type { CompiledForm, Known } from '../../rules/forms/compiled-form.ts';
import { formTexts, taskStateTexts } from '../../web/texts/form.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import { addFiles } from './add-files.ts';
import { beginForm } from './begin-form.ts';
import type { Visitor } from './visitor.ts';

const MOST_PAGES = 80;
const MOST_ROUNDS = 3;

/** Sets every control of the page that has one of the names, whatever kind of control it is. */
async function typeAll(page: Page, fields: Readonly<Record<string, string | readonly string[]>>) {
  for (const [name, typed] of Object.entries(fields)) {
    const control = page.locator(`main [name="${name}"]:not([type=hidden])`);
    const values = typeof typed === 'string' ? [typed] : typed;
    const [value = ''] = values;
    if ((await control.count()) === 0) continue;
    const kind = await control.first().evaluate((element) => element.getAttribute('type') ?? element.tagName);
    if (kind === 'radio' || kind === 'checkbox') {
      for (const one of values) await page.locator(`main [name="${name}"][value="${one}"]`).check();
    } else if (kind.toLowerCase() === 'select') await pickFrom(page, control, value);
    else await control.fill(value);
  }
}

/** Picks from a list; one that can be typed into is typed into, as a person would. */
async function pickFrom(page: Page, list: Locator, value: string) {
  if (await list.isVisible()) {
    await list.selectOption(value);
    return;
  }
  const name = (await list.getAttribute('name')) ?? '';
  const label = (await list.locator(`option[value="${value}"]`).textContent()) ?? '';
  const box = page.locator(`input[id="${name}"]`);
  await box.fill(label);
  await page.locator(`#${name}__listbox [role=option]`, { hasText: label }).first().click();
}

/** What one would type into a page to give the example's answers. */
const typedOn = (form: CompiledForm, pageId: string, known: Known) => form.typed(pageId, known);

const questionsOn = ({ pages }: CompiledForm, pageId: string) =>
  pages.find(({ id }) => id === pageId)?.questions ?? [];

const refused = async (page: Page, pageId: string): Promise<boolean> =>
  new URL(page.url()).pathname.endsWith(`/pages/${pageId}`) &&
  (await page.locator('.govuk-error-summary').count()) > 0;

/** From a service's page through its whole form, with the form's own example; ends where the answers are checked. */
export async function fillForm(visitor: Visitor, form: CompiledForm, example: Known): Promise<void> {
  const { page, language } = visitor;
  await beginForm(visitor);
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const { pathname } = new URL(page.url());
    const [, pageId] = /\/pages\/([^/]+)$/u.exec(pathname) ?? [];
    if (pageId !== undefined) {
      for (let round = 0; round < MOST_ROUNDS && (round === 0 || (await refused(page, pageId))); round += 1) {
        // A question that only an answer of the page itself called for is asked in a later round.
        await addFiles(visitor, questionsOn(form, pageId));
        await typeAll(page, typedOn(form, pageId, example));
        await visitor.press(shellTexts.save);
      }
      if (await refused(page, pageId))
        throw new Error(`${pathname}: ${await page.locator('.govuk-error-summary').innerText()}`);
    } else if (pathname.endsWith('/tasks')) {
      const open = page
        .locator('.govuk-task-list__item')
        .filter({ hasNotText: words(taskStateTexts.done, language) })
        .locator('a');
      if ((await open.count()) === 0) {
        await visitor.follow(formTexts.checkTitle);
        return;
      }
      await visitor.follow(await open.first().innerText());
    } else return;
  }
  throw new Error('The form does not end');
}
