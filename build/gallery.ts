import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod';
import { buildAssets } from './assets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const Gallery = z.object({
  writeGallery: z.function({ input: [z.string(), z.unknown()], output: z.void() }),
});

/** `node build/gallery.ts <folder>`: every page in every language as HTML files with their assets, to look at in a browser. */
const folder = resolve(process.argv[2] ?? 'dist/gallery');
await mkdir(folder, { recursive: true });
const assets = await buildAssets(join(folder, 'assets'));
const bundle = join(folder, 'gallery.mjs');
await build({
  entryPoints: [join(root, 'tests/support/gallery.tsx')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  mainFields: ['module', 'main'],
});
const module: unknown = await import(pathToFileURL(bundle).href);
Gallery.parse(module).writeGallery(folder, {
  css: `..${assets.css}`,
  script: `..${assets.script}`,
  icon: `..${assets.icon}`,
});
