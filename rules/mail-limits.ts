import type { Instant } from '../schemas/time.ts';
import { plusMilliseconds } from './time.ts';

export const HOUR = 3_600_000;

/** So many mails within so many milliseconds of the wall clock. */
export interface MailLimit {
  readonly within: number;
  readonly most: number;
}

/** Mails one address may be sent at somebody's wish, whichever drafts ask: too few to trouble a stranger whose address was typed. */
export const perAddress: readonly MailLimit[] = [
  { within: HOUR, most: 5 },
  { within: 24 * HOUR, most: 20 },
];

/** From when on every limit leaves room for one more; `undefined` when they do now. `sent` is oldest first. */
export function freeFrom(
  sent: readonly Instant[],
  wall: Instant,
  limits: readonly MailLimit[],
): Instant | undefined {
  const waits = limits.flatMap(({ within, most }) => {
    const blocking = sent.filter((instant) => plusMilliseconds(instant, within) > wall).at(-most);
    return blocking === undefined ? [] : [plusMilliseconds(blocking, within)];
  });
  return waits.toSorted().at(-1);
}
