import { expect, test } from 'vitest';
import { formatHongKongDate, hongKongDateOf, instantOf } from '../../rules/time.ts';
import { applicationTexts } from '../../web/texts/applications.ts';
import { letterNames, letterTexts } from '../../web/texts/letters.ts';
import { messageTexts } from '../../web/texts/messages.ts';
import { words } from '../../web/texts/words.ts';
import { aBrowser } from '../support/browser.ts';
import { endorse, openFromQueue, proposeRefusal, vet } from '../support/desk-story.ts';
import { permit, reasonFor } from '../support/driving-permit.ts';
import { aProduct } from '../support/product.ts';
import { mails } from '../support/quick-story.ts';
import { apply, pay, reloadUntil, signedIn } from '../support/story.ts';

const browser = aBrowser();
const product = aProduct();
const options = { language: 'zh-Hant', checked: true } as const;

test('a refusal tells the applicant its reasons, the officer’s words and what they can do, in a letter; a question after it is answered', async () => {
  const applicant = await signedIn(browser(), product(), 'chan-tai-man', options);
  const { reference, path } = await apply(applicant, product());
  await pay(applicant, product());
  const caseworker = await signedIn(browser(), product(), 'yip-wai-lan', options);
  await openFromQueue(caseworker, product(), reference);
  await vet(caseworker);
  await proposeRefusal(caseworker, 'class-not-held', '你的執照不包括電單車。');
  await applicant.go(`${product().origin}${path}`);
  expect(await applicant.read()).not.toContain(words(applicationTexts.decisionRefuse, 'zh-Hant'));

  const supervisor = await signedIn(browser(), product(), 'cheung-kwok-keung', options);
  await openFromQueue(supervisor, product(), reference);
  await endorse(supervisor);
  await applicant.go(`${product().origin}${path}`);
  await reloadUntil(applicant, applicationTexts.decisionRefuse);
  const page = await applicant.read();
  expect(page).toContain(words(reasonFor('class-not-held'), 'zh-Hant'));
  expect(page).toContain('你的執照不包括電單車。');
  expect(page).toContain(permit.appeal?.['zh-Hant']);
  expect(page).not.toContain(words(applicationTexts.viewLicence, 'zh-Hant'));
  await expect
    .poll(async () => (await mails(product())).map(({ subject }) => subject))
    .toContain(`申請結果：${reference}`);

  const named = {
    letter: words(letterNames.refusal, 'zh-Hant'),
    date: formatHongKongDate(hongKongDateOf(instantOf(Date.now())), 'zh-Hant'),
  };
  await applicant.follow(words(letterTexts.ofDate, 'zh-Hant', named));
  const letter = await applicant.read();
  for (const said of [reference, words(reasonFor('class-not-held'), 'zh-Hant'), '你的執照不包括電單車。'])
    expect(letter).toContain(said);

  await applicant.go(`${product().origin}${path}`);
  await applicant.follow(messageTexts.open);
  await applicant.type(messageTexts.text, '可否更改申請的車輛種類？');
  await applicant.press(messageTexts.send);
  await openFromQueue(caseworker, product(), reference);
  await caseworker.follow(words(messageTexts.openUnread, 'zh-Hant', { n: 1 }));
  expect(await caseworker.read()).toContain('可否更改申請的車輛種類？');
  await caseworker.type(messageTexts.text, '請重新申請。');
  await caseworker.press(messageTexts.send);
  await applicant.go(`${product().origin}/tc/inbox`);
  expect(await applicant.read()).toContain(reference);
  await applicant.go(`${product().origin}${path}/messages`);
  expect(await applicant.read()).toContain('請重新申請。');
});
