import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { schemasUnused } from './unused-schemas.ts';
import { namesOfTexts, saidApart, textsApart } from './words-said.ts';

/**
 * Our own sources as bundles take them: words and schemas a function does not use stay out of it. One plugin serves several builds and reads
 * each file once.
 */
export function ownSources(): Plugin {
  const names = namesOfTexts();
  const done = new Map<string, Promise<string>>();
  const changed = async (path: string) => {
    const source = schemasUnused(saidApart(await readFile(path, 'utf8'), names));
    return /web.texts.[^.]+[.]ts$/u.test(path) ? textsApart(source) : source;
  };
  return {
    name: 'own sources',
    setup: (build) =>
      build.onLoad({ filter: /[.]tsx?$/ }, async ({ path }) => {
        if (path.includes('node_modules')) return undefined;
        const contents = done.get(path) ?? changed(path);
        done.set(path, contents);
        return { contents: await contents, loader: path.endsWith('.tsx') ? 'tsx' : 'ts' };
      }),
  };
}
