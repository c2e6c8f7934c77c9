import { describe, expect, test } from 'vitest';
import { caseFlagTexts } from '../../web/texts/case-flags.ts';
import { workLineTexts } from '../../web/texts/desk-case.ts';
import { deskAccessTexts, deskSearchTexts, deskWorkTexts } from '../../web/texts/desk-work.ts';
import { commandTexts } from '../../web/texts/desk.ts';
import { refusalTexts } from '../../web/texts/refusals.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import { aBrowser } from '../support/browser.ts';
import { openFromQueue } from '../support/desk-story.ts';
import { aProduct } from '../support/product.ts';
import { apply, inLanguage, pay, reloadUntil, signedIn } from '../support/story.ts';
import type { VisitorOptions } from '../support/visitor.ts';

const ways: readonly [string, VisitorOptions][] = [
  ['in Traditional Chinese, by keyboard only', { language: 'zh-Hant', keyboardOnly: true, checked: true }],
  ['in English, without JavaScript', { language: 'en', javaScript: false }],
];

describe('officers share their work', () => {
  const browser = aBrowser();
  const product = aProduct();

  test.each(ways)('%s', async (_way, options) => {
    const open = (person: string) => signedIn(browser(), product(), person, options);
    // Officers are called as the language of the page does.
    const [yip, tsang] = options.language === 'en' ? ['YIP, Wai Lan', 'TSANG, Chi Ho'] : ['葉慧蘭', '曾志豪'];
    const say = (text: Parameters<typeof words>[0]) => words(text, options.language);
    const applicant = await open('chan-tai-man');
    const { reference } = await apply(applicant, product());
    await pay(applicant, product());
    const { origin } = product();
    const desk = `${origin}${inLanguage(options.language)}/desk`;

    const colleague = await open('tsang-chi-ho');
    const caseworker = await open('yip-wai-lan');
    await openFromQueue(caseworker, product(), reference);
    await reloadUntil(caseworker, workLineTexts.claim);
    await caseworker.press(workLineTexts.claim);
    await caseworker.follow(shellTexts.mine);
    expect(await caseworker.read()).toContain(reference);

    await colleague.go(`${desk}/search`);
    await colleague.type(deskSearchTexts.text, '陳大文');
    await colleague.press(deskSearchTexts.search);
    await colleague.follow(reference);
    const seen = await colleague.read();
    expect(seen).toContain(yip);
    expect(seen).toContain(say(refusalTexts.heldByColleague));
    expect(colleague.page.url()).not.toContain(encodeURIComponent('陳'));

    await caseworker.follow(reference);
    await caseworker.follow(workLineTexts.more);
    await caseworker.pick(deskWorkTexts.flag, caseFlagTexts.urgent);
    await caseworker.type(deskWorkTexts.flagWhy, 'A funeral abroad');
    await caseworker.press(deskWorkTexts.setFlag);
    expect(await caseworker.read()).toContain(say(caseFlagTexts.urgent));
    await caseworker.pick(deskWorkTexts.assign, tsang);
    await caseworker.press(deskWorkTexts.assignDo);
    await openFromQueue(colleague, product(), reference);
    expect(await colleague.read()).toContain(say(commandTexts['vetting.complete']));

    const stranger = await open('mak-ka-ho');
    await stranger.go(colleague.page.url());
    expect(await stranger.read()).toContain(say(deskAccessTexts.title));
    await stranger.type(deskAccessTexts.why, 'The accident unit asks');
    await stranger.press(deskAccessTexts.open);
    expect(await stranger.read()).toContain(reference);
    await Promise.all([applicant, colleague, caseworker, stranger].map((one) => one.leave()));
  });
});
