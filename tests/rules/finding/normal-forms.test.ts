import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressForm, hkidKey, nameKey, soughtBy, wordsForm } from '../../../rules/finding/normal-forms.ts';
import { referenceOf } from '../../../rules/reference.ts';

describe('a name', () => {
  it.each([
    ['CHAN, Tai Man', 'Tai Man Chan'],
    ['CHAN Tai-man', 'chan tai man'],
    ['ＣＨＡＮ　Tai Man', 'CHAN  Tai   Man'],
    ["O'BRIEN, Siobhán", 'siobhan obrien'],
    ['陳大文', '陈大文'],
    ['陳 大文', '陳大文'],
    ['陳★大文', '陳大文'],
  ])('%s is found as %s', (kept, typed) => {
    expect(wordsForm(typed)).toBe(wordsForm(kept));
    expect(wordsForm(kept)).not.toBe('');
  });

  it.each([
    ['CHAN, Tai Man', 'CHAN, Tai'],
    ['陳大文', '陳文大'],
    ['CHAN, Tai Man', 'CHANG, Tai Man'],
  ])('%s is not %s', (one, other) => expect(wordsForm(one)).not.toBe(wordsForm(other)));

  it('stays the same when it is written in its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => wordsForm(wordsForm(text)) === wordsForm(text)),
      { examples: [['𠀀𜽐⺀'], ['陳 ★ 大文 A'], ['☎ 一']] },
    );
  });
});

describe('an address', () => {
  it.each([
    ['Flat A 12/F Example House 1 Example Street', 'A, 12, Example House, 1 Example Street, Hong Kong'],
    ['香港灣仔莊士敦道1號12樓A室', '灣仔莊士敦道 1 號 12 樓 A 室'],
  ])('%s is found as %s', (kept, typed) => expect(addressForm(typed)).toBe(addressForm(kept)));
});

describe('what is typed', () => {
  it('is an identity card number with or without brackets, spaces and capitals', () => {
    for (const typed of ['A123456(3)', 'a1234563', ' A 123456 (3) ', 'Ａ１２３４５６（３）'])
      expect(soughtBy(typed, 'name')).toEqual({ by: 'keys', keys: [hkidKey('A123456(3)')] });
  });

  it('is a reference however it is grouped, and a licence number with its letters', () => {
    const reference = referenceOf(new Uint8Array(32).fill(7));
    const bare = reference.replaceAll('-', '').toLowerCase();
    expect(soughtBy(bare, 'name')).toEqual({ by: 'reference', reference });
    expect(soughtBy(`idp-${bare}`, 'name')).toEqual({ by: 'reference', reference: `IDP-${reference}` });
    expect(soughtBy(`IDP ${reference}`, 'address')).toEqual({
      by: 'reference',
      reference: `IDP-${reference}`,
    });
  });

  it('is a name or an address otherwise, and nothing where nothing is left', () => {
    expect(soughtBy('Chan Tai Man', 'name')).toEqual({ by: 'keys', keys: [nameKey('CHAN, Tai Man')] });
    expect(soughtBy('Example House', 'address')).toEqual({ by: 'keys', keys: ['address example house'] });
    for (const typed of ['', '   ', '。，', '---'])
      expect(soughtBy(typed, 'name')).toEqual({ by: 'nothing' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('name' as const, 'address' as const),
        (text, kind) => {
          soughtBy(text, kind);
        },
      ),
    );
  });
});
