import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundleOptions } from '../../build/bundle.ts';
import { leanPreact } from '../../build/lean-preact.ts';
import { leanZod } from '../../build/lean-zod.ts';

const root = resolve('.');
const folder = mkdtempSync(join(tmpdir(), 'lean-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
/** What a program prints, run by itself as functions are: zod keeps its settings for the whole process. */
async function ran(contents: string, plugins: Plugin[], ...given: string[]) {
  const outfile = join(folder, `${(made += 1)}.cjs`);
  const stdin = { contents, resolveDir: root, loader: 'tsx' } as const;
  await build({ ...bundleOptions, stdin, outfile, plugins });
  const { stdout } = await promisify(execFile)(process.execPath, [outfile, ...given], { maxBuffer: 2 ** 26 });
  return { stdout, bundle: readFileSync(outfile, 'utf8') };
}

test('all schemas there are can be made, and read definitions and mistakes as with all of zod', async () => {
  const modules = globSync(
    '{schemas,rules,workflows,web,store,adapters,cloud,functions}/**/*.{ts,tsx}',
  ).filter(
    (file) =>
      readFileSync(file, 'utf8').includes("from 'zod'") && !/functions\/\w+\/config|index/u.test(file),
  );
  expect(modules.length).toBeGreaterThan(100);
  const definitions = globSync('{services/*/*,tests/support/definitions/*}.yaml').map((file): unknown =>
    parse(readFileSync(file, 'utf8')),
  );
  expect(definitions.length).toBeGreaterThan(10);
  const wrong = Object.assign({}, definitions[0], { name: 7, pages: [{}], pledge: {}, more: true });
  const file = join(folder, 'definitions.json');
  await writeFile(file, JSON.stringify([...definitions, wrong, {}]));
  const read = `
    import { readFileSync } from 'node:fs';
    import { ServiceDefinition } from './schemas/definition.ts';
    for (const value of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
      const { success, data, error } = ServiceDefinition.safeParse(value);
      console.log(JSON.stringify(success ? data : error.issues.map(({ message, ...issue }) => issue)));
    }`;
  const every = modules.map((module, n) => `export * as m${n} from './${module}';`).join('\n');
  const [lean, whole] = await Promise.all([ran(every + read, [leanZod()], file), ran(read, [], file)]);
  expect(lean.stdout.length).toBeGreaterThan(100_000);
  expect(lean.stdout === whole.stdout).toBe(true);
  expect(/cidrv6|ksuid|ZodCyclicError|expected one of /u.exec(lean.bundle)).toBeNull();
});

test('every page is written the same by what bundles hold of preact, and errors come through', async () => {
  const entry = `
    import { renderToString } from 'preact-render-to-string';
    import { renderDocument } from './web/page.tsx';
    import { samplePages } from './tests/support/page-models.tsx';
    import { sampleShell } from './tests/support/page-samples.ts';
    for (const { audience, make } of samplePages())
      for (const language of ['en', 'zh-Hant', 'zh-Hans'])
        console.log(renderDocument(make(language), sampleShell(language, audience)));
    const Failing = () => { throw new Error('a bug'); };
    try { console.log(renderToString(<p><Failing /></p>)); } catch ({ message }) { console.log(message); }`;
  const [lean, whole] = await Promise.all([ran(entry, [leanPreact]), ran(entry, [])]);
  const digest = ({ stdout }: { stdout: string }) => createHash('sha256').update(stdout).digest('hex');
  expect(lean.stdout.split('<!DOCTYPE html>').length).toBeGreaterThan(300);
  expect(lean.stdout.endsWith('\na bug\n')).toBe(true);
  expect(digest(lean)).toBe(digest(whole));
  expect(lean.bundle.length).toBeLessThan(whole.bundle.length - 9000);
});
