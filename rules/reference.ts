import { foldFullWidth } from './clean-text.ts';

export type ParsedReference =
  | { ok: true; value: string }
  | { ok: false; problem: 'malformed' | 'wrongCheckSymbol' };

/** 31 symbols nobody mistakes for another on paper or by telephone: no 0 O 1 I L. A prime, so one check symbol catches every slip and swap. */
const symbols = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const randomSymbols = 10;
const longestPrefix = 6;

/**
 * A reference such as `ABCD-EFGH-JKM`, or `DLP-ABCD-EFGH-JKM` with a prefix of at most six of the symbols: ten random symbols (49 bits) and a
 * check symbol over all. Bytes that would favour some symbols are skipped, so hand in 32; throws when they run out (never, in practice).
 */
export const referenceOf = (randomBytes: Uint8Array, prefix = ''): string => {
  if (prefix.length > longestPrefix || Array.from(prefix).some((symbol) => !symbols.includes(symbol))) {
    throw new RangeError(`not a prefix: ${prefix}`);
  }
  const fair = [...randomBytes].filter((byte) => byte < 256 - (256 % symbols.length));
  if (fair.length < randomSymbols) {
    throw new RangeError('too few random bytes for a reference');
  }
  const random = fair.slice(0, randomSymbols).map((byte) => symbols.charAt(byte % symbols.length));
  const body = prefix + random.join('');
  return grouped(body + checkSymbol(body));
};

/** Reads a reference as people type it: lower case, full-width, spaces or hyphens anywhere or nowhere. Gives it back in its usual form. */
export const parseReference = (text: string): ParsedReference => {
  const typed = foldFullWidth(text).replace(/[\s\u2010-\u2015\u2212-]/gu, '');
  const all = /^[0-9A-Za-z]*$/.test(typed) ? typed.toUpperCase() : '';
  const fits = all.length > randomSymbols && all.length <= longestPrefix + randomSymbols + 1;
  if (!fits || Array.from(all).some((symbol) => !symbols.includes(symbol))) {
    return { ok: false, problem: 'malformed' };
  }
  return checkSymbol(all.slice(0, -1)) === all.slice(-1)
    ? { ok: true, value: grouped(all) }
    : { ok: false, problem: 'wrongCheckSymbol' };
};

// Weights 2, 3, 4 … from the right (the check symbol has 1) differ modulo 31, so a slip or a swap always changes the sum.
const checkSymbol = (body: string): string => {
  const sum = Array.from(body)
    .reverse()
    .reduce((total, symbol, place) => total + (place + 2) * symbols.indexOf(symbol), 0);
  return symbols.charAt((symbols.length - (sum % symbols.length)) % symbols.length);
};

const grouped = (all: string): string => {
  const prefix = all.slice(0, -(randomSymbols + 1));
  const rest = all.slice(-(randomSymbols + 1));
  const groups = [rest.slice(0, 4), rest.slice(4, 8), rest.slice(8)];
  return (prefix === '' ? groups : [prefix, ...groups]).join('-');
};
