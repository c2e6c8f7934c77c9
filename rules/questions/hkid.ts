import { foldFullWidth } from '../clean-text.ts';
import { formatHkid, hkidCheckDigit, parseHkid } from '../hkid.ts';
import type { QuestionKind, QuestionOf, RawForm, Reading } from './kind.ts';
import { nothing, right, typedIn, wrong } from './one-field.ts';

const LONGEST = 100;

/**
 * A Hong Kong identity card number, in a box `id` for letters and figures and a small one `id-check` for what stands in brackets. Who types
 * it all into the first, brackets or not, is understood too. Kept as `A123456(3)`.
 */
export const hkid: QuestionKind<'hkid'> = {
  variable: 'string',
  fields: ({ id }) => [id, `${id}-check`],
  read: readHkid,
  kept: () => (answer) => typeof answer === 'string' && isKept(answer),
  write: ({ id }, answer) => {
    if (typeof answer !== 'string') return {};
    const parsed = parseHkid(answer);
    if (!parsed.ok) return { [id]: answer };
    return { [id]: parsed.value.body, [`${id}-check`]: parsed.value.checkDigit };
  },
  example: ({ example }) => example ?? 'A123456(3)',
  schema: () => ({ type: 'string', pattern: form.source }),
};

const form = /^[A-Z]{1,2}[0-9]{6}\([0-9A]\)$/u;

/** `A123456(3)` as it is kept, with its own check digit. */
export const isKept = (number: string): boolean =>
  form.test(number) && hkidCheckDigit(number.slice(0, -3)) === number.at(-2);

function readHkid(question: QuestionOf<'hkid'>, raw: RawForm): Reading {
  const [field, checkField] = [question.id, `${question.id}-check`];
  const [typed, check] = [typedIn(raw, field), typedIn(raw, checkField)];
  if (typed === undefined) return check === undefined ? nothing(question) : wrong(field, 'missing');
  if (typeof typed !== 'string') return wrong(field, 'onlyOne');
  if (check !== undefined && typeof check !== 'string') return wrong(checkField, 'onlyOne');
  if (typed.length > LONGEST || (check ?? '').length > LONGEST) return wrong(field, 'hkidMalformed');
  const number = typed.replace(/\p{Cf}/gu, '');
  const whole = parseHkid(number);
  const digit = foldFullWidth((check ?? '').replace(/\p{Cf}/gu, '')).replace(/[()\s]/gu, '');
  if (whole.ok && (digit === '' || digit.toUpperCase() === whole.value.checkDigit)) {
    return right(formatHkid(whole.value));
  }
  const parsed = digit === '' ? whole : parseHkid(`${number}(${digit})`);
  if (parsed.ok) return right(formatHkid(parsed.value));
  if (parsed.problem === 'wrongCheckDigit') return wrong(digit === '' ? field : checkField, 'hkidCheckDigit');
  return /^\s*[A-Za-z]{1,2}\d{6}\s*$/u.test(foldFullWidth(number)) && digit === ''
    ? wrong(checkField, 'missing')
    : wrong(field, 'hkidMalformed');
}
