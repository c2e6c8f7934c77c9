import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { Calendar } from '../schemas/calendar.ts';
import { type EntryName, entries } from './entries.ts';
import { copyFonts } from './fonts.ts';
import { leanPreact } from './lean-preact.ts';
import { leanXState } from './lean-xstate.ts';
import { leanZod } from './lean-zod.ts';
import { ownSources } from './own-sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** CommonJS imports a quarter faster than ESM in a cold start here; `module` first keeps the SDK's unused parts out. */
export const bundleOptions = {
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  // The PDF library names a colour profile beside itself while it loads; it is read for PDF/A only, which is not made here.
  define: { 'import.meta.url': '"file:///var/task/index.js"' },
  // Chinese as it is, not as escapes of twice the length.
  charset: 'utf8',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Functions count days: the names of holidays stay in the file for the people who maintain it. */
const daysOnly: Plugin = {
  name: 'calendar days',
  setup: (build) =>
    build.onLoad({ filter: /services.calendars.[^.]+[.]json$/ }, async ({ path }) => {
      const { holidays, ...calendar } = Calendar.parse(JSON.parse(await readFile(path, 'utf8')));
      const days = holidays.map(({ date }) => ({ date }));
      return { contents: JSON.stringify({ ...calendar, holidays: days }), loader: 'json' };
    }),
};

/** Bundles every function into `<folder>/<name>/index.js`; the same files are deployed and run locally. */
export async function bundleFunctions(folder: string): Promise<Map<EntryName, Metafile>> {
  await mkdir(folder, { recursive: true });
  // The project is ESM, its bundles are not; where they are deployed there is no package.json above them.
  await writeFile(`${folder}/package.json`, '{"type":"commonjs"}\n');
  const names = Object.keys(entries).filter((name): name is EntryName => name in entries);
  const plugins = [daysOnly, leanZod(), leanPreact, leanXState, ownSources()];
  const built = await Promise.all(
    names.map(async (name) => {
      const outfile = `${folder}/${name}/index.js`;
      const { metafile } = await build({
        ...bundleOptions,
        absWorkingDir: root,
        entryPoints: [entries[name]],
        outfile,
        metafile: true,
        plugins,
      });
      return [name, metafile] as const;
    }),
  );
  await copyFonts(`${folder}/receipts/fonts`);
  return new Map(built);
}
