import { foldFullWidth } from '../clean-text.ts';
import type { QuestionKind } from './kind.ts';
import { onlyField, readOne, right, writeText, wrong } from './one-field.ts';

const LONGEST = 254;
const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/u;

const isAddress = (mailbox: string, host: string): boolean =>
  mailbox.length <= 64 && local.test(mailbox) && domain.test(host);

const cleaned = (typed: string): string =>
  foldFullWidth(typed)
    .replace(/\p{Cf}/gu, '')
    .trim();

/** An address as it is typed, with its domain in small letters; `undefined` when it is none. */
export function parseEmail(typed: string): string | undefined {
  const address = typed.length > 2 * LONGEST ? '' : cleaned(typed);
  const at = address.lastIndexOf('@');
  const [mailbox, host] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1).toLowerCase()];
  return address.length <= LONGEST && isAddress(mailbox, host) ? `${mailbox}@${host}` : undefined;
}

/** An e-mail address mail servers everywhere accept: ASCII, no quotes, a domain with a dot. The domain is kept in small letters. */
export const email: QuestionKind<'email'> = {
  variable: 'string',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, LONGEST, (typed) => {
      if (typed.length > 2 * LONGEST) return wrong(question.id, 'tooLong', { maximum: LONGEST });
      const address = cleaned(typed);
      if (address.length > LONGEST) return wrong(question.id, 'tooLong', { maximum: LONGEST });
      const parsed = parseEmail(address);
      return parsed === undefined ? wrong(question.id, 'emailMalformed') : right(parsed);
    }),
  kept: () => (answer) => {
    if (typeof answer !== 'string' || answer.length > LONGEST) return false;
    const at = answer.lastIndexOf('@');
    return at > 0 && isAddress(answer.slice(0, at), answer.slice(at + 1));
  },
  write: writeText,
  example: () => 'taiman.chan@example.hk',
  schema: () => ({ type: 'string', format: 'email', maxLength: LONGEST }),
};
