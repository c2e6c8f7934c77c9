import { expect, test } from 'vitest';
import { fieldTexts } from '../../web/texts/fields.ts';
import { words } from '../../web/texts/words.ts';
import { aBrowser } from '../support/browser.ts';
import {
  endorse,
  openFromQueue,
  openLicence,
  proposeGrant,
  saysValid,
  verify,
  vet,
} from '../support/desk-story.ts';
import { labelOf, optionOf } from '../support/driving-permit.ts';
import { aProduct } from '../support/product.ts';
import { apply, pay, signedIn } from '../support/story.ts';
import { aVisitor, type Visitor, type VisitorOptions } from '../support/visitor.ts';

const browser = aBrowser();
const product = aProduct();

const document = { number: 'N1234567', place: 'United Kingdom' };

/** Mr Smith has a licence whose number is no identity card's; it expired two years ago. */
const mrSmith = (visitor: Visitor) => ({
  licenceNumber: 'N0098765',
  expiry: ['30', '11', '2024'],
  aboutMe: async () => {
    await visitor.choose(optionOf('documentKind', 'passport'), visitor.group(labelOf('documentKind')));
    const passport = visitor.group(labelOf('travelDocument'));
    await visitor.type(fieldTexts.documentNumber, document.number, passport);
    await visitor.type(fieldTexts.documentPlace, document.place, passport);
  },
});

const ways: readonly VisitorOptions[] = [
  { language: 'zh-Hant', checked: true },
  { language: 'en', javaScript: false },
];

test.each(ways)('somebody without an identity card gets a permit, $language', async (options) => {
  const open = (person: string) => signedIn(browser(), product(), person, options);
  const applicant = await open('john-smith');
  const { reference, path } = await apply(applicant, product(), mrSmith(applicant));
  await pay(applicant, product());

  const caseworker = await open('yip-wai-lan');
  await openFromQueue(caseworker, product(), reference);
  const seen = await caseworker.read();
  expect(seen).toContain(words(optionOf('documentKind', 'passport'), options.language));
  expect(seen).toContain(document.number);
  expect(seen).toContain(document.place);
  await vet(caseworker);
  await proposeGrant(caseworker);
  const supervisor = await open('cheung-kwok-keung');
  await openFromQueue(supervisor, product(), reference);
  await endorse(supervisor);

  const code = await openLicence(applicant, product(), path);
  const licence = await applicant.read();
  expect(licence).toContain('SMITH, John');
  expect(licence).not.toContain(document.number);
  const stranger = await aVisitor(browser(), options);
  const verified = await verify(stranger, product(), code);
  expect(verified).toContain(saysValid(stranger));
  expect(verified).toContain('SMITH, John');
  expect(verified).not.toContain(document.number);
  await Promise.all([applicant, caseworker, supervisor, stranger].map((one) => one.leave()));
});
