import { foldText } from '../catalogue/fold-text.ts';
import { parseHkid } from '../hkid.ts';
import { parseReference } from '../reference.ts';

/** What stands before and behind the numbers of flats, and where all of Hong Kong is: said or left out as people like. */
const idleWords = new Set('flat floor fl f room rm unit block blk hk hong kong kln kowloon nt'.split(' '));
const idleHan = /香港|九龙|新界|楼|室|座/gu;

const parts = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const onlyHan = /^\p{Script=Han}+$/u;

/**
 * A name or an address as it is compared: folded (see `foldText`), without punctuation and signs, its words in the order of the alphabet, so
 * that "CHAN, Tai Man" and "Tai Man Chan" are one; ideographs alone stay in their order, however they are set apart. Empty where nothing
 * is left.
 */
export function wordsForm(text: string): string {
  const folded = foldText(text).replaceAll(/['’.]/gu, '');
  const words = folded.match(parts) ?? [];
  return words.every((word) => onlyHan.test(word)) ? words.join('') : words.toSorted().join(' ');
}

/** An address besides: without the words between its numbers. */
export const addressForm = (text: string): string => {
  const words = wordsForm(foldText(text).replaceAll(idleHan, ' ')).split(' ');
  return words.filter((word) => !idleWords.has(word)).join(' ');
};

const named = (kind: string, form: string): string | undefined =>
  form === '' ? undefined : `${kind} ${form}`;

/** The number without its brackets; none where it is none. */
export const hkidKey = (text: string): string | undefined => {
  const parsed = parseHkid(text);
  return parsed.ok ? `hkid ${parsed.value.body}${parsed.value.checkDigit}` : undefined;
};
export const nameKey = (text: string): string | undefined => named('name', wordsForm(text));
export const addressKey = (text: string): string | undefined => named('address', addressForm(text));

/** The largest part first and nothing between the parts, as Chinese addresses are written: every ideograph stands alone, in any order. */
const looseParts = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
export const runOnAddressKey = (text: string): string | undefined => {
  const letters = addressForm(text).match(looseParts) ?? [];
  return letters.some((one) => onlyHan.test(one)) ? `run-on ${letters.toSorted().join('')}` : undefined;
};
/** Where somebody lives, to the flat: two people of one house share their street. */
export const homeKey = (text: string): string | undefined => named('home', addressForm(text));

/** What our own pages write around the parts of an address, for an address copied from one; the kept forms hold none of it. */
const shownWords = /flat or room|hong kong island|new territories|室／單位|室／单位|樓層|楼层|香港[島岛]/giu;

/** What an officer who typed this looks for: what a reference or a licence number was given to, or whatever has one of these keys. */
export type Sought =
  | { readonly by: 'reference'; readonly reference: string }
  | { readonly by: 'keys'; readonly keys: readonly string[] }
  | { readonly by: 'nothing' };

/** `kind` says what a text without a form of its own is: names and addresses look alike. */
export function soughtBy(text: string, kind: 'name' | 'address'): Sought {
  const reference = referenceIn(text);
  if (reference !== undefined) return { by: 'reference', reference };
  const keys = [
    hkidKey(text) ?? (kind === 'name' ? nameKey(text) : addressKey(text)),
    ...(kind === 'address' ? [addressKey(text.replaceAll(shownWords, ' ')), runOnAddressKey(text)] : []),
  ].filter((key) => key !== undefined);
  return keys.length === 0 ? { by: 'nothing' } : { by: 'keys', keys: [...new Set(keys)] };
}

/** A reference as it was given; a licence number has up to four letters before it, whichever. */
function referenceIn(text: string): string | undefined {
  const [, prefix, rest] = /^\s*([A-Za-z]{2,4})[-\s]+(.+)$/u.exec(text) ?? [];
  const inner = parseReference(rest ?? '');
  if (prefix !== undefined && inner.ok) return `${prefix.toUpperCase()}-${inner.value}`;
  const whole = parseReference(text);
  return whole.ok ? whole.value : undefined;
}
