import type { SharedListing } from '../workflows/referral-lists.ts';
import type { Loaded } from './records.ts';
import { nameOf, rowKeys, shardOf } from './row-keys.ts';
import type { Store } from './store.ts';
import { put, type Write } from './transact.ts';

/** The case's places on the lists of other bodies, before and after a step. */
export interface Sharing {
  readonly before: readonly SharedListing[];
  readonly after: readonly SharedListing[];
}

/** Rows by which bodies find a case on their lists; the row of one whose part is over stays, but stands on no list. */
export function sharedWrites(
  store: Store,
  { ref, release, version }: Loaded,
  sharing: Sharing,
): Write<never>[] {
  const { before, after } = sharing;
  const table = store.names.cases;
  const keyOf = ({ stage, body }: SharedListing) => rowKeys.shared(ref, stage, body);
  const isAmong = (some: readonly SharedListing[], { stage, body }: SharedListing) =>
    some.some((one) => one.stage === stage && one.body === body);
  const changed = after.filter(
    (one) => !before.some((earlier) => JSON.stringify(earlier) === JSON.stringify(one)),
  );
  return [
    ...changed.map((shared) =>
      put(table, {
        ...keyOf(shared),
        id: ref.id,
        release,
        version: version + 1,
        listing: shared.listing,
        queueShard: shardOf(`QUEUE#${shared.department}#${shared.team}`, nameOf(ref)),
        queueSort: `${shared.listing.due ?? '9999'}#${shared.listing.submittedAt}#${ref.id}#${shared.body}`,
      }),
    ),
    ...before
      .filter((shared) => !isAmong(after, shared))
      .map((shared) => put(table, { ...keyOf(shared), id: ref.id })),
  ];
}
