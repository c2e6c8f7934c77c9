import type { Browser } from 'playwright-core';
import { expect, vi } from 'vitest';
import { demoPeople } from '../../local/outside/identity/demo-people.ts';
import { texts as signInTexts } from '../../local/outside/identity/texts.ts';
import type { Language } from '../../schemas/text.ts';
import { segmentOf } from '../../web/languages.ts';
import { addressTexts, fieldTexts, regionTexts } from '../../web/texts/fields.ts';
import { formTexts } from '../../web/texts/form.ts';
import { identityTexts } from '../../web/texts/identity.ts';
import { paymentTexts } from '../../web/texts/payment.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import { beginForm } from './begin-form.ts';
import { labelOf, optionOf, permit } from './driving-permit.ts';
import type { Product } from './product.ts';
import { aVisitor, type Said, type Visitor, type VisitorOptions } from './visitor.ts';

const iamSmart = { en: 'iAM Smart', 'zh-Hant': '智方便', 'zh-Hans': '智方便' };

/** What the applicant of the journeys types. */
export const typedByApplicant = {
  placeOfBirth: 'Macao',
  licenceNumber: 'A123456(3)',
  expiry: ['11', '5', '2034'],
  building: 'Kai Tak Mansion',
  street: '7 Prince Edward Road',
  district: 'Kowloon City',
  phone: '91234567',
  email: 'tai.man.chan@example.com',
} as const;

/** Presses the button on the product's sign-in page and says at the provider who one is. */
export async function signInAs(visitor: Visitor, person: string): Promise<void> {
  const { language } = visitor;
  const who = demoPeople.find(({ id }) => id === person);
  if (!who) throw new Error(`There is no ${person}`);
  await visitor.press(
    who.provider === 'staff'
      ? identityTexts.staffButton
      : words(identityTexts.button, language, { provider: iamSmart[language] }),
  );
  await visitor.choose(who.name[language]);
  await visitor.press(signInTexts[language].signIn);
}

/** A window of its own with somebody signed in, at the applications or the desk. */
export async function signedIn(
  browser: Browser,
  product: Product,
  person: string,
  options: VisitorOptions,
): Promise<Visitor> {
  const visitor = await aVisitor(browser, options);
  const isStaff = demoPeople.some(({ id, provider }) => id === person && provider === 'staff');
  await visitor.go(`${product.origin}/${segmentOf(options.language)}/${isStaff ? 'desk' : 'applications'}`);
  await signInAs(visitor, person);
  return visitor;
}

async function typeDate(visitor: Visitor, legend: Said, [day, month, year]: readonly string[]) {
  const group = visitor.group(legend);
  await visitor.type(fieldTexts.day, day ?? '', group);
  await visitor.type(fieldTexts.month, month ?? '', group);
  await visitor.type(fieldTexts.year, year ?? '', group);
}
export { typeDate };

/** What somebody else types than the usual applicant; `aboutMe` fills in what the provider does not assert. */
interface OtherApplicant {
  readonly licenceNumber: string;
  readonly expiry: readonly string[];
  readonly aboutMe: () => Promise<void>;
}

/** From the catalogue through every page of the form to the page that says the application was received; its reference. */
export async function apply(
  visitor: Visitor,
  product: Product,
  other?: OtherApplicant,
): Promise<{ reference: string; path: string }> {
  const { language } = visitor;
  const typed = { ...typedByApplicant, ...other };
  await visitor.go(`${product.origin}/${segmentOf(language)}`);
  await visitor.follow(permit.name);
  await beginForm(visitor);

  await visitor.choose(optionOf('title', 'mr'), visitor.group(labelOf('title')));
  await other?.aboutMe();
  await visitor.type(labelOf('placeOfBirth'), typed.placeOfBirth);
  await visitor.press(shellTexts.save);

  await visitor.type(labelOf('licenceNumber'), typed.licenceNumber);
  await typeDate(visitor, labelOf('licenceExpiry'), typed.expiry);
  await visitor.press(shellTexts.save);

  await visitor.choose(optionOf('classes', 'private-car'));
  await visitor.press(shellTexts.save);

  await visitor.choose(shellTexts.yes, visitor.group(labelOf('resident')));
  await visitor.type(addressTexts.building, typed.building);
  await visitor.type(addressTexts.street, typed.street);
  await visitor.type(addressTexts.district, typed.district);
  await visitor.pick(addressTexts.region, regionTexts.KLN);
  await visitor.press(shellTexts.save);

  await visitor.choose(shellTexts.yes);
  await visitor.press(shellTexts.save);

  await visitor.type(labelOf('phone'), typed.phone);
  await visitor.type(labelOf('email'), typed.email);
  await visitor.press(shellTexts.save);

  expect(await visitor.read()).toContain(typed.building);
  await visitor.follow(shellTexts.continue);
  await visitor.choose(formTexts.declare);
  await visitor.press(formTexts.submitAndPay);

  const [reference] =
    /[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{3}/u.exec(await visitor.read()) ?? [];
  if (reference === undefined) throw new Error('The page says no reference');
  return { reference, path: new URL(visitor.page.url()).pathname.replace('/received', '') };
}

/** From the page after sending: shows the code, gives its picture to the bank, pays, and comes back. */
export async function pay(visitor: Visitor, product: Product): Promise<void> {
  await visitor.follow(formTexts.payNow);
  await visitor.press(paymentTexts.start);
  const here = visitor.page.url();
  const picture = await visitor.page.locator('main img').screenshot();
  await visitor.go(`${product.outside}/bank`);
  await visitor.upload('Picture of the QR code (PNG)', picture);
  await visitor.press('Read the code');
  expect(await visitor.read()).toContain('HK$80.00');
  await visitor.press('Pay');
  await visitor.go(here);
  if (!(await visitor.read()).includes(words(paymentTexts.paid, visitor.language)))
    await visitor.press(paymentTexts.iHavePaid);
  expect(await visitor.read()).toContain(words(paymentTexts.paid, visitor.language));
}

/** Reloads until the page says it; effects arrive a moment after what caused them. */
export async function reloadUntil(visitor: Visitor, said: Said): Promise<void> {
  const { language, page } = visitor;
  const wanted = typeof said === 'string' ? said : words(said, language);
  await vi.waitFor(
    async () => {
      await page.reload();
      expect(await visitor.read()).toContain(wanted);
    },
    { timeout: 30_000, interval: 250 },
  );
}

export const inLanguage = (language: Language) => `/${segmentOf(language)}`;
