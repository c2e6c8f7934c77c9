import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cleanLine,
  cleanParagraphs,
  foldFullWidth,
  isCleanLine,
  isCleanParagraphs,
} from '../../rules/clean-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r',
      '\t',
      '　',
      'Ａ',
      '，',
      'e\u0301',
      '\u202E',
      '\uFEFF',
      '\uD800',
      '\u0000',
    ),
  }),
);

test('full-width ASCII is folded, Chinese is not', () => {
  expect(foldFullWidth('Ａ１２３４５６（３）　陳')).toBe('A123456(3) 陳');
});

test('a line keeps Chinese punctuation and the joiners of other scripts, and loses marks nobody sees', () => {
  expect(cleanLine('  德輔道中１２號，Ｂ座（地下）\u200E ')).toEqual({
    ok: true,
    value: '德輔道中12號，B座（地下）',
  });
  expect(cleanLine('a\u202Eb\uFEFF\u00ADc')).toEqual({ ok: true, value: 'abc' });
  expect(cleanLine('क्\u200Dष')).toEqual({ ok: true, value: 'क्\u200Dष' });
  expect(cleanLine('e\u0301  x')).toEqual({ ok: true, value: 'é x' });
});

test('half a surrogate pair and control characters are refused', () => {
  expect(cleanLine('a\uDC00')).toEqual({ ok: false, problem: 'loneSurrogate' });
  expect(cleanLine('a\nb')).toEqual({ ok: false, problem: 'controlCharacter' });
  expect(cleanParagraphs('a\u0000b')).toEqual({ ok: false, problem: 'controlCharacter' });
  expect(cleanParagraphs('a\u2028b')).toEqual({ ok: false, problem: 'controlCharacter' });
});

test('paragraphs keep their line breaks, at most one empty line between', () => {
  expect(cleanParagraphs('\r\none \r\n\r\n\r\n\r\ntwo\tthree\rfour\n')).toEqual({
    ok: true,
    value: 'one\n\ntwo three\nfour',
  });
});

test('cleaning twice changes nothing more, and what is clean is well formed and visible', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const clean of [cleanLine, cleanParagraphs]) {
        const once = clean(text);
        const value = once.ok ? once.value : '';
        expect(once.ok ? clean(value) : once).toEqual(once);
        expect(value).toBe(value.normalize('NFC'));
        expect(value.isWellFormed() && !/\p{Cc}|[\u202A-\u202E]/u.test(value.replaceAll('\n', ''))).toBe(
          true,
        );
      }
    }),
  );
});

test('what is seen to be clean at a glance is what cleaning leaves as it is', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const text = `a${String.fromCharCode(code)}a`;
    if (isCleanLine(text)) expect(cleanLine(text)).toEqual({ ok: true, value: text });
    if (isCleanParagraphs(text)) expect(cleanParagraphs(text)).toEqual({ ok: true, value: text });
  }
  const someText = fc.oneof(anyText, fc.string({ unit: fc.constantFrom('a', '海', '，', 'é', ' ', '\n') }));
  fc.assert(
    fc.property(someText, (text) => {
      if (isCleanLine(text)) expect(cleanLine(text)).toEqual({ ok: true, value: text });
      if (isCleanParagraphs(text)) expect(cleanParagraphs(text)).toEqual({ ok: true, value: text });
    }),
    { numRuns: 2000 },
  );
  expect(isCleanLine('Harbour Bank, 海港「中心」，3樓')).toBe(true);
  expect(isCleanParagraphs('One line.\n\nAnother line.')).toBe(true);
  expect(isCleanLine('One line.\nAnother line.')).toBe(false);
});
