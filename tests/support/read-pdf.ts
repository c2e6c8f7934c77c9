import { inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';

/** One shown glyph: the text it stands for and the number of its outline in the embedded font. */
export interface Shown {
  readonly font: string;
  readonly glyph: number;
  readonly text: string;
}

export interface ReadPdf {
  /** Everything between `obj` and `endobj` that is no stream, to look for keys in. */
  readonly dictionaries: string;
  /** Glyphs in the order in which they are drawn. */
  readonly shown: readonly Shown[];
  readonly text: string;
  readonly embedded: ReadonlyMap<string, Font>;
}

const one = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? '';

/** Reads back what a program other than ours would show: glyph numbers through the maps and fonts in the file itself. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, { dictionary: string; stream: Buffer }>();
  for (const [, id = '', body = ''] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)) {
    const at = body.indexOf('stream\n');
    const dictionary = at === -1 ? body : body.slice(0, at);
    const raw = at === -1 ? '' : body.slice(at + 'stream\n'.length, body.lastIndexOf('\nendstream'));
    const packed = Buffer.from(raw, 'latin1');
    objects.set(id, { dictionary, stream: /FlateDecode/u.test(dictionary) ? inflateSync(packed) : packed });
  }
  const dictionaries = [...objects.values()].map(({ dictionary }) => dictionary).join('\n');
  const dictionaryOf = (id: string) => objects.get(id)?.dictionary ?? '';
  const fonts = new Map(
    [...dictionaries.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name = '', id = '']) => [
      name,
      dictionaryOf(id),
    ]),
  );
  const meanings = new Map<string, Map<number, string>>();
  const embedded = new Map<string, Font>();
  for (const [name, font] of fonts) {
    const descendant = dictionaryOf(one(/\/DescendantFonts \[(\d+) 0 R/u, font));
    const descriptor = dictionaryOf(one(/\/FontDescriptor (\d+) 0 R/u, descendant));
    const program = objects.get(one(/\/FontFile2 (\d+) 0 R/u, descriptor))?.stream;
    const opened = program && create(program);
    if (opened?.type !== 'TTF') throw new Error(`${name} is not embedded`);
    embedded.set(name, opened);
    meanings.set(
      name,
      meaningsIn(objects.get(one(/\/ToUnicode (\d+) 0 R/u, font))?.stream.toString('latin1') ?? ''),
    );
  }
  const contents = [...dictionaries.matchAll(/\/Contents (\d+) 0 R/gu)].map(([, id = '']) =>
    (objects.get(id)?.stream ?? Buffer.alloc(0)).toString('latin1'),
  );
  const shown = contents.flatMap((content) => glyphsIn(content, meanings));
  return { dictionaries, shown, text: shown.map(({ text }) => text).join(''), embedded };
}

function glyphsIn(content: string, meanings: ReadonlyMap<string, ReadonlyMap<number, string>>): Shown[] {
  let font = '';
  return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/gu)].flatMap(([, name, strings]) => {
    font = name ?? font;
    return [...(strings ?? '').matchAll(/<([\da-f]+)>/giu)].flatMap(([, hex = '']) =>
      (hex.match(/.{4}/gu) ?? []).map((code) => {
        const glyph = Number.parseInt(code, 16);
        return { font, glyph, text: meanings.get(font)?.get(glyph) ?? '' };
      }),
    );
  });
}

const fromHex = (hex: string): string =>
  Buffer.from(hex.replaceAll(/\s/gu, ''), 'hex').swap16().toString('utf16le');

function meaningsIn(map: string): Map<number, string> {
  const meanings = new Map<number, string>();
  for (const [, from = '', list = ''] of map.matchAll(/<([\da-f]+)> <[\da-f]+> \[([^\]]*)\]/giu)) {
    const first = Number.parseInt(from, 16);
    [...list.matchAll(/<([\da-f\s]*)>/giu)].forEach(([, hex = ''], index) =>
      meanings.set(first + index, fromHex(hex)),
    );
  }
  return meanings;
}
