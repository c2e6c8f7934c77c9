import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';
import { isMap, isScalar, parseDocument, visit, type Scalar, type YAMLMap } from 'yaml';

const root = fileURLToPath(new URL('../', import.meta.url));
const convert = Converter({ from: 'hk', to: 'cn' });

/** Characters from `start` to `end` make way for `text`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A definition file in which every text has Simplified Chinese: converted from its Traditional Chinese where there is none or where its
 * review state is `machine`. What people wrote or confirmed is left alone; comments and layout stay as they are.
 */
export function simplifyDefinition(source: string): string {
  const edits: Edit[] = [];
  visit(parseDocument(source), {
    // The states of a text have its keys too, but are no wordings.
    Pair: (_key, { key }) => (isScalar(key) && key.value === 'review' ? visit.SKIP : undefined),
    Map: (_key, map) => void edits.push(...editsOf(map, source)),
  });
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source);
}

function editsOf(map: YAMLMap, source: string): Edit[] {
  const traditional = wordingIn(map, 'zh-Hant');
  if (!traditional || !isScalar(map.get('en', true))) return [];
  const wanted = convert(traditional.value);
  const simplified = wordingIn(map, 'zh-Hans');
  const review = map.get('review', true);
  const state = isMap(review) ? wordingIn(review, 'zh-Hans') : undefined;
  if (simplified) {
    const isStale = state?.value === 'machine' && simplified.value !== wanted;
    return isStale ? [replaced(simplified, written(wanted), source)] : [];
  }
  const added = [`zh-Hans: ${written(wanted)}`];
  const machine = 'zh-Hans: machine';
  if (!isMap(review)) {
    return [inserted(map, traditional, [...added, `review: { ${machine} }`], source)];
  }
  const first = review.items[0]?.key;
  const start = isScalar(first) ? (first.range?.[0] ?? 0) : 0;
  const marked: Edit = state
    ? replaced(state, 'machine', source)
    : { start, end: start, text: review.flow ? `${machine}, ` : `${machine}\n${margin(source, start)}` };
  return [inserted(map, traditional, added, source), marked];
}

const wordingIn = (map: YAMLMap, key: string): Scalar<string> | undefined => {
  const node = map.get(key, true);
  return isWording(node) ? node : undefined;
};

const isWording = (node: unknown): node is Scalar<string> =>
  isScalar(node) && typeof node.value === 'string' && node.range !== null && node.range !== undefined;

/** A block of text ends with its line break, which stays. */
function replaced({ range }: Scalar, text: string, source: string): Edit {
  const [start, end] = range ?? [0, 0];
  return { start, end: source[end - 1] === '\n' ? end - 1 : end, text };
}

/** New keys behind the one whose value this is, in the way the map is written. */
function inserted(map: YAMLMap, { range }: Scalar, keys: readonly string[], source: string): Edit {
  const end = range?.[1] ?? 0;
  if (map.flow) return { start: end, end, text: keys.map((key) => `, ${key}`).join('') };
  const lineBreak = source[end - 1] === '\n' ? end - 1 : source.indexOf('\n', end);
  const start = lineBreak === -1 ? source.length : lineBreak;
  const indent = margin(source, map.range?.[0] ?? 0);
  return { start, end: start, text: keys.map((key) => `\n${indent}${key}`).join('') };
}

/** As many spaces as stand before a place in its line, `- ` and the like counted. */
const margin = (source: string, place: number): string =>
  ' '.repeat(place - source.lastIndexOf('\n', place - 1) - 1);

/** As YAML writes it in any map; bare where that can be nothing but these words. */
const written = (text: string): string => {
  if (/\n/u.test(text)) return JSON.stringify(text);
  return /^[\p{Script=Han}（《「](?:[^:#,[\]{}'"]*[^\s:#,[\]{}'"])?$/u.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? join(root, 'services'));
  for (const file of globSync('*/*.yaml', { cwd: folder }).map((name) => join(folder, name))) {
    const source = await readFile(file, 'utf8');
    const simplified = simplifyDefinition(source);
    if (simplified !== source) await writeFile(file, simplified);
  }
}
