import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuiltAssets } from './built-assets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  'schemas',
  'rules',
  'workflows',
  'web',
  'cloud',
  'store',
  'adapters',
  'functions',
  'build',
  'services/calendars',
  'package-lock.json',
];

export interface Built {
  readonly folder: string;
  readonly functionsFolder: string;
  readonly assetsFolder: string;
  readonly assets: BuiltAssets;
  /** Whether anything had to be built. */
  readonly fresh: boolean;
}

/** Functions and assets in `dist/`; skipped when no source changed, so that a restart is quick. */
export async function buildAll(folder = join(root, 'dist')): Promise<Built> {
  const functionsFolder = join(folder, 'functions');
  const assetsFolder = join(folder, 'assets');
  const digest = await digestOfSources();
  const stamp = join(folder, 'built');
  const known = await readFile(stamp, 'utf8').catch(() => '');
  if (known === digest) {
    const assets = BuiltAssets.parse(JSON.parse(await readFile(join(assetsFolder, 'assets.json'), 'utf8')));
    return { folder, functionsFolder, assetsFolder, assets, fresh: false };
  }
  await mkdir(folder, { recursive: true });
  // Whoever has nothing to build does not wait for the builders to load.
  const [{ buildAssets }, { bundleFunctions }] = await Promise.all([
    import('./assets.ts'),
    import('./bundle.ts'),
  ]);
  const [assets] = await Promise.all([buildAssets(assetsFolder), bundleFunctions(functionsFolder)]);
  await writeFile(stamp, digest);
  return { folder, functionsFolder, assetsFolder, assets, fresh: true };
}

/** Names, sizes and times of all sources: enough to notice a change, quick to read. */
async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const info = await stat(path);
    const files = info.isDirectory() ? (await readdir(path, { recursive: true })).toSorted() : [''];
    for (const file of files) {
      const { size, mtimeMs } = await stat(join(path, file));
      hash.update(`${source}/${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
