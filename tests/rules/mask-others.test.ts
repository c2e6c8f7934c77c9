import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHkid, hkidCheckDigit } from '../../rules/hkid.ts';
import { maskOthers } from '../../rules/mask-others.ts';
import { Question } from '../../schemas/question.ts';
import { inThree } from '../support/page-questions.ts';

const label = inThree('Card', '身份證', '身份证');
const theirs = Question.parse({ id: 'card', type: 'hkid', label });
const own = Question.parse({ id: 'card', type: 'hkid', identity: 'hkid', label });
const people = Question.parse({
  id: 'people',
  type: 'group',
  label,
  itemName: label,
  minimum: 1,
  maximum: 9,
  questions: [
    { id: 'card', type: 'hkid', label },
    { id: 'note', type: 'text', label },
  ],
});

const aHkid = fc
  .tuple(fc.constantFrom('A', 'C', 'Z', 'AB', 'WX'), fc.integer({ min: 0, max: 999_999 }))
  .map(([letters, number]) => `${letters}${String(number).padStart(6, '0')}`)
  .map((body) => formatHkid({ body, checkDigit: hkidCheckDigit(body) }));

test('another person’s number is told by three digits at most, however deep it stands', () => {
  fc.assert(
    fc.property(aHkid, fc.string(), (hkid, note) => {
      const told = [maskOthers(theirs, hkid), maskOthers(people, [{ card: hkid, note }])];
      expect(told[0]).toMatch(/^\*{4}\d{3}\(\*\)$/u);
      expect(told[1]).toEqual([{ card: told[0], note }]);
    }),
  );
});

test('the applicant’s own number stays whole', () => {
  fc.assert(
    fc.property(aHkid, (hkid) => {
      expect(maskOthers(own, hkid)).toBe(hkid);
    }),
  );
});

test('what is no number tells nothing', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 6 }), (typed) => {
      expect(maskOthers(theirs, typed)).toBe('****');
    }),
  );
});
