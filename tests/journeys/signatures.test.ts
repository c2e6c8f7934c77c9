import { describe, expect, test } from 'vitest';
import { hongKongDateOf, instantOf } from '../../rules/time.ts';
import { formTexts } from '../../web/texts/form.ts';
import { receiptTexts } from '../../web/texts/receipt.ts';
import { representedTexts } from '../../web/texts/represented.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { signatureTexts, signEndTexts } from '../../web/texts/signatures.ts';
import { signedTexts } from '../../web/texts/signed.ts';
import { words } from '../../web/texts/words.ts';
import { aBrowser } from '../support/browser.ts';
import { caseIn, linkMailed, openLink } from '../support/co-sign-journey.ts';
import { formOf } from '../support/definition-files.ts';
import { fillForm } from '../support/fill-form.ts';
import { aProduct } from '../support/product.ts';
import { servicesWith } from '../support/services-with.ts';
import { inLanguage, signedIn } from '../support/story.ts';
import type { VisitorOptions } from '../support/visitor.ts';

const form = formOf('tests/support/definitions/everything.yaml');

const ways: readonly (VisitorOptions & { readonly way: string })[] = [
  { way: 'in English, every page checked', language: 'en', checked: true },
  { way: 'in Traditional Chinese, without JavaScript', language: 'zh-Hant', javaScript: false },
];

describe('an application for another person that a witness signs', () => {
  const browser = aBrowser();
  const product = aProduct({ SERVICES_DIR: servicesWith('everything') });

  test.each(ways)(
    'is declined, asked for again, changed, signed and sent: $way',
    async ({ way: _way, ...options }) => {
      const { language } = options;
      const say = (text: Parameters<typeof words>[0]) => words(text, language);
      const today = hongKongDateOf(instantOf(Date.now()));
      const answers = form.example(today);
      const [wanted, ...more] = form.coSignatures(answers, today);
      if (!wanted || more.length > 0) throw new Error('The example is signed by one witness');
      const { name, email } = wanted;

      const applicant = await signedIn(browser(), product(), 'chan-tai-man', options);
      await applicant.go(`${product().origin}${inLanguage(language)}/services/everything`);
      await fillForm(applicant, form, { answers, particulars: {}, today });
      await applicant.follow(shellTexts.continue);
      expect(await applicant.read()).toContain(say(signatureTexts.unasked));
      await applicant.press(words(signatureTexts.ask, language, { name }));
      expect(await applicant.read()).toContain(words(signatureTexts.sent, language, { email }));
      const list = applicant.page.url().replace(/\?.*$/u, '');

      // In the wrong hands the link tells nothing.
      const link = await linkMailed(product(), email, caseIn(applicant));
      const stranger = await openLink(browser(), link, 'ho-ka-yan', options);
      expect(await stranger.read()).toContain(say(signEndTexts.otherPerson.title));
      await stranger.leave();

      const witness = await openLink(browser(), link, 'wong-mei-ling', options);
      expect(await witness.read()).toContain(say(signatureTexts.coSignTitle));
      await witness.press(signatureTexts.sign);
      expect(await witness.page.locator('.govuk-error-summary').innerText()).toContain(
        say(signatureTexts.notAgreed),
      );
      await witness.type(signatureTexts.why, 'Wrong address');
      await witness.press(signatureTexts.decline);
      expect(await witness.read()).toContain(say(signEndTexts.declined.title));

      await applicant.go(list);
      expect(await applicant.read()).toContain(
        words(signatureTexts.declinedWhy, language, { why: 'Wrong address' }),
      );
      await applicant.press(words(signatureTexts.askAgain, language, { name }));
      const again = await linkMailed(product(), email, caseIn(applicant), link);
      await witness.go(again);
      await witness.choose(signatureTexts.agree);
      await witness.press(signatureTexts.sign);
      expect(await witness.read()).toContain(say(signEndTexts.signed.title));

      // An answer changes: the signature counts no more.
      await applicant.go(list.replace(/signatures$/u, 'pages/witness'));
      await applicant.page.locator('[name=witnessMail]').fill('another@example.hk');
      await applicant.press(shellTexts.save);
      await applicant.go(list);
      expect(await applicant.read()).toContain(say(signatureTexts.changed));
      await applicant.press(words(signatureTexts.askAgain, language, { name }));
      await witness.go(await linkMailed(product(), 'another@example.hk', caseIn(applicant)));
      await witness.choose(signatureTexts.agree);
      await witness.press(signatureTexts.sign);
      await witness.leave();

      await applicant.go(list);
      await applicant.follow(shellTexts.continue);
      await applicant.choose(formTexts.declare);
      await applicant.press(formTexts.submitAndPay);
      expect(await applicant.read()).toContain(say(formTexts.yourReference));
      await applicant.follow(receiptTexts.view);
      const receipt = await applicant.read();
      expect(receipt).toContain(say(signedTexts.heading));
      expect(receipt).toContain(say(representedTexts.appliesFor));
      await applicant.leave();
    },
  );
});
