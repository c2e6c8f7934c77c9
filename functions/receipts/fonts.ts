import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { type FontName, fontFiles } from './font-files.ts';

/** Part of a text with the font that has its characters. */
export interface Run {
  readonly font: FontName;
  readonly text: string;
}

export interface Fonts {
  open(name: FontName): Font;
  /** A text cut into runs, in the order of preference of a language (an HTML tag). No character is lost, none becomes a box. */
  runsOf(text: string, language: string): Run[];
}

/** Hong Kong's forms first, and the mainland's in Simplified Chinese; the Japanese font has characters neither has (𠮷). */
const orderOf = (language: string): readonly FontName[] =>
  language === 'zh-Hans' ? ['sc', 'hk', 'jp'] : ['hk', 'sc', 'jp'];

/** Joiners, variation selectors and the like: they shape others and print nothing themselves. */
const isInvisible = (character: string): boolean => /\p{Default_Ignorable_Code_Point}/u.test(character);

/** The fonts in a folder, each read when its first character is asked for and kept. Throws when a file is missing. */
export function openFonts(folder: string): Fonts {
  const opened = new Map<FontName, Font>();
  const open = (name: FontName): Font => {
    const font = opened.get(name) ?? read(join(folder, fontFiles[name]));
    opened.set(name, font);
    return font;
  };
  return {
    open,
    runsOf: (text, language) => {
      const order = orderOf(language);
      const runs: Run[] = [];
      for (const character of text) {
        if (isInvisible(character)) continue;
        const code = character.codePointAt(0) ?? 0;
        const has = order.find((name) => open(name).hasGlyphForCodePoint(code));
        const written = { font: has ?? 'hk', text: has ? character : numberOf(code) };
        const last = runs.at(-1);
        if (last?.font === written.font) runs[runs.length - 1] = { ...last, text: last.text + written.text };
        else runs.push(written);
      }
      return runs;
    },
  };
}

const numberOf = (code: number): string => `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;

function read(file: string): Font {
  const font = create(readFileSync(file));
  if (font.type !== 'TTF') throw new Error(`${file} holds several fonts`);
  return font;
}
