import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { foldHan } from '../../../build/fold-han.ts';
import { browse, type Catalogue, catalogueOf } from '../../../rules/catalogue/browse.ts';
import { foldText, stem } from '../../../rules/catalogue/fold-text.ts';
import folding from '../../../rules/catalogue/han-folding.json' with { type: 'json' };
import { LifeEvent } from '../../../schemas/life-event.ts';
import { lifeEventTexts } from '../../../web/texts/life-events.ts';
import { manyServices, someServices } from './some-services.ts';

const eventNames = Object.fromEntries(
  LifeEvent.options.map((event) => [event, [lifeEventTexts[event].en, lifeEventTexts[event]['zh-Hant']]]),
);
const catalogue = catalogueOf(someServices, eventNames);
const find = (query: string, of: Catalogue = catalogue) => browse(of, { query }).found;

const wide = (text: string) =>
  Array.from(text, (one) =>
    /[!-~]/u.test(one) ? String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfe_e0) : one,
  ).join('');

describe('folding', () => {
  test('once is enough, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 500 },
    );
  });

  test('makes Traditional and Simplified one, also regional variants', () => {
    for (const [a, b] of [
      ['駕駛執照', '驾驶执照'],
      ['台', '臺'],
      ['裏', '裡'],
      ['衞', '卫'],
      ['ＴＤ５１', 'td51'],
      ['Café', 'CAFE'],
    ])
      expect(foldText(a ?? ''), `${a ?? ''} ${b ?? ''}`).toBe(foldText(b ?? ''));
  });

  test('uses a table that is fresh', () => {
    expect(folding.pairs).toBe(foldHan());
  });

  test('makes words of one family one', () => {
    for (const family of [
      ['licence', 'licences', 'license', 'licensed', 'licensing'],
      ['permit', 'permits', 'permitted', 'permitting'],
      ['drive', 'driving'],
      ['business', 'businesses'],
      ['party', 'parties'],
      ['renew', 'renewing', 'renewed'],
    ])
      expect(new Set(family.map(stem)).size, family.join(' ')).toBe(1);
    for (const word of ['bus', 'gas', 'sing', 'red', '狗', 'td51']) expect(stem(word)).toBe(word);
  });
});

describe('a search', () => {
  test.each([
    ['dog licence', 'dog-licence'],
    ['DOG LICENCES', 'dog-licence'],
    ['How do I get a license for my dog?', 'dog-licence'],
    ['puppy', 'dog-licence'],
    ['狗', 'dog-licence'],
    ['狗牌', 'dog-licence'],
    ['申請狗隻牌照', 'dog-licence'],
    ['狗只牌照', 'dog-licence'],
    ['td51', 'international-driving-permit'],
    ['ＴＤ５１', 'international-driving-permit'],
    ['国际驾驶', 'international-driving-permit'],
    ['國際駕駛許可証', 'international-driving-permit'],
    ['drive abroad permit international', undefined],
    ['茶餐厅', 'restaurant-licence'],
    ['cafe', 'restaurant-licence'],
    ['restau', 'restaurant-licence'],
    ['酒', 'liquor-licence'],
    ['Start a business', 'business-registration'],
    ['商业登记', 'business-registration'],
    ['renew driving', 'driving-licence-renewal'],
    ['xyzzy', undefined],
    ['飛碟', undefined],
  ])('for “%s” finds %s first', (query, id) => {
    expect(find(query)[0]).toBe(id);
  });

  test('for nothing lists everything in its own order', () => {
    const all = someServices.map(({ id }) => id);
    expect(find('')).toEqual(all);
    expect(find(' 　 ')).toEqual(all);
  });

  test('finds what only a life event says', () => {
    expect(find('pet')).toContain('dog-licence');
    expect(find('飼養寵物')[0]).toBe('dog-licence');
    expect(find('饲养宠物')[0]).toBe('dog-licence');
  });

  test('finds every service first by its whole name, in every script, case and width', () => {
    const toSimplified = Converter({ from: 'hk', to: 'cn' });
    fc.assert(
      fc.property(manyServices, fc.nat(), (services, pick) => {
        const many = catalogueOf(services, eventNames);
        const service = services[pick % services.length];
        if (!service) throw new Error('There is at least one');
        const { en, 'zh-Hant': hant, 'zh-Hans': hans } = service.name;
        for (const query of [en, en.toUpperCase(), wide(en), hant, hans, toSimplified(hant), ` ${hant} `])
          expect(find(query, many)[0], query).toBe(service.id);
      }),
      { numRuns: 8 },
    );
  });

  test('answers anything typed, with services of the catalogue, each once', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '__proto__',
        'constructor',
        '\uD800',
        '<script>',
        '((((',
        '"',
        '%',
        '.*',
        '牌'.repeat(5000),
        'a '.repeat(5000),
      ),
    );
    fc.assert(
      fc.property(typed, (query) => {
        const found = find(query);
        expect(new Set(found).size).toBe(found.length);
        expect(someServices.map(({ id }) => id)).toEqual(expect.arrayContaining([...found]));
      }),
      { numRuns: 500 },
    );
  });

  test('typed in Simplified finds the same as in Traditional, in the same order', () => {
    const toSimplified = Converter({ from: 'hk', to: 'cn' });
    const texts = someServices.flatMap(({ name, keywords }) => [
      name['zh-Hant'],
      ...keywords.map((k) => k['zh-Hant']),
    ]);
    const part = fc
      .tuple(fc.constantFrom(...texts), fc.nat(12), fc.integer({ min: 1, max: 6 }))
      .map(([text, from, length]) =>
        Array.from(text)
          .slice(from % text.length, (from % text.length) + length)
          .join(''),
      );
    fc.assert(
      fc.property(part, (query) => {
        expect(find(toSimplified(query))).toEqual(find(query));
      }),
    );
  });
});

describe('filters', () => {
  test('leave what has both, and say how many each would leave', () => {
    const browsed = browse(catalogue, { query: 'licence', department: 'food', event: 'food-business' });
    expect(browsed.found.toSorted()).toEqual(['liquor-licence', 'restaurant-licence']);
    expect(browsed.unfiltered).toBe(find('licence').length);
    expect(browsed.events.find(({ id }) => id === 'starting-a-business')?.count).toBe(1);
    expect(browsed.departments.find(({ id }) => id === 'agriculture')?.count).toBe(0);
  });

  test('count exactly what choosing them would show', () => {
    fc.assert(
      fc.property(
        manyServices,
        fc.constantFrom('', 'permit', '許可', '龍', 'ka'),
        fc.option(fc.constantFrom('office-0', 'office-1', 'nowhere'), { nil: undefined }),
        fc.option(fc.constantFrom(...LifeEvent.options), { nil: undefined }),
        (services, query, department, event) => {
          const many = catalogueOf(services, eventNames);
          const { departments, events, found } = browse(many, { query, department, event });
          for (const { id, count } of departments)
            expect(browse(many, { query, department: id, event }).found).toHaveLength(count);
          for (const { id, count } of events)
            expect(browse(many, { query, department, event: id }).found).toHaveLength(count);
          expect(find(query, many)).toEqual(expect.arrayContaining([...found]));
        },
      ),
      { numRuns: 8 },
    );
  });
});
