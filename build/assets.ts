import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileAsync } from 'sass';
import type { BuiltAssets } from './built-assets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds style, script and icon into `outFolder` under content-hashed names, with `assets.json` holding their
 * addresses below `/assets/`. The folder is what `/assets/` serves. Throws when a source does not compile.
 */
export async function buildAssets(outFolder: string): Promise<BuiltAssets> {
  await mkdir(outFolder, { recursive: true });
  const write = async (name: string, extension: string, content: Uint8Array): Promise<string> => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
    const file = `${name}-${hash}.${extension}`;
    await writeFile(join(outFolder, file), content);
    return `/assets/${file}`;
  };
  const [style, script, icon] = await Promise.all([
    compileStyle(),
    bundleScript(outFolder),
    readFile(join(root, 'web/assets/icon.svg')),
  ]);
  const built = {
    css: await write('product', 'css', style),
    script: await write('product', 'js', script),
    icon: await write('icon', 'svg', icon),
  };
  await writeFile(join(outFolder, 'assets.json'), `${JSON.stringify(built, null, 2)}\n`);
  return built;
}

const compileStyle = async (): Promise<Uint8Array> => {
  const { css } = await compileAsync(join(root, 'web/assets/product.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules'), join(root, 'web/assets')],
    quietDeps: true,
  });
  return new TextEncoder().encode(css);
};

/** Answers the script every page loads; parts only some pages need are written beside it under names of their own content. */
const bundleScript = async (outFolder: string): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'web/browser/main.ts')],
    bundle: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    outdir: outFolder,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2020'],
    legalComments: 'none',
  });
  const [bundle, ...parts] = outputFiles.toSorted(
    (one, other) => Number(other.path.endsWith('/main.js')) - Number(one.path.endsWith('/main.js')),
  );
  if (bundle === undefined) {
    throw new Error('esbuild gave no script');
  }
  await Promise.all(parts.map(({ path, contents }) => writeFile(path, contents)));
  return bundle.contents;
};
