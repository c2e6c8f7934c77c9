import { describe, expect, test } from 'vitest';
import { applicationTexts } from '../../web/texts/applications.ts';
import { words } from '../../web/texts/words.ts';
import { aBrowser } from '../support/browser.ts';
import { daysAhead } from '../support/days-ahead.ts';
import {
  answer,
  ask,
  endorse,
  openFromQueue,
  openLicence,
  proposeGrant,
  saysValid,
  verify,
  vet,
} from '../support/desk-story.ts';
import { aProduct } from '../support/product.ts';
import { apply, pay, signedIn } from '../support/story.ts';
import { aVisitor, type VisitorOptions } from '../support/visitor.ts';

const ways: readonly [string, VisitorOptions][] = [
  ['in Traditional Chinese', { language: 'zh-Hant', checked: true }],
  ['in English, by keyboard only', { language: 'en', keyboardOnly: true, checked: true }],
  ['in Simplified Chinese', { language: 'zh-Hans', checked: true }],
  ['in English, without JavaScript', { language: 'en', javaScript: false }],
];

describe('the main job, from signing in to a licence a stranger verifies', () => {
  const browser = aBrowser();
  const product = aProduct();

  test.each(ways)('%s', async (_way, options) => {
    const open = (person: string) => signedIn(browser(), product(), person, options);
    const applicant = await open('chan-tai-man');
    const { reference, path } = await apply(applicant, product());
    await pay(applicant, product());

    const caseworker = await open('yip-wai-lan');
    await openFromQueue(caseworker, product(), reference);
    await ask(caseworker, 'A proof of address, please.', daysAhead(60));
    await answer(applicant, product(), path, 'The tenancy agreement says flat 8B.');
    await openFromQueue(caseworker, product(), reference);
    expect(await caseworker.read()).toContain('The tenancy agreement says flat 8B.');
    await vet(caseworker);
    await proposeGrant(caseworker);
    const supervisor = await open('cheung-kwok-keung');
    await openFromQueue(supervisor, product(), reference);
    await endorse(supervisor);

    const code = await openLicence(applicant, product(), path);
    expect(await applicant.read()).toContain('CHAN, Tai Man');
    const stranger = await aVisitor(browser(), options);
    expect(await verify(stranger, product(), code)).toContain(saysValid(stranger));
    await applicant.go(`${product().origin}${path}`);
    expect(await applicant.read()).toContain(words(applicationTexts.decisionGrant, options.language));
    await Promise.all([applicant, caseworker, supervisor, stranger].map((one) => one.leave()));
  });
});
