import { describe, expect, test, vi } from 'vitest';
import { hongKongDateOf, instantOf } from '../../rules/time.ts';
import { segmentOf } from '../../web/languages.ts';
import { catalogueTexts } from '../../web/texts/catalogue.ts';
import { feeTexts } from '../../web/texts/fees.ts';
import { formTexts } from '../../web/texts/form.ts';
import { performanceTexts } from '../../web/texts/performance.ts';
import { privacyTexts } from '../../web/texts/privacy.ts';
import { receiptTexts } from '../../web/texts/receipt.ts';
import { searchTexts } from '../../web/texts/search.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import { aBrowser } from '../support/browser.ts';
import { labelOf, permit } from '../support/driving-permit.ts';
import { fillForm } from '../support/fill-form.ts';
import { aProduct } from '../support/product.ts';
import { mails } from '../support/quick-story.ts';
import { readPdf } from '../support/read-pdf.ts';
import { applicationsFor } from '../support/service-application.ts';
import { apply, signedIn, typedByApplicant } from '../support/story.ts';
import { aVisitor, type VisitorOptions } from '../support/visitor.ts';

const ways: readonly [string, VisitorOptions][] = [
  ['in Traditional Chinese', { language: 'zh-Hant', checked: true }],
  ['in Simplified Chinese', { language: 'zh-Hans', checked: true }],
  ['without JavaScript', { language: 'en', javaScript: false, checked: false }],
];

describe('what an applicant keeps', () => {
  const browser = aBrowser();
  const product = aProduct();

  test.each(ways)('%s: the page, the PDF and the mail say the same', async (_way, options) => {
    const { language } = options;
    const visitor = await signedIn(browser(), product(), 'chan-tai-man', options);
    const { reference, path } = await apply(visitor, product());
    await visitor.follow(receiptTexts.view);

    const kept = [
      reference,
      typedByApplicant.building,
      typedByApplicant.email,
      words(labelOf('placeOfBirth'), language),
      words(permit.declaration[0] ?? permit.name, language),
      words(privacyTexts.noticed, language),
      words(permit.privacy.contact?.address ?? permit.name, language),
    ];
    const page = await visitor.read();
    for (const said of kept) expect(page).toContain(said);
    await visitor.page.emulateMedia({ media: 'print' });
    expect(await visitor.page.getByRole('navigation').first().isVisible()).toBe(false);

    const pdf = await visitor.page.context().request.get(`${product().origin}${path}/receipt.pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    const { text } = readPdf(await pdf.body());
    for (const said of kept) expect(text.replaceAll(/\s/gu, '')).toContain(said.replaceAll(/\s/gu, ''));

    await vi.waitFor(
      async () => {
        const mail = (await mails(product())).find(({ subject }) => subject.includes(reference));
        expect(mail?.text).toContain(`${product().origin}${path}/receipt`);
        expect(mail?.text).not.toMatch(/CHAN|A123456|Kai Tak/u);
      },
      { timeout: 15_000 },
    );
    await visitor.leave();
  });
});

describe('what a fee is made of', () => {
  const browser = aBrowser();
  const product = aProduct();
  const { form, definition } = applicationsFor('agriculture-fisheries-conservation/dog-licence');
  const today = hongKongDateOf(instantOf(Date.now()));

  test('is told where it is paid, on the receipt and in the PDF, in the language of the application', async () => {
    const visitor = await signedIn(browser(), product(), 'chan-tai-man', {
      language: 'zh-Hant',
      checked: true,
    });
    await visitor.go(`${product().origin}/tc/services/${definition.id}`);
    await fillForm(visitor, form, { answers: form.example(today), particulars: {}, today });
    await visitor.follow(shellTexts.continue);
    await visitor.choose(formTexts.declare);
    await visitor.press(formTexts.submitAndPay);
    const path = new URL(visitor.page.url()).pathname.replace('/received', '');
    await visitor.follow(receiptTexts.view);
    const working = ['計算方法', '每隻狗', '1 隻 × 港幣80元', '總額'];
    const receipt = await visitor.read();
    for (const said of working) expect(receipt).toContain(said);
    const pdf = await visitor.page.context().request.get(`${product().origin}${path}/receipt.pdf`);
    const { text } = readPdf(await pdf.body());
    for (const said of working) expect(text.replaceAll(/\s/gu, '')).toContain(said.replaceAll(/\s/gu, ''));

    await visitor.go(`${product().origin}${path}/pay/licence`);
    await visitor.page.getByText(words(feeTexts.how, 'zh-Hant')).click();
    const payment = await visitor.read();
    for (const said of working) expect(payment).toContain(said);
    await visitor.leave();
  });
});

describe('finding a service', () => {
  const browser = aBrowser();
  const product = aProduct();

  const finds: readonly [string, VisitorOptions, string][] = [
    [
      'Simplified characters on the Traditional pages',
      { language: 'zh-Hant', checked: true },
      '国际驾驶许可证',
    ],
    ['Traditional characters on the Simplified pages', { language: 'zh-Hans', checked: true }, '國際駕照'],
    ['English without JavaScript', { language: 'en', javaScript: false }, 'how do I drive abroad?'],
  ];

  test.each(finds)('%s', async (_what, options, typed) => {
    const visitor = await aVisitor(browser(), options);
    const { language } = options;
    await visitor.go(`${product().origin}/${segmentOf(language)}`);
    await visitor.type(searchTexts.label, typed);
    await visitor.press(searchTexts.search);
    expect(await visitor.page.title()).toContain(words(searchTexts.foundOne, language));
    expect(new URL(visitor.page.url()).searchParams.get('q')).toBe(typed);

    const name = words(permit.department.name, language);
    await visitor.pick(searchTexts.department, words(searchTexts.counted, language, { name, n: 1 }));
    await visitor.press(searchTexts.search);
    await visitor.follow(permit.name);
    const page = await visitor.read();
    for (const said of [
      catalogueTexts.forWhom,
      catalogueTexts.fee,
      catalogueTexts.pledge,
      catalogueTexts.haveReady,
      performanceTexts.title,
      privacyTexts.title,
    ])
      expect(page).toContain(words(said, language));
    expect(page).toContain(
      language === 'en' ? 'Not enough cases yet' : words(performanceTexts.notYet, language).slice(0, 6),
    );
    await visitor.leave();
  });

  test('what is not there is said so, with ways on', async () => {
    const visitor = await aVisitor(browser(), { language: 'en', checked: true });
    await visitor.go(`${product().origin}/en?q=submarine&department=nowhere&event=%3Cscript%3E`);
    expect(await visitor.page.title()).toContain('No service found for “submarine”');
    expect(await visitor.page.getByLabel(searchTexts.label.en).inputValue()).toBe('submarine');
    await visitor.follow(searchTexts.all);
    expect(await visitor.read()).toContain(permit.name.en);
    await visitor.leave();
  });
});
