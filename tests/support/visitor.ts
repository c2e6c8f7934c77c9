import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language, Text } from '../../schemas/text.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import { checkPage } from './check-page.ts';
import { isNewShape } from './checked-shapes.ts';
import { type Hands, keyboard, mouse } from './hands.ts';

export interface VisitorOptions {
  readonly language: Language;
  /** Without it the visitor's browser runs no script of ours. */
  readonly javaScript?: boolean;
  /** Tab, Enter, Space, arrows and typing only. */
  readonly keyboardOnly?: boolean;
  /** Every page is held to WCAG 2.2 AA. */
  readonly checked?: boolean;
}

/** Words as a page says them: a text of the product or a definition in the visitor's language, or as it stands. */
export type Said = string | Wording | Text;

/** A person in front of a browser of their own, who reads and does what the pages say in their language. */
export interface Visitor {
  readonly page: Page;
  readonly language: Language;
  go(address: string): Promise<void>;
  press(button: Said, where?: Locator): Promise<void>;
  follow(link: Said): Promise<void>;
  type(label: Said, text: string, where?: Locator): Promise<void>;
  choose(label: Said, where?: Locator): Promise<void>;
  pick(label: Said, option: Said, where?: Locator): Promise<void>;
  /** Gives a file to the control, through the window in which one chooses files. */
  upload(label: string, picture: Buffer): Promise<void>;
  /** A set of controls by its legend. */
  group(legend: Said): Locator;
  /** What the main part of the page says. */
  read(): Promise<string>;
  leave(): Promise<void>;
}

/** Kinds of pages the tests of a file have checked already, by language. */
const known = new Set<string>();

/** Opens a browser window nobody has used before. */
export async function aVisitor(
  browser: Browser,
  { language, javaScript = true, keyboardOnly = false, checked = false }: VisitorOptions,
): Promise<Visitor> {
  const context = await browser.newContext({ javaScriptEnabled: javaScript });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/u.test(message.text())) broken.push(message.text());
  });
  const hands: Hands = keyboardOnly ? keyboard(page) : mouse;
  const arrived = async () => {
    await page.waitForLoadState();
    expect(broken, page.url()).toEqual([]);
    const kind = `${language} ${new URL(page.url()).pathname.replaceAll(/[\da-f]{32}/gu, '')} ${await page.title()}`;
    // Without scripts the checker cannot run either.
    if (!checked || !javaScript || known.has(kind)) return;
    known.add(kind);
    if (isNewShape(await page.content())) await checkPage(page);
  };
  const moving = async (act: () => Promise<void>) => {
    const moved = page.waitForEvent('framenavigated');
    await act();
    await moved;
    await arrived();
  };
  const said = (text: Said): string => (typeof text === 'string' ? text : words(text, language));
  const body = page.locator('body');
  const control = (label: Said, where: Locator = body) => where.getByLabel(said(label), { exact: true });
  return {
    page,
    language,
    go: async (address) => {
      await page.goto(address);
      await arrived();
    },
    press: (button, where = body) =>
      moving(() => hands.press(where.getByRole('button', { name: said(button), exact: true }).first())),
    follow: (link) => {
      const named = { name: said(link), exact: true };
      return moving(() =>
        hands.press(
          body
            .getByRole('link', named)
            .or(body.locator('a[role=button]', { hasText: said(link) }))
            .first(),
        ),
      );
    },
    type: (label, text, where) => hands.type(control(label, where), text),
    choose: (label, where) => hands.choose(control(label, where)),
    pick: (label, option, where) => hands.pick(control(label, where), said(option)),
    upload: async (label, picture) => {
      const asked = page.waitForEvent('filechooser');
      await hands.press(control(label));
      await (await asked).setFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture });
    },
    group: (legend) => page.getByRole('group', { name: said(legend) }),
    read: () => page.locator('main').innerText(),
    leave: () => context.close(),
  };
}
