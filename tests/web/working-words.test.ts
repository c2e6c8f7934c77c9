import { expect, test } from 'vitest';
import { cents } from '../../rules/money.ts';
import { detailSentence } from '../../web/components/working-words.ts';

const sheet = { en: 'sheet', 'zh-Hant': '張', 'zh-Hans': '张' };
const counted = { kind: 'perUnit', of: 6, included: 0, each: 1, units: 6, price: cents(1_120_000) } as const;

test('a number of things reads right in English whether it is one or many, and as before in Chinese', () => {
  expect(detailSentence({ ...counted, unit: sheet }, 'en')).toBe('HK$11,200 for each sheet × 6');
  expect(detailSentence({ ...counted, of: 1, units: 1, unit: sheet }, 'en')).toBe(
    'HK$11,200 for each sheet × 1',
  );
  expect(detailSentence({ ...counted, unit: sheet }, 'zh-Hant')).toBe('6 張 × 港幣11,200元');
  expect(detailSentence(counted, 'en')).toBe('6 × HK$11,200');
});
