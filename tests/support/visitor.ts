import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod';
import type { Language, Text } from '../../schemas/text.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import { type Hands, keyboard, mouse } from './hands.ts';

export interface VisitorOptions {
  readonly language: Language;
  /** Without it the visitor's browser runs no script of ours. */
  readonly javaScript?: boolean;
  /** Tab, Enter, Space and typing only. */
  readonly keyboardOnly?: boolean;
  /** Every page is held to WCAG 2.2 AA. */
  readonly checked?: boolean;
}

/** A person in front of a browser of their own, who reads and does what the pages say in their language. */
export interface Visitor {
  readonly page: Page;
  readonly language: Language;
  say<En extends string>(
    wording: Wording<En> | Text,
    ...values: Parameters<typeof words<En>> extends [unknown, unknown, ...infer Rest] ? Rest : never
  ): string;
  go(address: string): Promise<void>;
  press(name: string, where?: Locator): Promise<void>;
  follow(name: string): Promise<void>;
  type(label: string, text: string, where?: Locator): Promise<void>;
  choose(label: string, where?: Locator): Promise<void>;
  pick(label: string, option: string): Promise<void>;
  /** What the main part of the page says. */
  read(): Promise<string>;
  leave(): Promise<void>;
}

const Violations = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
});
const rules = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);

/** Fails on anything axe finds against WCAG 2.2 AA. */
async function checkPage(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = Violations.parse(await page.evaluate(`axe.run(document, { runOnly: ${rules} })`));
  expect(found.violations, page.url()).toEqual([]);
}

/** Opens a browser window nobody has used before. */
export async function aVisitor(browser: Browser, options: VisitorOptions): Promise<Visitor> {
  const { language, javaScript = true, keyboardOnly = false, checked = false } = options;
  const context = await browser.newContext({ javaScriptEnabled: javaScript });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/u.test(message.text())) broken.push(message.text());
  });
  const hands: Hands = keyboardOnly ? keyboard(page) : mouse;
  const seen = new Set<string>();
  const arrived = async () => {
    await page.waitForLoadState();
    expect(broken, page.url()).toEqual([]);
    const kind = `${new URL(page.url()).pathname.replaceAll(/[0-9a-f]{32}/gu, '')} ${await page.title()}`;
    if (!checked || seen.has(kind)) return;
    seen.add(kind);
    await checkPage(page);
  };
  const everywhere = page.locator('body');
  const named = (role: 'button' | 'link', name: string, where: Locator) =>
    where.getByRole(role, { name, exact: true }).first();
  return {
    page,
    language,
    say: (wording, ...values) => words(wording, language, ...values),
    go: async (address) => {
      await page.goto(address);
      await arrived();
    },
    press: async (name, where = everywhere) => {
      const waiting = page.waitForNavigation();
      await hands.press(named('button', name, where));
      await waiting;
      await arrived();
    },
    follow: async (name) => {
      const waiting = page.waitForNavigation();
      await hands.press(
        page
          .getByRole('link', { name, exact: true })
          .or(page.getByRole('button', { name, exact: true }))
          .first(),
      );
      await waiting;
      await arrived();
    },
    type: (label, text, where = everywhere) => hands.type(where.getByLabel(label, { exact: true }), text),
    choose: (label, where = everywhere) => hands.choose(where.getByLabel(label, { exact: true })),
    pick: (label, option) => hands.pick(page.getByLabel(label, { exact: true }), option),
    read: () => page.locator('main').innerText(),
    leave: () => context.close(),
  };
}
