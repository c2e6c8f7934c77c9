import { describe, expect, test } from 'vitest';
import { addressTexts, lookUpTexts } from '../../web/texts/fields.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import { beginForm } from '../support/begin-form.ts';
import { aBrowser } from '../support/browser.ts';
import { permit } from '../support/driving-permit.ts';
import { postJson } from '../support/outside-systems.ts';
import { aProduct } from '../support/product.ts';
import { signedIn } from '../support/story.ts';
import type { Visitor } from '../support/visitor.ts';

const toAddress = async (visitor: Visitor, origin: string) => {
  await visitor.go(`${origin}/tc/services/${permit.id}`);
  await beginForm(visitor);
  await visitor.go(visitor.page.url().replace(/pages\/.*$/u, 'pages/home'));
};
const valueOf = (visitor: Visitor, part: keyof typeof addressTexts) =>
  visitor.page.getByLabel(words(addressTexts[part], 'zh-Hant'), { exact: true }).inputValue();

describe('looking an address up', () => {
  const browser = aBrowser();
  const product = aProduct();

  test.each([true, false])('fills the boxes and keeps flat and floor, JavaScript: %s', async (javaScript) => {
    const visitor = await signedIn(browser(), product(), 'chan-tai-man', {
      language: 'zh-Hant',
      javaScript,
      checked: javaScript,
    });
    await toAddress(visitor, product().origin);
    await visitor.type(addressTexts.flat, '8B');
    await visitor.type(lookUpTexts.find, '告士打道');
    await visitor.press(lookUpTexts.search);
    await visitor.choose('稅務大樓，告士打道5號，灣仔區，香港島');
    await visitor.press(lookUpTexts.use);
    expect(await valueOf(visitor, 'flat')).toBe('8B');
    expect(await valueOf(visitor, 'building')).toBe('稅務大樓');
    expect(await valueOf(visitor, 'region')).toBe('HK');

    await visitor.type(lookUpTexts.find, '沒有這個地方');
    await visitor.press(lookUpTexts.search);
    expect(await visitor.read()).toContain(words(lookUpTexts.none, 'zh-Hant'));
    await postJson(`${product().outside}/addresses/faults`, { fault: 'error' });
    await visitor.type(lookUpTexts.find, '告士打道');
    await visitor.press(lookUpTexts.search);
    expect(await visitor.read()).toContain(words(lookUpTexts.unavailable, 'zh-Hant'));
    expect(await valueOf(visitor, 'building')).toBe('稅務大樓');

    await visitor.choose(shellTexts.yes);
    await visitor.press(shellTexts.save);
    expect(visitor.page.url()).toContain('/pages/letters');
    await visitor.leave();
  });
});
