import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { plusMilliseconds } from '../../rules/time.ts';
import type { DraftContent, EmailCode } from '../../schemas/draft.ts';
import type { Instant } from '../../schemas/time.ts';

const MINUTE = 60_000;
const GOOD_MINUTES = 30;
const MOST_TRIES = 5;
/** Codes one draft may send within an hour: enough for mail that is slow, too few to trouble a stranger whose address was typed. */
const MOST_AN_HOUR = 5;

const hashOf = (salt: string, address: string, code: string): Buffer =>
  createHash('sha256').update(`${salt}\n${address}\n${code}`).digest();

/** A code to be mailed and the content that remembers it; or from when on another may be asked for. Times are the wall clock's. */
export type NewCode =
  | { readonly ok: true; readonly content: DraftContent; readonly code: string; readonly until: Instant }
  | { readonly ok: false; readonly from: Instant };

export function newCode(content: DraftContent, address: string, wall: Instant): NewCode {
  const lately = (content.codesSent ?? []).filter((sent) => plusMilliseconds(sent, 60 * MINUTE) > wall);
  const [first] = lately;
  if (first !== undefined && lately.length >= MOST_AN_HOUR)
    return { ok: false, from: plusMilliseconds(first, 60 * MINUTE) };
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const salt = randomBytes(16).toString('base64url');
  const until = plusMilliseconds(wall, GOOD_MINUTES * MINUTE);
  const kept = { address, salt, hash: hashOf(salt, address, code).toString('base64url'), until, tries: 0 };
  return { ok: true, content: { ...content, code: kept, codesSent: [...lately, wall] }, code, until };
}

/** The code that is out for an address and may still be typed. */
export const liveCode = ({ code }: DraftContent, address: string, wall: Instant): EmailCode | undefined =>
  code && code.address === address && code.until > wall && code.tries < MOST_TRIES ? code : undefined;

/** What a typed code makes of the content, which must be written before anybody is told: tries count. */
export function tryCode(
  content: DraftContent,
  live: EmailCode,
  typed: string,
): { readonly isRight: boolean; readonly content: DraftContent } {
  const isRight = timingSafeEqual(
    hashOf(live.salt, live.address, typed),
    Buffer.from(live.hash, 'base64url'),
  );
  const { code: _code, ...rest } = content;
  return isRight
    ? { isRight, content: { ...rest, confirmed: [...(content.confirmed ?? []), live.address] } }
    : { isRight, content: { ...content, code: { ...live, tries: live.tries + 1 } } };
}
