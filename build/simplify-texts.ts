import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js';

const folder = fileURLToPath(new URL('../web/texts/', import.meta.url));

/** Every Traditional Chinese wording of web/texts/ with its Simplified conversion (Hong Kong → mainland characters), sorted. */
export async function simplifyTexts(): Promise<Record<string, string>> {
  const convert = Converter({ from: 'hk', to: 'cn' });
  const found = new Set<string>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.ts'))) {
    const module: unknown = await import(pathToFileURL(join(folder, file)).href);
    collect(module, found);
  }
  return Object.fromEntries([...found].sort().map((text) => [text, convert(text)]));
}

const collect = (value: unknown, into: Set<string>): void => {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    if (key === 'zh-Hant' && typeof part === 'string') {
      into.add(part);
    } else {
      collect(part, into);
    }
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(join(folder, 'simplified.json'), `${JSON.stringify(await simplifyTexts(), null, 2)}\n`);
}
