import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Question } from '../../schemas/question.ts';
import { answerWords } from '../../web/questions/answer-words.ts';
import { claimWords } from '../../web/questions/claim-words.ts';

const text = (en: string, zh: string) => ({ en, 'zh-Hant': zh, 'zh-Hans': zh });
const base = { id: 'asked', label: text('Asked', '問題') };
const options = [
  { value: 'a', label: text('Dogs', '狗') },
  { value: 'b', label: text('Dogs, large', '大型狗隻') },
  { value: 'c', label: text('Cats', '貓') },
];

test('an address in a licence code names its area and parts in Chinese, and keeps what was typed', () => {
  const question = Question.parse({ ...base, type: 'address' });
  const answer = {
    flat: 'B',
    floor: '3',
    building: 'Kowloon',
    street: '8 Example Road',
    district: 'Mong Kok',
    region: 'KLN',
  };
  const signed = answerWords(question, { ...answer, building: 'Example House' }, 'en');
  expect(claimWords(question, signed, 'zh-Hant')).toBe(
    '室／單位 B\n樓層 3\nExample House\n8 Example Road\nMong Kok\n九龍',
  );
  expect(claimWords(question, signed, 'en')).toBe(signed);
});

test('whatever was chosen reads in Chinese as on the form, also where a label holds a comma', () => {
  const question = Question.parse({ ...base, type: 'choices', options });
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }), (chosen) => {
      const signed = answerWords(question, chosen, 'en');
      expect(claimWords(question, signed, 'zh-Hant')).toBe(answerWords(question, chosen, 'zh-Hant'));
    }),
  );
});

test('what is not known again stays as it was signed', () => {
  const choice = Question.parse({ ...base, type: 'choice', options });
  expect(claimWords(choice, 'Birds', 'zh-Hant')).toBe('Birds');
  expect(claimWords(undefined, 'Cats', 'zh-Hant')).toBe('Cats');
  expect(claimWords(choice, 'Cats', 'zh-Hant')).toBe('貓');
});
