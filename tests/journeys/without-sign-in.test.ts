import { describe, expect, test } from 'vitest';
import { readPicture } from '../../local/outside/bank/read-picture.ts';
import { hongKongDateOf, instantOf } from '../../rules/time.ts';
import { asScanned } from '../../rules/written-code.ts';
import type { Language } from '../../schemas/text.ts';
import { segmentOf } from '../../web/languages.ts';
import { applicationTexts } from '../../web/texts/applications.ts';
import { catalogueTexts } from '../../web/texts/catalogue.ts';
import { formTexts } from '../../web/texts/form.ts';
import { identityTexts } from '../../web/texts/identity.ts';
import { licenceStatusTexts, licenceTexts } from '../../web/texts/licence.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { verifyTexts } from '../../web/texts/verify.ts';
import { words } from '../../web/texts/words.ts';
import { aBrowser } from '../support/browser.ts';
import { fillForm } from '../support/fill-form.ts';
import { aProduct } from '../support/product.ts';
import { applicationsFor } from '../support/service-application.ts';
import { aVisitor, type Visitor } from '../support/visitor.ts';

const { form, definition } = applicationsFor('health/health-declaration');
const today = hongKongDateOf(instantOf(Date.now()));
const example = { answers: form.example(today), particulars: {}, today };

describe('a service without sign-in', () => {
  const browser = aBrowser();
  const product = aProduct();

  const serviceIn = (language: Language, service: string = definition.id) =>
    `${product().origin}/${segmentOf(language)}/services/${service}`;

  /** From the service's page to the page that says it was received. */
  async function declare(visitor: Visitor): Promise<void> {
    await visitor.go(serviceIn(visitor.language));
    expect(await visitor.read()).toContain(words(catalogueTexts.pledgeAtOnce, visitor.language));
    await fillForm(visitor, form, example);
    await visitor.follow(shellTexts.continue);
    await visitor.choose(formTexts.declare);
    await visitor.press(formTexts.submit);
    expect(await visitor.read()).toContain(words(formTexts.nextKeep, visitor.language));
  }

  /** Looks until the licence is signed: no longer than a person would. */
  async function openLicence(visitor: Visitor): Promise<void> {
    await visitor.follow(applicationTexts.viewLicence);
    for (let looks = 0; looks < 20; looks += 1) {
      if ((await visitor.page.locator('#licence-number').count()) > 0) return;
      await visitor.follow(licenceTexts.lookAgain);
    }
    throw new Error('The licence does not come');
  }

  const signInPage = (language: Language) => new RegExp(`/${segmentOf(language)}/sign-in/applicant`, 'u');

  test.each([
    { language: 'en', javaScript: true },
    { language: 'zh-Hant', javaScript: false },
  ] as const)('gives its code at once, in $language, JavaScript: $javaScript', async (way) => {
    const visitor = await aVisitor(browser(), { ...way, checked: way.javaScript });
    const { language, page } = visitor;
    await declare(visitor);
    const received = await visitor.read();
    expect(received).not.toContain(words(formTexts.nextFollow, language));
    await openLicence(visitor);

    const said = await visitor.read();
    expect(said).toContain('CHAN, Tai Man');
    expect(said).toContain('CX251');
    expect(said).toContain(words(licenceStatusTexts.active, language));
    const code = await page.locator('#code-text').innerText();
    const source = await page.locator('img.product-code').getAttribute('src');
    const picture = await page.request.get(new URL(source ?? '', page.url()).href);
    expect(readPicture(await picture.body())).toEqual({ ok: true, value: asScanned(code) });

    await visitor.follow(shellTexts.verify);
    await visitor.type(verifyTexts.code, code);
    await visitor.press(verifyTexts.check);
    const verified = await visitor.read();
    expect(verified).toContain('CHAN, Tai Man');
    expect(verified).toContain(words(licenceStatusTexts.active, language));
    expect(verified).not.toContain('K12345678');
    await visitor.leave();
  });

  test('is seen by the browser that made it, until its person leaves, and by no other', async () => {
    const visitor = await aVisitor(browser(), { language: 'en' });
    await declare(visitor);
    const application = visitor.page.url().replace('/received', '');
    const reference = await visitor.page.locator('#reference').innerText();
    await visitor.follow(shellTexts.applications);
    expect(await visitor.read()).toContain(reference);

    const stranger = await aVisitor(browser(), { language: 'en' });
    await stranger.go(application);
    expect(stranger.page.url()).toMatch(signInPage('en'));
    await stranger.go(serviceIn('en'));
    await stranger.press(catalogueTexts.start);
    for (const page of ['', '/licence', '/licence/code.png']) {
      expect((await stranger.page.goto(`${application}${page}`))?.status()).toBe(404);
    }
    await stranger.leave();

    await visitor.press(shellTexts.leave);
    expect(await visitor.read()).toContain(words(identityTexts.signedOut, 'en'));
    await visitor.go(application);
    expect(visitor.page.url()).toMatch(signInPage('en'));
    await visitor.leave();
  });

  test('does not open services that need sign-in', async () => {
    const visitor = await aVisitor(browser(), { language: 'zh-Hant' });
    await visitor.go(serviceIn('zh-Hant'));
    await visitor.press(catalogueTexts.start);
    const permit = serviceIn('zh-Hant', 'international-driving-permit');
    await visitor.go(permit);
    await visitor.follow(catalogueTexts.start);
    expect(visitor.page.url()).toMatch(signInPage('zh-Hant'));
    await visitor.leave();
  });
});
