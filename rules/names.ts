import { foldFullWidth } from './clean-text.ts';

export type ParsedName =
  | { ok: true; value: string }
  | { ok: false; problem: 'empty' | 'tooLong' | 'unsupportedCharacter' };

/**
 * A name in English letters, at most 40 characters (the length on identity cards). Letters with accents and `- ' . , / ( ) @` are taken,
 * anything else is refused. Marks nobody sees (zero-width, text direction) come with copy and paste and are removed; control characters,
 * emoji and halves of surrogate pairs are refused.
 */
export const parseEnglishName = (text: string): ParsedName => {
  const folded = foldFullWidth(withoutInvisible(text)).replace(/[\u2018\u2019\u02BC]/gu, "'");
  const name = folded
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
  return judge(name, 40, /^\p{Script=Latin}[\p{Script=Latin}\p{Mn} \-'.,/()@]*$/u);
};

/** A Chinese name of at most 6 characters, each counted once even beyond the BMP. Spaces and marks nobody sees are removed; all but Han characters is refused. */
export const parseChineseName = (text: string): ParsedName =>
  judge(withoutInvisible(text).replace(/\p{Zs}/gu, ''), 6, /^\p{Unified_Ideograph}+$/u);

const judge = (name: string, longest: number, allowed: RegExp): ParsedName => {
  if (name === '') {
    return { ok: false, problem: 'empty' };
  }
  if (!name.isWellFormed() || !allowed.test(name)) {
    return { ok: false, problem: 'unsupportedCharacter' };
  }
  return Array.from(name).length > longest ? { ok: false, problem: 'tooLong' } : { ok: true, value: name };
};

const withoutInvisible = (text: string): string =>
  text
    .trim()
    .replace(/[\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, '')
    .normalize('NFC');

/** Letters and figures of a name, in words. */
const partsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');

const isHan = (part: string): boolean => /^\p{Unified_Ideograph}+$/u.test(part);

/**
 * Whether a name as somebody else typed it is one of these names of a person: in English or Chinese or both, whatever the order, capitals,
 * accents, spaces and punctuation.
 */
export function namesPerson(typed: string, names: readonly (string | undefined)[]): boolean {
  const known = names.flatMap((name) => (name === undefined ? [] : [partsOf(name)]));
  const parts = partsOf(typed);
  const written = [parts.filter((part) => !isHan(part)), parts.filter(isHan)].filter(
    (some) => some.length > 0,
  );
  const is = (some: readonly string[], name: readonly string[]): boolean =>
    some.join('') === name.join('') || some.toSorted().join(' ') === name.toSorted().join(' ');
  return written.length > 0 && written.every((some) => known.some((name) => is(some, name)));
}
