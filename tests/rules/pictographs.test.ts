import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanParagraphs } from '../../rules/clean-text.ts';
import { parseChineseName, parseEnglishName } from '../../rules/names.ts';
import { readAnswer } from '../../rules/questions/registry.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { aQuestion } from './questions/some-questions.ts';

const today = HongKongDate.parse('2026-11-23');
const codePoints = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

/** Characters that a phone may draw as a picture, but that print and bank systems have had in text for decades. */
const ordinary = Array.from('©®™ℹ‼⁉Ⓜ♀♂↔↕↖↗↘↙↩↪▪▫▶◀〰〽㊗㊙');
const pictures = codePoints(0x2000, 0x1fbff)
  .filter((character) => /\p{Extended_Pictographic}/u.test(character))
  .filter((character) => !ordinary.includes(character) && !/[\u25A0-\u25FF]/u.test(character));
const emojis = [...pictures, '🇭🇰', '👨‍👩‍👧‍👦', '1️⃣', '🏽', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🀄', '🂡'];

const around = fc.string({ unit: fc.constantFrom('a', 'Z', '3', ' ', '德', '𠮷', '，', '©'), maxLength: 8 });
const withEmoji = fc.tuple(around, fc.constantFrom(...emojis), around).map((parts) => parts.join(''));

describe('a pictograph', () => {
  test('is refused in a line and in paragraphs, wherever it stands', () => {
    expect(pictures.length).toBeGreaterThan(1000);
    for (const emoji of emojis) {
      expect(cleanLine(emoji).ok, emoji).toBe(false);
      expect(cleanParagraphs(`a\n${emoji}`).ok, emoji).toBe(false);
    }
    fc.assert(fc.property(withEmoji, (text) => !cleanLine(text).ok && !cleanParagraphs(text).ok));
  });

  test('is refused by every question that takes words', () => {
    fc.assert(
      fc.property(withEmoji, (text) => {
        const problems = [
          readAnswer(aQuestion('text'), { it: text }, { today }),
          readAnswer(aQuestion('longText'), { it: text }, { today }),
          readAnswer(aQuestion('address'), { 'it-building': text }, { today }),
          readAnswer(aQuestion('englishName'), { it: `CHAN ${text}` }, { today }),
          readAnswer(aQuestion('chineseName'), { it: `陳${text}` }, { today }),
        ].map((reading) => (reading.ok ? reading.answer : reading.problem));
        expect(new Set(problems)).toEqual(new Set(['unsupportedCharacter']));
      }),
    );
  });
});

test('a code point nobody has given a meaning is refused, outside the planes of Chinese characters', () => {
  for (const text of ['\u{E0FFF}', '\uFDD0', '\uFFFE', '\u{1FFFE}', '\u{50000}', '\u0378'])
    expect(cleanLine(`a${text}b`), text.codePointAt(0)?.toString(16)).toMatchObject({ ok: false });
});

describe('ordinary text', () => {
  test('keeps figures, marks and arrows that phones draw as pictures, without the wish to be drawn', () => {
    for (const character of [...ordinary, ...Array.from('0123456789#*★☆○●◎△▲')])
      expect(cleanLine(`${character}\uFE0F`)).toEqual({ ok: true, value: character });
  });

  test('keeps every character of Big5, of the Hong Kong supplement, and of the planes of Chinese characters', () => {
    const big5 = new TextDecoder('big5', { fatal: false });
    const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, index) => 0x40 + index);
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      const row = trails.map((trail) => big5.decode(Uint8Array.of(lead, trail))).join('');
      expect(cleanLine(row.replaceAll(/[\uFFFD\p{Cc}]/gu, '')).ok, lead.toString(16)).toBe(true);
    }
    const supplement = '㗎𨋢𡃁𠝹𠵼𡁻𠹭嘅咗嚟噏𥄫𨅝𩓥𧨾ÊẾỀếềʃŋёЯ①⑩ⅰⅩ㏂⿰';
    expect(cleanParagraphs(supplement)).toEqual({ ok: true, value: supplement });
    const chinese = fc.oneof(
      fc.integer({ min: 0x3400, max: 0x9fff }),
      fc.integer({ min: 0x20000, max: 0x2f7ff }),
      fc.integer({ min: 0x30000, max: 0x3fffd }),
    );
    fc.assert(
      fc.property(chinese, (code) => {
        const character = String.fromCodePoint(code);
        expect(cleanLine(character)).toEqual({ ok: true, value: character });
      }),
    );
    expect(parseChineseName('𠮷𡃁𨋢㗎陳文').ok && parseEnglishName('JOSÉ').ok).toBe(true);
  });
});
