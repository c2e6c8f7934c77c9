import { cpSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paidFirst } from '../../rules/fees/paid-first.ts';
import { parseDefinition } from '../../rules/forms/load-definition.ts';
import { hongKongDateOf, instantOf } from '../../rules/time.ts';
import type { Language } from '../../schemas/text.ts';
import { segmentOf } from '../../web/languages.ts';
import { formTexts } from '../../web/texts/form.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import { aBrowser } from './browser.ts';
import { calendar } from './calendar.ts';
import { letOthersSign } from './co-sign-journey.ts';
import { fillForm } from './fill-form.ts';
import { aProduct } from './product.ts';
import { signedIn } from './story.ts';

const root = new URL('../../', import.meta.url).pathname;
const files = [
  ...globSync('services/*/*.yaml', { cwd: root }).toSorted(),
  'tests/support/definitions/everything.yaml',
];
const folder = mkdtempSync(join(tmpdir(), 'smart-regulator-services-'));
for (const file of files) cpSync(join(root, file), join(folder, file));

const languages: readonly Language[] = ['zh-Hant', 'en', 'zh-Hans'];

/** Every third service without JavaScript; the languages in turn. */
const ways = files.map((file, index) => ({
  file,
  language: languages[index % languages.length] ?? 'en',
  javaScript: index % 3 !== 2,
}));

/**
 * Fills in and sends every service of a part of them. The parts are files of their own, so that they run beside each other: together they
 * take longer than everything else.
 */
export const fillInServices = (part: 0 | 1) => {
  const browser = aBrowser();
  const product = aProduct({ SERVICES_DIR: folder });

  test.each(ways.filter((_, index) => index % 2 === part))(
    '$file in $language, JavaScript: $javaScript',
    async ({ file, language, javaScript }) => {
      const loaded = parseDefinition(readFileSync(join(root, file), 'utf8'), file, calendar);
      if (!loaded.ok) throw new Error(`${file} does not load`);
      const { form, definition } = loaded;
      const today = hongKongDateOf(instantOf(Date.now()));
      const visitor = await signedIn(browser(), product(), 'chan-tai-man', {
        language,
        javaScript,
        checked: javaScript,
      });
      await visitor.go(`${product().origin}/${segmentOf(language)}/services/${definition.id}`);
      await fillForm(visitor, form, { answers: form.example(today), particulars: {}, today });

      expect(await visitor.read()).toContain(words(formTexts.checkTitle, language));
      await visitor.follow(shellTexts.continue);
      const wanted = form.coSignatures(form.example(today), today);
      if (wanted.length > 0) {
        await letOthersSign(browser(), product(), visitor, wanted, {
          language,
          javaScript,
          checked: javaScript,
        });
        await visitor.follow(shellTexts.continue);
      }
      await visitor.choose(formTexts.declare);
      await visitor.press(paidFirst(definition).length > 0 ? formTexts.submitAndPay : formTexts.submit);
      expect(await visitor.read()).toContain(words(formTexts.yourReference, language));
      await visitor.leave();
    },
  );
};
