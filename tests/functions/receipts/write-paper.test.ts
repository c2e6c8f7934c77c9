import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Paper, writePaper } from '../../../functions/receipts/write-paper.ts';
import { packagedFonts } from '../../support/fonts.ts';
import { sampleMoment } from '../../support/page-samples.ts';
import { type ReadPdf, readPdf } from '../../support/read-pdf.ts';

const paper = (value: string, more: Partial<Paper> = {}): Paper => ({
  title: '申請認收書 ABCD-1234-567',
  heading: '申請認收書',
  lead: ['國際駕駛許可證'],
  parts: [{ heading: '個人資料', rows: [{ key: '姓名', value }] }],
  notes: ['製作時間'],
  footer: (n, of) => `第${n}頁共${of}頁`,
  author: '智慧規管',
  language: 'zh-Hant-HK',
  createdAt: sampleMoment,
  ...more,
});

const print = async (value: string, more: Partial<Paper> = {}): Promise<ReadPdf> =>
  readPdf(await writePaper(packagedFonts(), paper(value, more)));

/** Glyphs that a reader would see as a box or as nothing, although they stand for something to see. */
const unseen = ({ shown, embedded }: ReadPdf) =>
  shown.filter(({ font, glyph, text }) => {
    if (glyph === 0) return true;
    const outline = embedded.get(font)?.getGlyph(glyph).path.commands ?? [];
    return text.trim() !== '' && outline.length === 0;
  });

const inFile = (text: string) => Buffer.from(`﻿${text}`, 'utf16le').swap16().toString('latin1');

