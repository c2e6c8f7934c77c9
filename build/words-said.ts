import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../web/texts/', import.meta.url));

/**
 * Bundlers leave out what a module exports in vain, but keep an object whole for one of its names. Here each name of an object of texts is
 * exported by itself, so that words a function never says stay out of its bundle.
 */
type Named = ReadonlyMap<string, ReadonlySet<string>>;

const OBJECT = /^export const (\w+) = \{\n([\s\S]*?)^\} as const.*;$/gmu;
/** The formatter sees to the margins: a name stands two columns in, and what belongs to it further in or closes its bracket. */
const NAME = /^ {2}(\w+): (.*)$/u;
const BELOW = /^(?: {3}| {2}[)\]}]|$)/u;
const COMMENT = /^ {2}(?:\/\*\*.*\*\/|\/\/.*)$/u;

/** The names of one object, in order; `undefined` where it is written in another way, and then stays whole. */
function entriesOf(body: string): readonly (readonly [string, string])[] | undefined {
  const entries: [string, string][] = [];
  for (const line of body.split('\n')) {
    const [, name, value = ''] = NAME.exec(line) ?? [];
    const last = entries.at(-1);
    if (name !== undefined) entries.push([name, value]);
    else if (COMMENT.test(line)) continue;
    else if (BELOW.test(line) && last) last[1] += `\n${line}`;
    else return undefined;
  }
  return entries.map(([name, value]) => [name, value.trimEnd().replace(/,$/u, '')]);
}

const apart = (object: string, name: string): string => `${object}$${name}`;

/** A module of texts with a constant for each name, and every wording told to have no effects: what nobody says is left out. */
export const textsApart = (source: string): string =>
  source
    .replaceAll(OBJECT, (whole, object: string, body: string) => {
      const entries = entriesOf(body);
      if (!entries) return whole;
      const constants = entries.map(([name, value]) => `export const ${apart(object, name)} = ${value};`);
      const members = entries.map(([name]) => `${name}: ${apart(object, name)}`);
      return `${constants.join('\n')}\nexport const ${object} = { ${members.join(', ')} };`;
    })
    .replaceAll(/(?<=[:=[(,]\s*)say\(/gu, '/* @__PURE__ */ say(');

/** The names that stand apart, by object, of a module of texts. */
export const namesApart = (source: string): Named =>
  new Map(
    Array.from(source.matchAll(OBJECT)).flatMap(([, object = '', body = '']) => {
      const entries = entriesOf(body);
      return entries ? [[object, new Set(entries.map(([name]) => name))] as const] : [];
    }),
  );

const IMPORT = /^import \{[^}]*\} from '([^']*\/texts\/|\.\/)([\w-]+\.ts)';$/gmu;

/** A module that says words, with each wording it names imported by itself; one that is looked up stays in its object. */
export function saidApart(source: string, modules: ReadonlyMap<string, Named>): string {
  let said = source;
  for (const [statement, path = '', file = ''] of source.matchAll(IMPORT)) {
    const used = new Set<string>();
    for (const [object, names] of modules.get(file) ?? []) {
      if (!new RegExp(`\\b${object}\\b`, 'u').test(statement)) continue;
      said = said.replaceAll(new RegExp(`\\b${object}\\.(\\w+)\\b`, 'gu'), (whole, name: string) => {
        if (!names.has(name)) return whole;
        used.add(apart(object, name));
        return apart(object, name);
      });
    }
    if (used.size > 0) said += `\nimport { ${[...used].join(', ')} } from '${path}${file}';\n`;
  }
  return said;
}

/** Of every module of texts, the names that stand apart. */
export const namesOfTexts = (): ReadonlyMap<string, Named> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name, namesApart(readFileSync(join(folder, name), 'utf8'))] as const),
  );
