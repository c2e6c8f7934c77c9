import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { type FontName, fontFiles } from './font-files.ts';

/** Part of a text with the font that has its characters. */
export interface Run {
  /** The name of an opened font: that of its file, or of a copy of it. */
  readonly font: string;
  readonly text: string;
}

export interface Fonts {
  /** What a run is to be drawn with. Throws for a name no run had. */
  opened(name: string): Font;
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
 * The fonts in a folder: a file is read when its first character is asked for and kept, but opened anew for each paper, because an opened font
 * remembers what it drew. Throws when a file is missing.
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

interface Copy {
  readonly name: string;
  readonly font: Font;
  /** The character each outline was drawn for. */
  readonly drawn: Map<number, number>;
}

function fontsOf(fileOf: (name: FontName) => Buffer): Fonts {
  const copies = new Map<FontName, Copy[]>();
  const copiesOf = (name: FontName): [Copy, ...Copy[]] => {
    const [first = copyOf(name, fileOf(name), 1), ...more] = copies.get(name) ?? [];
    copies.set(name, [first, ...more]);
    return [first, ...more];
  };
  /**
   * A file lets only one character be copied for each outline, and several may be drawn alike: · and •, or a hyphen and U+2011. The second of them is
   * drawn with a copy of the font, so that both can be copied as they were typed.
   */
  const drawing = (name: FontName, code: number): Copy => {
    const known = copiesOf(name);
    const isFree = ({ font, drawn }: Copy) => (drawn.get(font.glyphForCodePoint(code).id) ?? code) === code;
    const copy = known.find(isFree) ?? copyOf(name, fileOf(name), known.length + 1);
    if (!known.includes(copy)) copies.set(name, [...known, copy]);
    copy.drawn.set(copy.font.glyphForCodePoint(code).id, code);
    return copy;
  };
  const runsOf = (text: string, language: string): Run[] => {
    const order = orderOf(language);
    const runs: Run[] = [];
    for (const character of text) {
      if (isInvisible(character)) continue;
      const code = character.codePointAt(0) ?? 0;
      const has = order.find((name) => copiesOf(name)[0].font.hasGlyphForCodePoint(code));
      const written = has
        ? [{ font: drawing(has, code).name, text: character }]
        : Array.from(numberOf(code), (sign) => ({
            font: drawing('hk', sign.codePointAt(0) ?? 0).name,
            text: sign,
          }));
      for (const run of written) append(runs, run);
    }
    return runs;
  };
  return {
    opened: (name) => {
      const found = [...copies.values()].flat().find((copy) => copy.name === name);
      if (!found) throw new Error(`No font is opened as ${name}`);
      return found.font;
    },
    runsOf,
  };
}

function append(runs: Run[], { font, text }: Run): void {
  const last = runs.at(-1);
  if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + text };
  else runs.push({ font, text });
}

const numberOf = (code: number): string => `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;

function copyOf(name: FontName, file: Buffer, copy: number): Copy {
  const font = create(file);
  if (font.type !== 'TTF') throw new Error(`${fontFiles[name]} holds several fonts`);
  if (copy === 1) return { name, font, drawn: new Map() };
  // The PDF library takes two fonts of one name for the same.
  Object.defineProperty(font, 'postscriptName', { value: `${font.postscriptName}-${copy}` });
  return { name: `${name} ${copy}`, font, drawn: new Map() };
}
