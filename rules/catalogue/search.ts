import { foldText, soughtIn, tokensOf } from './fold-text.ts';

/** One thing to find, with what is said of it in every language, heaviest where it names the thing. */
export interface Findable {
  readonly id: string;
  readonly said: readonly { readonly text: string; readonly weight: number }[];
}

interface Field {
  readonly folded: string;
  readonly weight: number;
  readonly tokens: ReadonlySet<string>;
}

interface Entry {
  readonly id: string;
  readonly fields: readonly Field[];
}

export interface SearchIndex {
  readonly entries: readonly Entry[];
  /** In how many entries a token is: rare ones tell more. */
  readonly spread: ReadonlyMap<string, number>;
}

export function searchIndex(findables: readonly Findable[]): SearchIndex {
  const entries = findables.map(({ id, said }) => ({
    id,
    fields: said.map(({ text, weight }) => {
      const folded = foldText(text);
      const { words, pairs } = tokensOf(folded);
      return { folded, weight, tokens: new Set([...words, ...pairs]) };
    }),
  }));
  const spread = new Map<string, number>();
  for (const { fields } of entries)
    for (const token of new Set(fields.flatMap(({ tokens }) => [...tokens])))
      spread.set(token, (spread.get(token) ?? 0) + 1);
  return { entries, spread };
}

/** Longer questions are cut: nothing people look for is longer. */
export const LONGEST_QUERY = 100;
/** Letters of a word before its beginning is enough. */
const SHORTEST_BEGINNING = 3;

/**
 * Ids that match, best first; all, in their own order, when nothing is asked. Every word in letters must be found, if only by its
 * beginning, and at least half of the pairs of ideographs; a text that has the whole question as it stands counts most.
 */
export function search(index: SearchIndex, query: string): string[] {
  const folded = foldText(Array.from(query).slice(0, LONGEST_QUERY).join(''));
  if (folded === '') return index.entries.map(({ id }) => id);
  const { words, pairs } = soughtIn(folded);
  return index.entries
    .map(({ id, fields }, order) => ({ id, order, score: scoreOf(fields, { folded, words, pairs }, index) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.order - b.order)
    .map(({ id }) => id);
}

interface Sought {
  readonly folded: string;
  readonly words: readonly string[];
  readonly pairs: readonly string[];
}

function scoreOf(fields: readonly Field[], { folded, words, pairs }: Sought, index: SearchIndex): number {
  const whole = Math.max(0, ...fields.map((field) => wholeScore(field, folded)));
  const forWords = words.map((word) => rarity(index, word) * best(fields, (field) => wordScore(field, word)));
  const forPairs = pairs.map((pair) => rarity(index, pair) * best(fields, (field) => pairScore(field, pair)));
  const foundPairs = forPairs.filter((score) => score > 0).length;
  const hasAll = forWords.every((score) => score > 0) && foundPairs * 2 >= pairs.length;
  if (whole === 0 && (!hasAll || words.length + pairs.length === 0)) return 0;
  return whole + [...forWords, ...forPairs].reduce((sum, score) => sum + score, 0);
}

const best = (fields: readonly Field[], score: (field: Field) => number): number =>
  Math.max(0, ...fields.map((field) => field.weight * score(field)));

const rarity = ({ entries, spread }: SearchIndex, token: string): number =>
  Math.log2(1 + entries.length / (spread.get(token) ?? 1));

/** The question as it stands: the whole text, its beginning, or part of it. One letter alone is part of too much. */
function wholeScore({ folded: text, weight }: Field, query: string): number {
  if (text === query) return 100 * weight;
  if (/^[\da-z]{1,2}$/u.test(query)) return 0;
  return text.startsWith(query) ? 30 * weight : text.includes(query) ? 15 * weight : 0;
}

function wordScore({ tokens, folded }: Field, word: string): number {
  if (tokens.has(word)) return 1;
  if (word.length < SHORTEST_BEGINNING || !folded.includes(word)) return 0;
  for (const token of tokens) if (token.startsWith(word)) return 0.5;
  return 0;
}

const pairScore = ({ tokens, folded }: Field, pair: string): number =>
  tokens.has(pair) ? 1 : Array.from(pair).length === 1 && folded.includes(pair) ? 0.5 : 0;
