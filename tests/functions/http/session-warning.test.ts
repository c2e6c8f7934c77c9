import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { takeStep } from '../../../functions/step/take-step.ts';
import type { Actor } from '../../../schemas/actor.ts';
import type { Language } from '../../../schemas/text.ts';
import { unborn } from '../../../store/records.ts';
import { segmentOf } from '../../../web/languages.ts';
import { sessionTexts } from '../../../web/texts/session-ends.ts';
import { words } from '../../../web/texts/words.ts';
import { aBrowser } from '../../support/browser.ts';
import { checkPage } from '../../support/check-page.ts';
import { aCommand } from '../../support/commands.ts';
import { aDefinition } from '../../support/definition.ts';
import { aDrafter, draftingForm } from '../../support/drafting.ts';
import { openSite } from '../../support/open-site.ts';
import { officer } from '../../support/people.ts';
import { aVisitor } from '../../support/visitor.ts';
import { aWorld, type World } from '../../support/world.ts';

const MINUTE = 60_000;
const Left = z.strictObject({ idle: z.int(), absolute: z.int() });
const browser = aBrowser();
const open: { world?: World } = {};
beforeAll(async () => {
  open.world = await aWorld();
  await open.world.publish(draftingForm);
  await open.world.publish(aDefinition());
});
afterAll(() => open.world?.close());

const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};

/** A window of somebody who is signed in, in which hours pass when they do in the world. */
async function aWindow(person: string | Actor, language: Language = 'en') {
  const { origin, site } = await openSite(world());
  const visitor = await aVisitor(browser(), { language, keyboardOnly: true });
  const { page } = visitor;
  await page.clock.install();
  const enter = async () => {
    const [name = '', value = ''] = (await site.signIn(person)).split('=');
    await page.context().addCookies([
      {
        name,
        value,
        url: origin.replace('http:', 'https:'),
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ]);
  };
  await enter();
  const dialog = page.getByRole('dialog');
  return {
    origin,
    site,
    visitor,
    page,
    dialog,
    enter,
    pass: async (minutes: number) => {
      world().travel(minutes * MINUTE);
      await page.clock.fastForward(minutes * MINUTE);
    },
    title: (text: keyof typeof sessionTexts) =>
      dialog.getByRole('heading', { name: words<string>(sessionTexts[text], language) }),
  };
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim());

/** A draft's page in the window, with something typed. */
async function typing(person: string, language: Language = 'en') {
  const opened = await aWindow(person, language);
  const draft = await aDrafter(world(), opened.site, person);
  const path = draft.path.replace('/en/', `/${segmentOf(language)}/`);
  await opened.visitor.go(`${opened.origin}${path}/pages/about`);
  await opened.visitor.type('Guests', '12');
  // Kept while typing, which is use of the session: what follows is none.
  await opened.page.locator('[data-keep-typed]', { hasText: /\d\d:\d\d/u }).waitFor();
  return { ...opened, draft, path };
}

describe('a session about to end', () => {
  test('is said five minutes before, where the keyboard is; staying needs one key, and the work goes on where it was', async () => {
    const { page, dialog, pass, title, visitor } = await typing('keys', 'zh-Hant');
    await pass(24);
    expect(await dialog.isVisible()).toBe(false);
    await pass(1.1);
    await title('title').waitFor();
    expect(await focused(page)).toBe('保持登入');
    await checkPage(page);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('guests');
    await pass(24);
    expect(await dialog.isVisible()).toBe(false);
    await pass(1.1);
    await title('title').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await pass(20);
    await visitor.press('儲存並繼續');
    expect(page.url()).toContain('/pages/about');
    await visitor.leave();
  });

  test('is not said where another window was used meanwhile, and is taken back where it is used now', async () => {
    const { page, dialog, pass, title, draft, visitor, origin } = await typing('two');
    const other = await page.context().newPage();
    await pass(20);
    await other.goto(`${origin}${draft.path}/pages/about`);
    // The window asks the server before it says anything; hours that pass before it has its answer are lost on it.
    const asked = page.waitForResponse((response) => response.url().includes('/session/'));
    await pass(6);
    await (await asked).finished();
    expect(await dialog.isVisible()).toBe(false);
    await pass(20);
    await title('title').waitFor();
    await other.reload();
    await pass(1.1);
    await dialog.waitFor({ state: 'hidden' });
    await visitor.leave();
  });

  test('that ends all the same says so; everything typed is there after signing in again', async () => {
    const { page, dialog, pass, title, visitor, enter, origin } = await typing('away');
    await pass(26);
    await title('title').waitFor();
    await pass(5);
    await title('overTitle').waitFor();
    await checkPage(page);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await visitor.press('Save and continue');
    expect(page.url()).toContain('/sign-in/applicant');
    const back = new URL(page.url()).searchParams.get('return') ?? '';
    await enter();
    await visitor.go(`${origin}${back}`);
    expect(await page.getByLabel('Guests').inputValue()).toBe('12');
    await visitor.leave();
  });

  test('after eight hours cannot be put off, and is not said to be', async () => {
    const { page, dialog, pass, visitor } = await typing('long');
    for (let minutes = 0; minutes < 460; minutes += 20) {
      world().travel(20 * MINUTE);
      await page.reload();
    }
    await pass(16);
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('this cannot be put off');
    expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['Go on', 'Sign out']);
    await checkPage(page);
    await visitor.press('Sign out', dialog);
    expect(page.url()).not.toContain('/pages/');
    await visitor.leave();
  });

  test('is said to officers too', async () => {
    const ref = { kind: 'case' as const, id: 'warned' };
    const command = aCommand('application.submit');
    await takeStep(world(), {
      ref,
      begin: unborn(ref, `case:${ref.id}`, { service: aDefinition().id, number: 1 }),
      intend: () => ({ command }),
    });
    const { page, dialog, pass, title, visitor, origin } = await aWindow(officer('yip'));
    await visitor.go(`${origin}/en/desk/cases/${ref.id}`);
    await pass(26);
    await title('title').waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await pass(20);
    await page.reload();
    expect(page.url()).toContain(ref.id);
    await visitor.leave();
  });
});

describe('asking how long a session lasts', () => {
  test('does not prolong it, and staying does not get past its form’s proof', async () => {
    const { site } = await openSite(world());
    const cookie = await site.signIn('asker');
    const left = async () => Left.parse(JSON.parse((await site.get('/en/session/applicant', cookie)).html));
    world().travel(20 * MINUTE);
    expect(await left()).toEqual({ idle: 600, absolute: 7 * 3600 + 40 * 60 });
    expect((await site.post('/en/session/applicant', cookie, { csrf: 'made up' })).status).toBe(403);
    expect(await left()).toMatchObject({ idle: 600 });
    world().travel(11 * MINUTE);
    expect(await left()).toEqual({ idle: 0, absolute: 0 });
    expect((await site.get('/en/session/nobody', cookie)).html).toBe('{"idle":0,"absolute":0}');
  });
});
