import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface WordingFound {
  readonly en: string;
  readonly hant: string;
}

const folder = fileURLToPath(new URL('../../web/texts/', import.meta.url));

/** Every wording that any file of web/texts/ exports. */
export async function wordingsOf(): Promise<WordingFound[]> {
  const found: WordingFound[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.ts'))) {
    const module: unknown = await import(`../../web/texts/${file.replace(/\.ts$/u, '')}.ts`);
    collect(module, found);
  }
  return found;
}

const collect = (value: unknown, into: WordingFound[]): void => {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (
    'en' in value &&
    'zh-Hant' in value &&
    typeof value.en === 'string' &&
    typeof value['zh-Hant'] === 'string'
  ) {
    into.push({ en: value.en, hant: value['zh-Hant'] });
    return;
  }
  for (const part of Object.values(value)) {
    collect(part, into);
  }
};
