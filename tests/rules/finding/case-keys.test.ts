import { describe, expect, it } from 'vitest';
import { caseKeys, duplicateKeys, interestKeys } from '../../../rules/finding/case-keys.ts';
import { soughtBy } from '../../../rules/finding/normal-forms.ts';
import { DuplicateRule } from '../../../schemas/duplicate-rule.ts';
import { addressWords } from '../../../web/questions/answer-words.ts';
import { aDefinition, text } from '../../support/definition.ts';

const definition = aDefinition({
  pages: [
    {
      id: 'people',
      title: text('People'),
      questions: [
        { id: 'home', type: 'address', label: text('Home') },
        { id: 'note', type: 'text', label: text('Note') },
        { id: 'shop', type: 'text', profile: 'businessName', label: text('Business') },
        { id: 'companyName', type: 'text', profile: 'never', label: text('Company') },
        {
          id: 'partners',
          type: 'table',
          label: text('Partners'),
          itemName: text('Partner'),
          questions: [
            { id: 'name', type: 'englishName', label: text('Name') },
            { id: 'number', type: 'hkid', label: text('HKID') },
          ],
        },
      ],
    },
  ],
});
const particulars = { englishName: 'CHAN, Tai Man', chineseName: '陳大文', hkid: 'A123456(3)' };
const answers = {
  home: {
    flat: 'A',
    floor: '12',
    building: 'Example House',
    street: '1 Example Street',
    district: 'Wan Chai',
    region: 'HK',
  },
  note: 'WONG, Siu Ming',
  shop: 'Example Kitchen',
  companyName: '例子有限公司',
  partners: [{ name: 'LEE, Ka Yan', number: 'G123456(A)' }],
};

describe('what a case is found by', () => {
  const keys = caseKeys(definition, { answers, particulars });

  it.each(['en', 'zh-Hant', 'zh-Hans'] as const)(
    'is its address as our own pages show it, in %s',
    (language) => {
      const sought = soughtBy(addressWords(answers.home, language), 'address');
      expect(keys).toEqual(
        expect.arrayContaining([
          sought.by === 'keys' ? sought.keys.find((key) => keys.includes(key)) : 'nothing',
        ]),
      );
    },
  );

  it('is every name of a person, business or company and every number in it, in rows too, and its addresses whole and by house', () => {
    expect(keys).toEqual(
      expect.arrayContaining([
        'name chan man tai',
        'name 陈大文',
        'hkid A1234563',
        'name ka lee yan',
        'hkid G123456A',
        'name example kitchen',
        'name 例子有限公司',
        'address example house',
        'address 1 example street',
      ]),
    );
    expect(keys).not.toContain('name ming siu wong');
  });

  it.each([
    '九龍旺角彌敦道688號好景商場2樓A室',
    '香港旺角弥敦道６８８号好景商场２楼Ａ室',
    '彌敦道 688 號好景商場 2 樓 A 室',
  ])('is its address run on as Chinese write it, the largest part first: %s', (typed) => {
    const home = {
      flat: 'A',
      floor: '2',
      building: '好景商場',
      street: '彌敦道 688 號',
      district: '旺角',
      region: 'KLN',
    };
    const held = caseKeys(definition, { answers: { ...answers, home }, particulars });
    const sought = soughtBy(typed, 'address');
    expect(sought.by === 'keys' && sought.keys.some((key) => held.includes(key))).toBe(true);
    const other = soughtBy(typed.replace(/688|６８８/u, '686'), 'address');
    expect(other.by === 'keys' && other.keys.some((key) => held.includes(key))).toBe(false);
  });

  it('is nothing else that was typed', () => expect(keys.join('|')).not.toMatch(/wong/u));

  it('of it, numbers and homes to the flat are an officer’s interest; a street is not', () => {
    expect(interestKeys(keys)).toEqual([
      'hkid A1234563',
      'home 1 12 a example example house street',
      'hkid G123456A',
    ]);
  });
});

describe('two applications', () => {
  const alike = (rule: object, one: object, other: object) => {
    const duplicates = [DuplicateRule.parse({ id: 'rule', withinDays: 90, ...rule })];
    const keysOf = (sent: object) =>
      duplicateKeys(
        { duplicates, pages: definition.pages },
        { answers: {}, particulars: {}, ...sent },
      ).flatMap(({ keys }) => keys);
    const mine = keysOf(one);
    return keysOf(other).some((key) => mine.includes(key));
  };
  const strict = { match: 'strict', answers: ['plate'], particulars: ['hkid'] };
  const near = { match: 'near', particulars: ['birthDate'] };

  it('are strictly alike when all that is named is, however it was typed', () => {
    const sent = (plate: string, hkid = 'A123456(3)') => ({ answers: { plate }, particulars: { hkid } });
    expect(alike(strict, sent('AB 1234'), sent('ab 1234'))).toBe(true);
    expect(alike(strict, sent('AB 1234'), sent('AB 1235'))).toBe(false);
    expect(alike(strict, sent('AB 1234'), sent('AB 1234', 'G123456(A)'))).toBe(false);
  });

  it('that both left something out are not alike in it', () => {
    expect(
      alike(strict, { particulars: { hkid: 'A123456(3)' } }, { particulars: { hkid: 'A123456(3)' } }),
    ).toBe(false);
  });

  it('are nearly alike by a name in either script, whatever the order of its words', () => {
    const born = { birthDate: '1996-05-12' };
    const one = { particulars: { ...born, englishName: 'CHAN, Tai Man', chineseName: '陳大文' } };
    expect(alike(near, one, { particulars: { ...born, englishName: 'Tai Man CHAN' } })).toBe(true);
    expect(alike(near, one, { particulars: { ...born, englishName: 'X', chineseName: '陈大文' } })).toBe(
      true,
    );
    expect(alike(near, one, { particulars: { ...born, englishName: 'WONG' } })).toBe(false);
    expect(alike(near, one, { particulars: { birthDate: '1997-05-12', englishName: 'CHAN, Tai Man' } })).toBe(
      false,
    );
  });
});
