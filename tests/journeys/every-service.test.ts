import { cpSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paidFirst } from '../../rules/fees/paid-first.ts';
import { parseDefinition } from '../../rules/forms/load-definition.ts';
import { hongKongDateOf, instantOf } from '../../rules/time.ts';
import type { Language } from '../../schemas/text.ts';
import { segmentOf } from '../../web/languages.ts';
import { formTexts } from '../../web/texts/form.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import { aBrowser } from '../support/browser.ts';
import { calendar } from '../support/calendar.ts';
import { letOthersSign } from '../support/co-sign-journey.ts';
import { fillForm } from '../support/fill-form.ts';
import { aProduct } from '../support/product.ts';
import { signedIn } from '../support/story.ts';

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

describe('every service, filled in with its own example and sent', () => {
  const browser = aBrowser();
  const product = aProduct({ SERVICES_DIR: folder });

  test.each(ways)('$file in $language, JavaScript: $javaScript', async ({ file, language, javaScript }) => {
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
  });
});
