import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js';

const folder = fileURLToPath(new URL('../web/texts/', import.meta.url));

/**
 * How the product's own Traditional Chinese becomes Simplified: characters that change, as pairs, and whole wordings where
 * characters alone would not do (a character with two simplified forms, a word that differs).
 */
export interface Simplified {
  readonly characters: string;
  readonly wordings: Record<string, string>;
}

/** Converts every Traditional Chinese wording of web/texts/ (Hong Kong → mainland characters); the same texts give the same result. */
export async function simplifyTexts(): Promise<Simplified> {
  const convert = Converter({ from: 'hk', to: 'cn' });
  const found = new Set<string>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.ts'))) {
    const module: unknown = await import(pathToFileURL(join(folder, file)).href);
    collect(module, found);
  }
  const wordings = [...found].toSorted();
  const pairs = new Map(
    [...new Set(wordings.join(''))].toSorted().map((character) => [character, convert(character)]),
  );
  const changed = [...pairs].filter(([from, to]) => from !== to && Array.from(to).length === 1);
  const byCharacter = (text: string) =>
    Array.from(text)
      .map((character) => pairs.get(character) ?? character)
      .join('');
  return {
    characters: changed.flat().join(''),
    wordings: Object.fromEntries(
      wordings
        .map((text) => [text, convert(text)] as const)
        .filter(([text, simplified]) => byCharacter(text) !== simplified),
    ),
  };
}

const collect = (value: unknown, into: Set<string>): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'zh-Hant' && typeof part === 'string') into.add(part);
    else collect(part, into);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(join(folder, 'simplified.json'), `${JSON.stringify(await simplifyTexts(), null, 2)}\n`);
}
