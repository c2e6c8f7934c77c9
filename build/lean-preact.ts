import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const packages = fileURLToPath(new URL('../node_modules/', import.meta.url));
const sources: Readonly<Record<string, string>> = {
  preact: resolve(packages, 'preact/src/index.js'),
  'preact/jsx-runtime': resolve(packages, 'preact/jsx-runtime/src/index.js'),
  'preact-render-to-string': resolve(packages, 'preact-render-to-string/src/index.js'),
};

/**
 * Pages are written as text: of preact only elements are needed, not what keeps a browser's document up to date. As packed by its makers it is
 * one piece; of its sources, which come with it, bundlers take what is used. Both packages must come from sources, as packing renames what they share.
 */
export const leanPreact: Plugin = {
  name: 'lean preact',
  setup: (build) => {
    build.onResolve({ filter: /^preact(?:\/jsx-runtime|-render-to-string)?$/ }, ({ path }) => {
      const source = sources[path];
      return source === undefined ? undefined : { path: source, sideEffects: false };
    });
    build.onResolve({ filter: /^[.]{1,2}[/]/ }, ({ path, importer }) => {
      if (!/node_modules.preact(?:-render-to-string)?.(?:jsx-runtime.)?src/u.test(importer)) return undefined;
      const place = resolve(dirname(importer), path);
      const file = [`${place}.js`, `${place}/index.js`].find((candidate) => existsSync(candidate)) ?? place;
      return { path: file, sideEffects: false };
    });
    // Its one option is how errors reach a component that catches them, by way of what keeps documents up to date; no page has one.
    build.onLoad({ filter: /preact.src.options[.]js$/ }, () => ({ contents: 'export default {};' }));
  },
};
