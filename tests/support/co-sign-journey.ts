import type { Browser } from 'playwright-core';
import { expect, vi } from 'vitest';
import * as z from 'zod';
import { demoCitizens } from '../../local/outside/identity/demo-citizens.ts';
import type { WantedSignature } from '../../rules/forms/co-signatures.ts';
import { namesPerson } from '../../rules/names.ts';
import { signatureTexts, signEndTexts } from '../../web/texts/signatures.ts';
import { words } from '../../web/texts/words.ts';
import type { Product } from './product.ts';
import { signInAs } from './story.ts';
import { aVisitor, type Visitor, type VisitorOptions } from './visitor.ts';

const Messages = z.object({ messages: z.array(z.object({ text: z.string() })) });

/** The link in the latest mail to an address about this application; mail arrives a moment after it was asked for. */
export async function linkMailed(product: Product, to: string, caseId: string, not = ''): Promise<string> {
  const mailbox = `${product.outside}/mailbox/messages?to=${encodeURIComponent(to)}`;
  return vi.waitFor(
    async () => {
      const { messages } = Messages.parse(await (await fetch(mailbox)).json());
      const links = messages.flatMap(({ text }) => /http:\S+\/sign\/[\w-]+/u.exec(text)?.[0] ?? []);
      const found = links.find((link) => link.includes(caseId) && link !== not);
      if (found === undefined) throw new Error(`No link was mailed to ${to}`);
      return found;
    },
    { timeout: 30_000, interval: 250 },
  );
}

export const caseIn = ({ page }: Visitor): string => /[\da-f]{32}/u.exec(page.url())?.[0] ?? '';

/** The demo person of a name. */
export function personNamed(name: string): string {
  const found = demoCitizens.find(({ claims }) =>
    namesPerson(name, [claims.name_en, 'name_zh' in claims ? claims.name_zh : undefined]),
  );
  if (!found) throw new Error(`No demo person is ${name}`);
  return found.id;
}

/** Opens the link in a window of its own and signs in. */
export async function openLink(
  browser: Browser,
  link: string,
  person: string,
  options: VisitorOptions,
): Promise<Visitor> {
  const signer = await aVisitor(browser, options);
  await signer.go(link);
  await signInAs(signer, person);
  expect(signer.page.url()).toBe(link);
  return signer;
}

/** From the list of signatures until everybody named has signed. */
export async function letOthersSign(
  browser: Browser,
  product: Product,
  visitor: Visitor,
  wanted: readonly WantedSignature[],
  options: VisitorOptions,
): Promise<void> {
  const { language } = visitor;
  for (const { name, email } of wanted) {
    await visitor.press(words(signatureTexts.ask, language, { name }));
    expect(await visitor.read()).toContain(words(signatureTexts.sent, language, { email }));
    const link = await linkMailed(product, email, caseIn(visitor));
    const signer = await openLink(browser, link, personNamed(name), options);
    await signer.choose(signatureTexts.agree);
    await signer.press(signatureTexts.sign);
    expect(await signer.read()).toContain(words(signEndTexts.signed.title, language));
    await signer.leave();
  }
  await visitor.page.reload();
  expect(await visitor.read()).toContain(words(signatureTexts.all, language));
}
