import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, type PluginBuild } from 'esbuild';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { ownSources } from '../../build/own-sources.ts';
import { schemasUnused } from '../../build/unused-schemas.ts';
import { namesApart, saidApart, textsApart } from '../../build/words-said.ts';

const folder = resolve('web/texts');
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const sourceOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const Module = z.record(z.string(), z.unknown());

async function bundled(contents: string, plugins: Plugin[] = []): Promise<string> {
  const stdin = { contents, resolveDir: folder, loader: 'ts' } as const;
  const built = await build({ stdin, bundle: true, write: false, format: 'esm', charset: 'utf8', plugins });
  return built.outputFiles[0]?.text ?? '';
}
const run = async (contents: string): Promise<z.infer<typeof Module>> =>
  Module.parse({
    ...Module.parse(
      await import(`data:text/javascript;base64,${Buffer.from(await bundled(contents)).toString('base64')}`),
    ),
  });

test.each(files)('%s says apart what it says together', async (name) => {
  const source = sourceOf(name);
  const [together, apart] = [await run(source), await run(textsApart(source))];
  const objects = Object.keys(together);
  expect(JSON.stringify(objects.map((key) => apart[key]))).toBe(
    JSON.stringify(objects.map((key) => together[key])),
  );
});

test('texts written as we write them stand apart', () => {
  const names = files.flatMap((name) => [...namesApart(sourceOf(name)).keys()]);
  expect(names).toEqual(expect.arrayContaining(['applicationTexts', 'feeTexts', 'signatureTexts']));
  expect(namesApart(`export const some = {\n  ...others,\n  a: say('A', '甲'),\n} as const;\n`)).toEqual(
    new Map(),
  );
});

test('a bundle holds the words that are named, and all of an object in which they are looked up', async () => {
  const named = saidApart(
    `import { paymentTexts } from './payment.ts';\nconsole.log(paymentTexts.title);`,
    new Map([['payment.ts', new Map([['paymentTexts', new Set(['title'])]])]]),
  );
  expect(named).toContain('console.log(paymentTexts$title)');
  const bundle = await bundled(
    `export { showRequirements } from '../../functions/compliance/requirements.ts';`,
    [
      ownSources(),
      {
        name: 'ours only',
        setup: (made) => made.onResolve({ filter: /^[^./]/ }, ({ path }) => ({ path, external: true })),
      },
    ],
  );
  expect(bundle).toContain('Meet these requirements by {date}.');
  expect(bundle).not.toContain('Choose or write at least one requirement');
  // Why a step is refused is looked up.
  expect(bundle).toContain('refusalTexts');
});

test('a schema nobody reads with stays out of a bundle, one that is used stays as it is', async () => {
  const source = `import * as z from 'zod';
const Inner = z.object({
  name: z.string(),
});

export const Used = Inner.extend({ n: z.int().refine((n) => {
  const least = 1;

  return n > least;
}) });
export type Used = z.infer<typeof Used>;

export const Unused = z.literal('nobody asks');
const some = { Unused: 1 };
export const last = some;
`;
  const changed = schemasUnused(source);
  const made = await run(changed);
  const { Used } = z.object({ Used: z.custom<z.ZodType>() }).parse(made);
  expect([Used.safeParse({ name: 'A', n: 2 }).success, Used.safeParse({ name: 'A', n: 1 }).success]).toEqual([
    true,
    false,
  ]);
  const entry = {
    name: 'entry',
    setup: (made: PluginBuild) => {
      made.onResolve({ filter: /^the-source$/ }, ({ path }) => ({ path, namespace: 'test' }));
      made.onLoad({ filter: /.*/, namespace: 'test' }, () => ({
        contents: changed,
        loader: 'ts',
        resolveDir: folder,
      }));
    },
  };
  const bundle = await bundled(`export { Used } from 'the-source';`, [entry]);
  expect(bundle).not.toContain('nobody asks');
});
