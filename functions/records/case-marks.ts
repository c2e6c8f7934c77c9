import { millisecondsOf } from '../../rules/time.ts';
import type { CaseListing } from '../../schemas/listing.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Flag } from '../../web/texts/desk.ts';

const SOON_MILLISECONDS = 2 * 24 * 60 * 60 * 1000;

/** Marks on a case in lists, from what the listing says; nothing is read for them. */
export function flagsOf(
  { tags, due, provisional, marks = [], unread, mailFailed }: CaseListing,
  at: Instant,
): Flag[] {
  const isOpen = !tags.includes('closed');
  const left = due === undefined ? undefined : millisecondsOf(due) - millisecondsOf(at);
  const standing: [Flag, boolean][] = [
    ['overdue', isOpen && left !== undefined && left <= 0],
    ['dueSoon', isOpen && left !== undefined && left > 0 && left <= SOON_MILLISECONDS],
    ['awaitingApplicant', tags.includes('asked') || tags.includes('requirements')],
    ['onHold', tags.includes('held')],
    ['toEndorse', tags.includes('endorsement')],
    ['mailFailed', mailFailed === true],
    ['unread', (unread?.officer ?? 0) > 0],
    ['provisional', isOpen && provisional],
  ];
  return [...standing.flatMap(([flag, isSet]) => (isSet ? [flag] : [])), ...marks];
}
