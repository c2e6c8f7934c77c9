import { foldFullWidth } from './clean-text.ts';

/** A Hong Kong identity card number: one or two letters and six digits, and the check digit that is printed in brackets. */
export type Hkid = { body: string; checkDigit: string };

export type ParsedHkid = { ok: true; value: Hkid } | { ok: false; problem: 'malformed' | 'wrongCheckDigit' };

/**
 * The check digit (0–9 or A) of a body such as `A123456`. Throws when it is no body. The body is padded with a space to eight places of
 * weight 9 to 2; a space counts 36, letters 10–35. The rule is not published officially; it agrees with every number published in samples.
 */
export const hkidCheckDigit = (body: string): string => {
  if (!/^[A-Z]{1,2}\d{6}$/u.test(body)) {
    throw new RangeError('not the body of a Hong Kong identity card number');
  }
  let sum = body.length === 8 ? 0 : 9 * 36;
  for (let place = 0; place < body.length; place += 1)
    sum += (body.length + 1 - place) * worth(body.charCodeAt(place));
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'A' : String(digit);
};

/** Of the figures and capitals, by their code. */
const worth = (code: number): number => (code < 58 ? code - 48 : code - 55);

/** Reads a number as people type it: lower case, spaces, full-width, with or without brackets round the check digit. */
export const parseHkid = (text: string): ParsedHkid => {
  const typed = foldFullWidth(text).replace(/\s/gu, '');
  const match = /^([A-Za-z]{1,2}\d{6})(?:\(([\dAa])\)|([\dAa]))$/.exec(typed);
  if (match === null) {
    return { ok: false, problem: 'malformed' };
  }
  const body = (match[1] ?? '').toUpperCase();
  const checkDigit = (match[2] ?? match[3] ?? '').toUpperCase();
  return hkidCheckDigit(body) === checkDigit
    ? { ok: true, value: { body, checkDigit } }
    : { ok: false, problem: 'wrongCheckDigit' };
};

/** `A123456(3)`. */
export const formatHkid = ({ body, checkDigit }: Hkid): string => `${body}(${checkDigit})`;

/** `****456(*)`: the last three digits only; the stars do not tell how many letters the number has. */
export const maskHkid = ({ body }: Hkid): string => `****${body.slice(-3)}(*)`;
