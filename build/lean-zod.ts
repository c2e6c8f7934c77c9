import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = ['schemas', 'rules', 'workflows', 'web', 'store', 'adapters', 'cloud', 'functions'];

const EXPORTED = /^export (?:const|function) (\w+)/gmu;
/** `z.email(…)` is a function and imported by its name; `z.string().email()` is a method, and every string carries all of those. */
const CALLED = /(?<!\bz|\biso)\.(\w+)(?=[(<])/gu;
/** What zod's methods call of their own. */
const OWN = /\b(?:this|inst)\.(\w+)\(/gu;
/** A method of schemas, as zod's own file writes it. */
const METHOD =
  /^ {4}(?:async )?(\w+)(?:\([^)]*\)|: (?:async )?function \w+\([^)]*\)) \{\n(?:(?: {8}.*)?\n)*? {4}\},\n/gmu;
const DESCRIBES = /^ {4}inst\._zod\.processJSONSchema = .*\n/gmu;
const MEMOIZES = /^function _ensureDefaultMemoizer\(\) \{\n[\s\S]*?^\}\n/mu;
/** Ways errors tell themselves as trees and lists. */
const RETOLD = /^ {4}_lazyMethod\(proto, "(?:format|flatten)".*\n/gmu;

const namesIn = (source: string, calls: RegExp): string[] =>
  Array.from(source.matchAll(calls), ([, name = '']) => name);

/** Names by which anything is called as a method in our sources. */
const namesCalled = (): ReadonlySet<string> =>
  new Set(
    rooms
      .map((room) => join(root, room))
      .flatMap((room) =>
        readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
      )
      .filter((path) => /[.]tsx?$/u.test(path))
      .flatMap((path) => namesIn(readFileSync(path, 'utf8'), CALLED)),
  );

/**
 * zod's schemas with the methods that are called only: each method brings the kinds of schemas it makes. Nor do they follow circles in what is
 * read, which JSON has none of (zod's own `mini` does not either), nor find zod's tools by a name made up while running.
 */
function leanSchemas(source: string, called: ReadonlySet<string>): string {
  const needed = new Set([...called, ...namesIn(source, OWN)]);
  return source
    .replaceAll(METHOD, (method, name: string) => (needed.has(name) ? method : ''))
    .replaceAll(DESCRIBES, '')
    .replace(MEMOIZES, 'function _ensureDefaultMemoizer() {}\n')
    .replace('import { util } from "../core/index.js";', 'import * as util from "../core/util.js";')
    .replaceAll('core.util.', 'util.');
}

/**
 * What zod carries and no function runs: methods nobody calls, descriptions of schemas as JSON Schemas, errors told as trees and lists, and
 * English sentences, which nobody reads but in a log, where path and code of what was wrong stand anyway. Whatever is left out fails where it is called, when its module loads.
 * One plugin serves several builds and reads our sources once.
 */
export function leanZod(): Plugin {
  const called = namesCalled();
  return {
    name: 'lean zod',
    setup: (build) => {
      build.onLoad({ filter: /zod.v4.classic.schemas[.]js$/ }, async ({ path }) => ({
        contents: leanSchemas(await readFile(path, 'utf8'), called),
      }));
      build.onLoad(
        { filter: /zod.v4.core.(?:json-schema-processors|to-json-schema)[.]js$/ },
        async ({ path }) => {
          const names = namesIn(await readFile(path, 'utf8'), EXPORTED).map((name) => `none as ${name}`);
          const none = `const none = () => { throw new Error('Functions describe no schemas') };`;
          return { contents: `${none}\nexport { ${names.join(', ')} };` };
        },
      );
      build.onLoad({ filter: /zod.v4.classic.errors[.]js$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8'))
          .replaceAll(RETOLD, '')
          .replace('import * as core from "../core/index.js";', 'import * as core from "../core/core.js";'),
      }));
      build.onLoad({ filter: /zod.v4.locales.en[.]js$/ }, () => ({
        contents: 'export default () => ({ localeError: () => undefined });',
      }));
    },
  };
}
