import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, hongKongDateOf, instantOf } from '../../rules/time.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { feeTexts } from '../../web/texts/fees.ts';
import { words } from '../../web/texts/words.ts';
import { aBrowser } from '../support/browser.ts';
import { formOf } from '../support/definition-files.ts';
import { aProduct } from '../support/product.ts';
import { aVisitor, type Visitor } from '../support/visitor.ts';

const root = new URL('../../', import.meta.url).pathname;
const park = 'tests/support/definitions/country-park-event.yaml';
const folder = mkdtempSync(join(tmpdir(), 'smart-regulator-services-'));
mkdirSync(join(folder, 'services/agriculture'), { recursive: true });
cpSync(join(root, park), join(folder, 'services/agriculture/country-park-event.yaml'));

const { definition } = formOf(park);
const question = (id: string) => {
  const found = definition.pages.flatMap(({ questions }) => questions).find((asked) => asked.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
};
const optionOf = (id: string, value: string) => {
  const asked = question(id);
  const option = 'options' in asked ? asked.options.find((one) => one.value === value) : undefined;
  if (!option) throw new Error(`no option ${value}`);
  return option.label;
};

describe('what will I pay', () => {
  const browser = aBrowser();
  const product = aProduct({ SERVICES_DIR: folder });

  async function typeDay(visitor: Visitor, id: string, day: HongKongDate) {
    const [year = '', month = '', date = ''] = day.split('-');
    await visitor.page.fill(`#${id}-day`, date);
    await visitor.page.fill(`#${id}-month`, month);
    await visitor.page.fill(`#${id}-year`, year);
  }
  const in40Days = () => addDays(hongKongDateOf(instantOf(Date.now())), 40);

  test.each([
    { language: 'zh-Hant', javaScript: false },
    { language: 'en', javaScript: true },
  ] as const)(
    'is told to anybody in $language, JavaScript: $javaScript',
    async ({ language, javaScript }) => {
      const visitor = await aVisitor(browser(), { language, javaScript, checked: javaScript });
      const segment = language === 'en' ? 'en' : 'tc';
      await visitor.go(`${product().origin}/${segment}/services/${definition.id}`);
      await visitor.follow(feeTexts.title);
      await visitor.press(feeTexts.show);
      expect(await visitor.page.locator('.govuk-error-summary li').count()).toBe(3);
      await visitor.choose(optionOf('kind', 'filming'));
      await typeDay(visitor, 'firstDay', in40Days());
      await typeDay(visitor, 'lastDay', addDays(in40Days(), 1));
      await visitor.press(feeTexts.show);
      const page = await visitor.read();
      const amount = language === 'en' ? 'HK$500' : '港幣500元';
      expect(page).toContain(words(feeTexts.result, language, { amount }));
      expect(page).toContain(language === 'en' ? 'HK$250 for each day × 2' : '2 天 × 港幣250元');
      await visitor.leave();
    },
  );

  test('keeps what was typed when the language changes', async () => {
    const visitor = await aVisitor(browser(), { language: 'en' });
    await visitor.go(`${product().origin}/en/services/${definition.id}/fees`);
    await visitor.choose(optionOf('kind', 'selling'));
    await typeDay(visitor, 'firstDay', in40Days());
    await visitor.press('繁體中文');
    expect(visitor.page.url()).toContain('/tc/services/');
    expect(await visitor.page.inputValue('#firstDay-year')).toBe(in40Days().slice(0, 4));
    expect(await visitor.page.isChecked('input[value=selling]')).toBe(true);
    await visitor.leave();
  });
});
