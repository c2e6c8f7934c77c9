import { CHAIN_START, type ChainPoint } from '../../store/chain.ts';
import { type ChainList, chainName, type RecordRef } from '../../store/row-keys.ts';
import type { Store } from '../../store/store.ts';
import { chainEnd, chainRows, type End, type Entry } from './chain-rows.ts';
import type { Fault, Finding } from './findings.ts';

/** How far a walk has come. Behind an entry that cannot be read nothing is known of its hash. */
interface Walk {
  readonly n: number;
  readonly head: string | undefined;
  readonly state?: string | undefined;
}

/**
 * Walks one chain from its first entry to where its record's row (or head) says it ends. Answers the number of entries; tells of everything
 * that is not as it was written. Steps that are taken meanwhile are walked too.
 */
export async function checkChain(
  store: Store,
  list: ChainList,
  ref: RecordRef,
  tell: (finding: Finding) => void,
): Promise<number> {
  const chain = chainName(list, ref);
  const found: { fault: Fault; n: number }[] = [];
  let walk: Walk = { n: 0, head: CHAIN_START };
  let entries = 0;
  let end: End | undefined;
  for (;;) {
    const before = walk.n;
    for await (const { place, entry } of chainRows(store, list, ref, walk.n)) {
      found.push(...faultsOf(place, entry, walk));
      walk = { n: place, head: entry?.hash, state: entry?.state };
      entries += 1;
    }
    end = await chainEnd(store, list, ref);
    if (!end || end.n <= walk.n || walk.n === before) break;
  }
  found.push(...faultsAtEnd(walk, end));
  for (const { fault, n } of found) tell({ fault, n, chain, reference: end?.reference });
  return entries;
}

function faultsOf(place: number, entry: Entry | undefined, walk: Walk): { fault: Fault; n: number }[] {
  const missing = Array.from({ length: place - walk.n - 1 }, (_, gap) => ({
    fault: 'missing' as const,
    n: walk.n + 1 + gap,
  }));
  if (!entry) return [...missing, { fault: 'unreadable', n: place }];
  if (entry.n !== place) return [...missing, { fault: 'outOfPlace', n: place }];
  const fault = entry.fault({ n: place - 1, head: walk.head ?? '' });
  // What comes after a gap, or after what cannot be read, names a hash that is not known here.
  const known = walk.head !== undefined && missing.length === 0;
  return [
    ...missing,
    ...(fault === undefined || (fault === 'unlinked' && !known) ? [] : [{ fault, n: place }]),
    ...(entry.listed ? [] : [{ fault: 'otherDay' as const, n: place }]),
  ];
}

function faultsAtEnd(
  walk: Walk,
  end: (ChainPoint & Pick<End, 'state'>) | undefined,
): { fault: Fault; n: number }[] {
  const { n } = walk;
  if (!end) return [{ fault: 'noRecord', n }];
  if (end.n > n)
    return Array.from({ length: end.n - n }, (_, more) => ({ fault: 'cut' as const, n: n + 1 + more }));
  if (end.n < n) return [{ fault: 'beyondRecord', n: end.n + 1 }];
  if (end.head !== walk.head) return [{ fault: 'otherHead', n }];
  const isOther = walk.state !== undefined && end.state !== undefined && walk.state !== end.state;
  return isOther ? [{ fault: 'otherState', n }] : [];
}