describe('a printed copy', () => {
  test.each([
    ['beyond the basic plane', '𠮷野家𨋢口𠝹刀𡃁仔𨶙'],
    ['of Cantonese', '喺嘅㗎啲噉冇乜嚟瞓攰咁咗'],
    ['of both scripts', '國語张发运输張發運輸'],
    ['of other letters', 'Nguyễn Thị Ngọc, Ångström, Ж, Ω – “quoted” — 100 m²'],
    ['of full width', '（ＡＢＣ）：「引號」、，。'],
  ])('shows every character %s, with an outline of its own', async (_kind, value) => {
    const read = await print(value);
    expect(read.text).toContain(value);
    expect(unseen(read)).toEqual([]);
  });

  test('can be copied from as it was typed, whatever earlier papers were drawn with', async () => {
    await print('ABCD\u{2011}EFGH\u{A0}1');
    expect((await print('ABCD-EFGH 1')).text).toContain('ABCD-EFGH 1');
  });

  test('can be copied from as it was typed, where several characters are drawn alike', async () => {
    const read = await print('', { parts: [{ heading: 'ABCD-1', items: ['甲·乙•丙', 'A\u{2011}B·C-D'] }] });
    for (const said of ['ABCD-1', '甲·乙•丙', 'A\u{2011}B·C-D']) expect(read.text).toContain(said);
    expect(unseen(read)).toEqual([]);
  });

  test('prints a character no font has as its number, and never a box', async () => {
    const read = await print('a😀b\u{2FA1F}c');
    expect(read.text).toMatch(/a\[U\+1F600\]b.+c/u);
    expect(unseen(read)).toEqual([]);
  });

  test('loses no character of any text, whatever is typed', { timeout: 120_000 }, async () => {
    const character = fc.oneof(
      fc.integer({ min: 0x4e_00, max: 0x9f_ff }),
      fc.integer({ min: 0x34_00, max: 0x4d_bf }),
      fc.integer({ min: 0x2_00_00, max: 0x2_fa_1f }),
      fc.integer({ min: 0x21, max: 0x17_e }),
      fc.integer({ min: 0xa1, max: 0xff_fd }).filter((code) => code < 0xd8_00 || code > 0xdf_ff),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(character, { minLength: 1, maxLength: 60 }), async (codes) => {
        const value = String.fromCodePoint(...codes);
        const read = await print(value, { parts: [{ heading: 'x', items: [value] }] });
        expect(unseen(read)).toEqual([]);
        const plain = read.text.replaceAll(/\[U\+([\dA-F]{4,6})\]/gu, (_, hex: string) =>
          String.fromCodePoint(Number.parseInt(hex, 16)),
        );
        const visible = (text: string) =>
          new Set(Array.from(text.replaceAll(/[\p{Default_Ignorable_Code_Point}\s]/gu, '')));
        expect([...visible(value)].filter((one) => !visible(plain).has(one))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('embeds only the glyphs it uses', async () => {
    const bytes = await writePaper(packagedFonts(), paper('𠮷𨋢张'));
    expect(bytes.length).toBeLessThan(60_000);
    expect(readPdf(bytes).embedded.size).toBe(3);
  });

  test('says its title and language, and is tagged in reading order', async () => {
    const { dictionaries } = await print('值');
    expect(dictionaries).toContain('/Lang (zh-Hant-HK)');
    expect(dictionaries).toContain('/DisplayDocTitle true');
    expect(dictionaries).toContain('/Marked true');
    expect(dictionaries).toContain(inFile('申請認收書 ABCD-1234-567').slice(0, 10));
    const order = [...dictionaries.matchAll(/\/S \/(\w+)/gu)].map(([, tag]) => tag);
    for (const tag of ['Document', 'H1', 'P', 'H2', 'L', 'LI', 'Lbl', 'LBody']) expect(order).toContain(tag);
  });

  test('goes on to further pages, each with the reference at its foot', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => ({ key: `問題${n}`, value: '答案\n第二行' }));
    const read = await print('', { parts: [{ heading: '很長', rows }] });
    expect(read.text).toContain('第1頁共6頁');
    expect(read.text).toContain('第6頁共6頁');
    expect(read.text.split('答案').length - 1).toBe(60);
  });

  test('never leaves a question at the foot of a page and its answer on the next', async () => {
    const rows = Array.from({ length: 90 }, (_, n) => ({ key: '問', value: n % 7 === 0 ? '答\n答' : '答' }));
    const { text } = await print('', { parts: [{ heading: '很長', rows }], notes: [] });
    expect(text).toMatch(/第\d頁共\d頁/u);
    expect(text).not.toMatch(/問第/u);
  });

  test('keeps an answer of several lines on one page, with its heading, wherever it begins', async () => {
    const address = { key: '地址', value: '甲\n乙\n丙\n丁\n戊\n己' };
    for (let before = 10; before < 24; before += 1) {
      const rows = Array.from({ length: before }, () => ({ key: '問', value: '答' }));
      const parts = [
        { heading: '之前', rows },
        { heading: '通訊', rows: [address] },
      ];
      const { text } = await print('', { parts, notes: ['註一', '註二', '註三'] });
      expect(text).toContain('通訊地址甲乙丙丁戊己');
      expect(text).toContain('註一註二註三');
    }
  });

  test('breaks an answer that is longer than a page, and loses none of it', async () => {
    const value = Array.from({ length: 120 }, () => '行').join('\n');
    const { text } = await print('', { parts: [{ heading: '很長', rows: [{ key: '問', value }] }] });
    expect(text.split('行').length - 1).toBe(120);
  });

  test('prefers the mainland’s forms in Simplified Chinese', async () => {
    const names = (read: ReadPdf) => [...read.embedded.values()].map(({ postscriptName }) => postscriptName);
    expect(
      packagedFonts()()
        .runsOf('运输', 'zh-Hans')
        .map(({ font }) => font),
    ).toEqual(['sc']);
    expect(
      packagedFonts()()
        .runsOf('運輸', 'zh-Hant-HK')
        .map(({ font }) => font),
    ).toEqual(['hk']);
    expect(names(await print('值'))).toHaveLength(1);
  });
});
