import type { Archive } from '../../adapters/archive/archive.ts';
import { type DayTree, leafOf, readTile, readTree } from '../../functions/records/daily-roots.ts';
import type { SignedRoot } from '../../schemas/daily-root.ts';
import { type ChainEntry, readChainDay } from '../../store/chain-days.ts';
import { treeRoot } from '../../store/merkle.ts';
import type { Store } from '../../store/store.ts';
import type { Finding } from './findings.ts';

/**
 * Goes along the leaves under a day's root and the entries of that day in the database, both in the same order, and tells where they part.
 * Answers the number of leaves. Holds a page of each.
 */
export async function checkTree(
  store: Store,
  archive: Archive,
  root: SignedRoot,
  tell: (finding: Finding) => void,
): Promise<number> {
  const { date: day } = root;
  const tree = await readable(() => readTree(archive, day, root.root));
  const leadsToRoot =
    tree !== undefined &&
    treeRoot(tree.tiles.map((tile) => Buffer.from(tile.root, 'hex'))).toString('hex') === root.root;
  if (!leadsToRoot) {
    tell({ fault: 'badTree', day });
    return 0;
  }
  const progress = { leaves: 0, whole: true };
  const signed = leavesOf(archive, root, tree, progress);
  const present = readChainDay(store, day);
  for await (const finding of differences(signed, present)) {
    // Beyond a tile that is not what it was, nothing can be said of single entries.
    if (progress.whole) tell({ ...finding, day });
  }
  if (!progress.whole) tell({ fault: 'badTree', day });
  else if (progress.leaves !== root.count) tell({ fault: 'otherCount', day });
  return progress.leaves;
}

async function* leavesOf(
  archive: Archive,
  { date }: SignedRoot,
  { tiles }: DayTree,
  progress: { leaves: number; whole: boolean },
): AsyncGenerator<ChainEntry> {
  for (const tile of tiles) {
    const leaves = await readTile(archive, date, tile.root);
    if (!leaves || treeRoot(leaves.map(leafOf)).toString('hex') !== tile.root) {
      progress.whole = false;
      return;
    }
    progress.leaves += leaves.length;
    yield* leaves;
  }
}

async function* differences(
  signed: AsyncIterator<ChainEntry>,
  present: AsyncIterator<ChainEntry>,
): AsyncGenerator<Finding> {
  const next = async (entries: AsyncIterator<ChainEntry>): Promise<ChainEntry | undefined> => {
    const { done, value } = await entries.next();
    return done === true ? undefined : value;
  };
  let [leaf, entry] = [await next(signed), await next(present)];
  while (leaf || entry) {
    if (leaf && (!entry || leaf.place < entry.place)) {
      yield { fault: 'gone', chain: leaf.chain, n: leaf.n };
      leaf = await next(signed);
    } else if (entry && (!leaf || entry.place < leaf.place)) {
      yield { fault: 'unsigned', chain: entry.chain, n: entry.n };
      entry = await next(present);
    } else if (leaf && entry) {
      if (leaf.hash !== entry.hash || leaf.chain !== entry.chain || leaf.n !== entry.n)
        yield { fault: 'changedSinceSigned', chain: entry.chain, n: entry.n };
      [leaf, entry] = [await next(signed), await next(present)];
    }
  }
}

/** What the archive holds may be anything. */
async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError'))
      return undefined;
    throw error;
  }
}
