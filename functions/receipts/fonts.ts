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

/** Opens fonts for one paper. */
export type OpenFonts = () => Fonts;

/**
 * The fonts in a folder: a file is read when its first character is asked for and kept, but opened anew for each paper. An opened font remembers the
 * first character it drew with an outline, and would let it be copied from later papers in place of others drawn alike (U+2011 for a hyphen). Throws when a file is missing.
 */
export function fontsIn(folder: string): OpenFonts {
  const files = new Map<FontName, Buffer>();
  const fileOf = (name: FontName): Buffer => {
    const file = files.get(name) ?? readFileSync(join(folder, fontFiles[name]));
    files.set(name, file);
    return file;
  };
  return () => fontsOf(fileOf);
}

function fontsOf(fileOf: (name: FontName) => Buffer): Fonts {
  const opened = new Map<FontName, Font>();
  const open = (name: FontName): Font => {
    const font = opened.get(name) ?? read(name, fileOf(name));
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

function read(name: FontName, file: Buffer): Font {
  const font = create(file);
  if (font.type !== 'TTF') throw new Error(`${fontFiles[name]} holds several fonts`);
  return font;
}
