import folding from './han-folding.json' with { type: 'json' };

const pairs = Array.from(folding.pairs);
const plainer = new Map(
  pairs.flatMap((to, index) => (index % 2 === 1 ? [[pairs[index - 1] ?? '', to] as const] : [])),
);

/**
 * A text as it is compared: full width as half, capitals as small letters, accents dropped, Traditional characters and regional
 * variants as the Simplified ones (build/fold-han.ts), white space as one space. Folding twice is folding once.
 */
export function foldText(text: string): string {
  if (/^[\x20-\x7e]*$/u.test(text)) return text.toLowerCase().replaceAll(/ +/gu, ' ').trim();
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const folded = Array.from(plain.normalize('NFKC'), (character) => plainer.get(character) ?? character);
  return folded.join('').replaceAll(/\s+/gu, ' ').trim();
}

/** Words that say that one looks for something, not for what. */
const idle = new Set(
  'a an and apply application applying can do for from get getting hk hong how i in kong my need of on or the to want with'.split(
    ' ',
  ),
);
const idleHan = /申请|如何|怎样|怎么|点样|办理|我想|我要|需要|香港/gu;

export interface Tokens {
  /** Stems of words in letters or figures; each must be found. */
  readonly words: readonly string[];
  /** Neighbouring pairs of ideographs, or a single one; about half must be found. */
  readonly pairs: readonly string[];
}

const parts = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** What a folded text is about, for an index. */
export function tokensOf(folded: string): Tokens {
  const found = folded.replaceAll(/(?<=[a-z])['’]s?(?![a-z])/gu, '').match(parts) ?? [];
  const isHan = (part: string) => /^\p{Script=Han}/u.test(part);
  return {
    words: [...new Set(found.filter((part) => !isHan(part)).map(stem))],
    pairs: [...new Set(found.filter(isHan).flatMap(neighbours))],
  };
}

/** What somebody looks for: idle words are passed over unless there are no others. */
export function soughtIn(folded: string): Tokens {
  const all = tokensOf(folded);
  const telling = tokensOf(folded.replaceAll(idleHan, ' '));
  const words = telling.words.filter((word) => !idle.has(word));
  return words.length + telling.pairs.length === 0 ? all : { words, pairs: telling.pairs };
}

function neighbours(run: string): string[] {
  const characters = Array.from(run);
  return characters.length === 1
    ? characters
    : characters.slice(1).map((to, at) => `${characters[at] ?? ''}${to}`);
}

/** A light stem of an English word, so that "licences", "licensing" and "license" are one; other words stay as they are. */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/u.test(word)) return word;
  const singular = word
    .replace(/ies$/u, 'y')
    .replace(/(?<=ss|sh|ch|x|z)es$/u, '')
    .replace(/(?<![sui])s$/u, '');
  const root = singular.length > 5 ? singular.replace(/(?:ing|ed)$/u, '') : singular;
  const single = root === singular ? root : root.replace(/([bdgmnprt])\1$/u, '$1');
  return single.replace(/(?<=.{3})e$/u, '').replace(/licens$/u, 'licenc');
}
