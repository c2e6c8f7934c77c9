export type CleanText =
  | { ok: true; value: string }
  | { ok: false; problem: 'loneSurrogate' | 'controlCharacter' | 'pictograph' | 'unassigned' };

/**
 * Emoji and their parts (flags, skin tones, keycaps), tiles and cards. Not those that were text before phones drew them: ©, ™,
 * arrows, bullets, ♀ ♂ of Big5, circled letters, CJK marks.
 */
const pictograph =
  /[\u20E3\u{1F000}-\u{1F0FF}\u{1F1E6}-\u{1F1FF}\u{1F300}-\u{1FAFF}]|(?![©®™ℹ‼⁉Ⓜ♀♂\u2190-\u21FF\u25A0-\u25FF\u3000-\u33FF])\p{Extended_Pictographic}/u;

/** Code points without a meaning; in the planes of Chinese characters new ones come with every edition of Unicode. */
const unassigned = /(?![\u{20000}-\u{2FFFD}\u{30000}-\u{3FFFD}])\p{Cn}/u;

/** Marks nobody sees: text direction, zero width, byte order, soft hyphen, the wish to be drawn as emoji, tags. */
const invisible =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0001}\u{E0020}-\u{E007F}]|\uFE0E|\uFE0F/gu;

const [SPACE, LINE_BREAK] = [32, 10];
const marks = new Set(Array.from('、。〈〉《》「」『』【】！（），：；？', (mark) => mark.charCodeAt(0)));

/** Letters, figures and signs that stay as they are in any text, which are nearly all that people write here. */
const isPlain = (code: number): boolean =>
  (code > SPACE && code < 0x7f) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0xc0 && code <= 0xff) ||
  marks.has(code);

/** Whether this is a line that `cleanLine` gives back as it is; "no" may also mean that it has to look. */
export const isCleanLine = (text: string): boolean => isClean(text, SPACE);

/** The same for `cleanParagraphs`. */
export const isCleanParagraphs = (text: string): boolean =>
  isClean(text, LINE_BREAK) && !text.includes('\n\n\n');

/** Of plain signs and single spaces between them, and of line breaks where they are the other gap there may be. */
function isClean(text: string, otherGap: number): boolean {
  let before = SPACE;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === SPACE || code === otherGap) {
      if (before === SPACE || (before === otherGap && code === SPACE)) return false;
    } else if (!isPlain(code)) return false;
    before = code;
  }
  return text === '' || (before !== SPACE && before !== otherGap);
}

/** Full-width ASCII and the ideographic space become plain ASCII: for codes, numbers and names typed with a Chinese input method. */
export const foldFullWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/gu, halfWidth).replaceAll('\u3000', ' ');

/**
 * One line of free text: NFC, outer space trimmed, runs of space made one. Full-width letters and digits are folded; full-width
 * punctuation stays, because it is right in Chinese. Marks nobody sees come with copy and paste and are removed, except the joiners
 * that Hindi, Nepali and Urdu need. Control characters, line breaks included, halves of surrogate pairs, pictographs and code points
 * without a meaning are refused.
 */
export const cleanLine = (text: string): CleanText => {
  const cleaned = clean(text.trim());
  return cleaned.ok ? { ok: true, value: cleaned.value.replace(/[\p{Zs}]+/gu, ' ').trim() } : cleaned;
};

/** Free text of several lines: as a line, but line breaks stay (as `\n`), tabs become spaces and no more than one empty line follows another. */
export const cleanParagraphs = (text: string): CleanText => {
  const lines: string[] = [];
  for (const line of text.replace(/\r\n?/gu, '\n').replaceAll('\t', ' ').split('\n')) {
    const cleaned = clean(line);
    if (!cleaned.ok) {
      return cleaned;
    }
    lines.push(cleaned.value.trimEnd());
  }
  return {
    ok: true,
    value: lines
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim(),
  };
};

const clean = (text: string): CleanText => {
  // Nothing of what follows is in plain ASCII.
  if (/^[ -~]*$/.test(text)) return { ok: true, value: text };
  if (!text.isWellFormed()) {
    return { ok: false, problem: 'loneSurrogate' };
  }
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) {
    return { ok: false, problem: 'controlCharacter' };
  }
  const seen = text.replace(invisible, '');
  if (pictograph.test(seen)) {
    return { ok: false, problem: 'pictograph' };
  }
  if (unassigned.test(seen)) {
    return { ok: false, problem: 'unassigned' };
  }
  return {
    ok: true,
    value: seen.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu, halfWidth).normalize('NFC'),
  };
};

const halfWidth = (character: string): string =>
  String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0);
