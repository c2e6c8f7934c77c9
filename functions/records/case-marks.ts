import { plusMilliseconds } from '../../rules/time.ts';
import type { CaseListing } from '../../schemas/listing.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Flag } from '../../web/texts/desk.ts';

/** Before the pledge of a case whose machine does not warn. */
const SOON_MILLISECONDS = 2 * 24 * 60 * 60 * 1000;

/** Whether the pledge or the stage's time limit ends soon, and has not ended. */
export const isDueSoon = (
  { tags, due, soonFrom, stageLimit }: Pick<CaseListing, 'tags' | 'due' | 'soonFrom' | 'stageLimit'>,
  at: Instant,
): boolean =>
  !tags.includes('closed') &&
  [due && { due, soonFrom: soonFrom ?? plusMilliseconds(due, -SOON_MILLISECONDS) }, stageLimit].some(
    (limit) => limit?.soonFrom !== undefined && limit.soonFrom <= at && at < limit.due,
  );

/** Marks on a case in lists, from what the listing says; nothing is read for them. */
export function flagsOf(
  listing: Pick<
    CaseListing,
    'tags' | 'due' | 'soonFrom' | 'stageLimit' | 'provisional' | 'marks' | 'unread' | 'mailFailed'
  >,
  at: Instant,
): Flag[] {
  const { tags, due, stageLimit, provisional, marks = [], unread, mailFailed } = listing;
  const isOpen = !tags.includes('closed');
  const standing: [Flag, boolean][] = [
    ['overdue', isOpen && due !== undefined && due <= at],
    ['stageLate', isOpen && stageLimit !== undefined && stageLimit.due <= at],
    ['dueSoon', isDueSoon(listing, at)],
    ['awaitingApplicant', tags.includes('asked') || tags.includes('requirements')],
    ['onHold', tags.includes('held')],
    ['toEndorse', tags.includes('endorsement')],
    ['mailFailed', mailFailed === true],
    ['unread', (unread?.officer ?? 0) > 0],
    ['provisional', isOpen && provisional],
  ];
  return [...standing.flatMap(([flag, isSet]) => (isSet ? [flag] : [])), ...marks];
}
