import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { freeFrom, HOUR, perAddress } from '../../rules/mail-limits.ts';
import { plusMilliseconds } from '../../rules/time.ts';
import type { DraftContent, EmailCode } from '../../schemas/draft.ts';
import type { Instant } from '../../schemas/time.ts';

const MINUTE = 60_000;
const GOOD_MINUTES = 30;
const MOST_TRIES = 5;
/** Codes one draft may send: enough for mail that is slow, too few to try many addresses. */
const perDraft = [{ within: HOUR, most: 5 }];

const hashOf = (salt: string, address: string, code: string): Buffer =>
  createHash('sha256').update(`${salt}\n${address}\n${code}`).digest();

/** A code to be mailed and the content that remembers it; or what was asked too often, and from when on another may be. Times are the wall clock's. */
export type NewCode =
  | { readonly ok: true; readonly content: DraftContent; readonly code: string; readonly until: Instant }
  | { readonly ok: false; readonly often: 'draft' | 'address'; readonly from: Instant };

/** `sentTo`: when mails were sent to this address lately, oldest first. */
export function newCode(
  content: DraftContent,
  address: string,
  wall: Instant,
  sentTo: readonly Instant[],
): NewCode {
  const ofDraft = (content.codesSent ?? []).filter((sent) => plusMilliseconds(sent, HOUR) > wall);
  const draftFrom = freeFrom(ofDraft, wall, perDraft);
  if (draftFrom !== undefined) return { ok: false, often: 'draft', from: draftFrom };
  const addressFrom = freeFrom(sentTo, wall, perAddress);
  if (addressFrom !== undefined) return { ok: false, often: 'address', from: addressFrom };
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const salt = randomBytes(16).toString('base64url');
  const until = plusMilliseconds(wall, GOOD_MINUTES * MINUTE);
  const kept = { address, salt, hash: hashOf(salt, address, code).toString('base64url'), until, tries: 0 };
  return { ok: true, content: { ...content, code: kept, codesSent: [...ofDraft, wall] }, code, until };
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
