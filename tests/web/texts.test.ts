import { describe, expect, it } from 'vitest';
import { simplifyTexts } from '../../build/simplify-texts.ts';
import { Notice } from '../../schemas/effect.ts';
import type { Language } from '../../schemas/text.ts';
import { noticeMail, valuesOfNotice } from '../../web/notice-mail.ts';
import simplified from '../../web/texts/simplified.json' with { type: 'json' };
import { say, words } from '../../web/texts/words.ts';
import { wordingsOf } from '../support/wordings.ts';

const languages: readonly Language[] = ['en', 'zh-Hant', 'zh-Hans'];
const wordings = await wordingsOf();
/** More than values and punctuation. */
const isWords = (text: string) => /\p{L}/u.test(text.replaceAll(/\{\w+\}/gu, ''));
const slots = (text: string) => [...new Set(text.match(/\{\w+\}/gu) ?? [])].sort();

describe('the words of the product', () => {
  it('are many, and all present in both written languages', () => {
    expect(wordings.length).toBeGreaterThan(300);
    expect(wordings.filter(({ en, hant }) => en.trim() === '' || hant.trim() === '')).toEqual([]);
  });

  it('name the same values in both', () => {
    expect(wordings.filter(({ en, hant }) => slots(en).join(' ') !== slots(hant).join(' '))).toEqual([]);
  });

  it('are Chinese in Chinese and not in English', () => {
    expect(wordings.filter(({ en }) => /\p{Script=Han}/u.test(en))).toEqual([]);
    expect(wordings.filter(({ hant }) => isWords(hant) && !/\p{Script=Han}/u.test(hant))).toEqual([]);
  });

  it('are converted to Simplified by the committed table, which is fresh', async () => {
    expect(simplified).toEqual(await simplifyTexts());
  });

  it('convert the characters of Hong Kong', () => {
    expect(words(say('Sign in', '請先登入'), 'zh-Hans')).toBe('请先登入');
  });

  it('fill values once, without reading values as templates', () => {
    expect(words(say('{a} and {b}', '{a}及{b}'), 'en', { a: '{b}', b: '$&' })).toBe('{b} and $&');
  });
});

describe.each(Notice.options)('the notice "%s"', (notice) => {
  const values = {
    reference: 'TD-1',
    service: 'S',
    link: 'http://localhost/en',
    amount: 'HK$80',
    date: '7 December 2026',
    receipt: 'R1',
    next: 'Wait for us.',
    messages: 'http://localhost/en/applications/c1/messages',
    copy: 'http://localhost/en/applications/c1/receipt',
  };

  it.each(languages)('is whole in %s', (language) => {
    const mail = noticeMail(notice, values, language);
    expect(`${mail.subject}${mail.text}`).not.toMatch(/\{\w+\}|undefined/u);
    expect(mail.subject).toContain('TD-1');
    expect(mail.subject).not.toMatch(/[\r\n]/u);
    expect(mail.text).toContain('http://localhost/en');
  });

  it('is not sent with holes', () => {
    expect(valuesOfNotice(notice)).toContain('reference');
    expect(() => noticeMail(notice, { ...values, reference: undefined }, 'en')).toThrow('reference');
  });
});
